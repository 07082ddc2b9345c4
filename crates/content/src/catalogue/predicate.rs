//! A predicate of a scheme: one comparison of one fact.

use toml::Value;

use super::{CERTAINTIES, Catalogue, EFFECTS, OPERATORS};
use crate::fields::Fields;
use crate::suggest::no_such;
use crate::text::Text;

/// One comparison of one fact.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Predicate {
    /// Its id, unique among the predicates of its list.
    pub id: String,
    /// Id of the fact.
    pub fact: String,
    /// The operator.
    pub op: String,
    /// What the fact is compared with; none only where the file has none.
    pub value: Option<Value>,
    /// Predicates that share a group are alternatives.
    pub any_of_group: Option<String>,
    /// What it is for.
    pub effect: String,
    /// What it rests on.
    pub certainty: String,
    /// The evidence in English.
    pub why: String,
    /// The predicate as a statement that an owner can check.
    pub rule: Text,
}

impl Predicate {
    pub(super) fn read(fields: &mut Fields<'_>, catalogue: &Catalogue) -> Self {
        let predicate = Self {
            id: fields.id(),
            fact: fields.text("fact"),
            op: fields.word("op", &OPERATORS),
            value: fields.any("value").cloned(),
            any_of_group: fields.optional_text("any_of_group"),
            effect: fields.word("effect", &EFFECTS),
            certainty: fields.word("certainty", &CERTAINTIES),
            why: fields.text("why_en"),
            rule: fields.translation("rule"),
        };
        match catalogue.fact(&predicate.fact) {
            None if predicate.fact.is_empty() => {}
            None => fields.note("fact", no_such("fact", &predicate.fact, catalogue.fact_ids())),
            Some(fact) => {
                if let Some(value) = predicate.value.as_ref().filter(|_| !predicate.op.is_empty())
                    && let Err(reason) = fact.check_comparison(&predicate.op, value)
                {
                    fields.note("value", reason);
                }
            }
        }
        predicate
    }
}

/// Reads the predicates of a list and checks them against each other.
pub(super) fn list(fields: &mut Fields<'_>, key: &str, catalogue: &Catalogue) -> Vec<Predicate> {
    let predicates = fields.tables(key, |fields| Predicate::read(fields, catalogue));
    for (place, predicate) in predicates.iter().enumerate() {
        let number = place + 1;
        if !predicate.id.is_empty() && predicates[..place].iter().any(|other| other.id == predicate.id) {
            fields.note(
                &format!("{key}.{number}.id"),
                format!("'{}' stands twice", predicate.id),
            );
        }
        if let Some(group) = &predicate.any_of_group
            && predicates
                .iter()
                .filter(|other| other.any_of_group.as_ref() == Some(group))
                .count()
                == 1
        {
            let reason = format!("'{group}' has one member only, so there is no alternative");
            fields.note(&format!("{key}.{number}.any_of_group"), reason);
        }
    }
    if predicates.len() > 64 {
        fields.note(key, "there can be at most 64");
    }
    predicates
}
