//! A catalogue as it is written, before anything in it is checked.
//!
//! Lenient on purpose: keys that the engine has no use for are passed over, texts may be missing, and what a rule
//! needs is read so loosely that a mistake is found by the checks, which can name the scheme and the rule.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Labels, Named, Source, Text};

/// A whole catalogue. `facts` and `scheme` must be there; whatever else is missing is empty.
#[derive(Debug, Clone, Deserialize)]
pub struct CatalogueSource {
    #[serde(default)]
    pub(super) format: String,
    #[serde(default)]
    pub(super) version: u32,
    #[serde(default)]
    pub(super) hash: String,
    #[serde(default)]
    pub(super) meta: MetaSource,
    #[serde(default)]
    pub(super) labels: Labels,
    pub(super) facts: Named<FactSource>,
    pub(super) scheme: Vec<SchemeSource>,
    #[serde(default)]
    pub(super) follows: Vec<FollowSource>,
    #[serde(default)]
    pub(super) watch: Vec<WatchSource>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct MetaSource {
    pub(super) compiled: String,
    pub(super) evidence_newest: String,
}

/// One fact of the vocabulary.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FactSource {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) values: Vec<String>,
    pub(crate) order: u32,
    pub(crate) ask_up_front: bool,
    pub(crate) checklist: bool,
    pub(crate) none_value: Option<u64>,
    pub(crate) never_value: Option<u64>,
    pub(crate) ask: Text,
    pub(crate) help: Text,
    pub(crate) tick: Text,
    pub(crate) label: Named<Text>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SchemeSource {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) former_name: Text,
    pub(super) administrator: Text,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) status_as_of: String,
    pub(super) closes: String,
    pub(super) closed: String,
    pub(super) relevance: String,
    pub(super) audience: Vec<String>,
    pub(super) confidence: String,
    pub(super) needs: Vec<String>,
    pub(super) dtspp_categories: Vec<String>,
    pub(super) gov_share: Value,
    pub(super) cap_hkd: Option<u64>,
    pub(super) ratio: String,
    pub(super) summary: Text,
    pub(super) pays_for: Text,
    pub(super) cap_text: Text,
    pub(super) how_to_apply: Text,
    pub(super) caution: Text,
    pub(super) documents_text: Vec<Text>,
    pub(super) documents_certainty: String,
    pub(super) time_limits_text: Vec<Text>,
    pub(super) exclusions_text: Vec<Text>,
    pub(super) contradictory: bool,
    pub(super) url: Vec<String>,
    pub(super) url_unverified: Vec<String>,
    pub(super) sources: Vec<Source>,
    pub(super) predicates: Vec<PredicateSource>,
    pub(super) provisional_predicates: Vec<PredicateSource>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct PredicateSource {
    pub(super) id: String,
    pub(super) fact: String,
    pub(super) op: String,
    pub(super) value: Value,
    pub(super) any_of_group: Option<String>,
    pub(super) effect: String,
    pub(super) certainty: String,
    pub(super) rule: Text,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct FollowSource {
    pub(super) when: ConditionSource,
    pub(super) then: ConditionSource,
    pub(super) why: Text,
}

/// `{ fact, value }` or `{ profile, option }`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct ConditionSource {
    pub(super) fact: String,
    pub(super) value: Value,
    pub(super) profile: String,
    pub(super) option: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct WatchSource {
    pub(super) id: String,
    pub(super) url: Vec<String>,
    pub(super) text: Text,
}

/// A value that a fact is compared with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Value {
    Bool(bool),
    Int(u64),
    Word(String),
    List(Vec<Value>),
    /// Nothing that a fact can be: a fraction, a date, a negative number.
    Other,
    #[default]
    Missing,
}

impl Value {
    /// What to call it in a message.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Bool(value) => value.to_string(),
            Self::Int(value) => value.to_string(),
            Self::Word(word) => format!("the text '{word}'"),
            Self::List(_) => "a list".to_owned(),
            Self::Other => "not a whole number from 0, a text, true or false".to_owned(),
            Self::Missing => "missing".to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value of a fact")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Int(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(u64::try_from(value).map_or(Value::Other, Value::Int))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Word(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value::Other)
    }
}
