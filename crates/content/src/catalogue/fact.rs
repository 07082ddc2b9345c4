//! A fact of the vocabulary: `[facts.<id>]`.

use toml::Value;

use crate::fields::Fields;
use crate::text::Text;

/// The fact that follows from the profile.
pub(super) const SECTOR: &str = "sector";
/// The answer that every fact takes.
const DONT_KNOW: &str = "dont_know";
/// The largest whole number of a fact: 2^53 - 1.
const MAX_INT: i64 = 9_007_199_254_740_991;
/// How many values a fact may have.
const MOST_VALUES: usize = 64;

/// The kind of answer that a fact takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FactType {
    /// Yes or no.
    #[default]
    Bool,
    /// A whole number from 0.
    Int,
    /// One of the values.
    Enum,
    /// Any of the values, or none.
    Set,
}

impl FactType {
    /// The words of the file, in the order of the variants.
    const WORDS: [&str; 4] = ["bool", "int", "enum", "set"];

    /// The word of the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}

/// A fact that a shop owner can answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// The kind of answer.
    pub kind: FactType,
    /// The values to choose from, with the words for them.
    pub values: Vec<(String, Text)>,
    /// Asking order.
    pub order: u32,
    /// One of the few facts that settle most open schemes.
    pub ask_up_front: bool,
    /// The line of the checklist, for facts that are nearly always "no".
    pub tick: Option<Text>,
    /// The number that the button "none" stands for.
    pub none_value: Option<u64>,
    /// The number that the button "never" stands for.
    pub never_value: Option<u64>,
    /// The question.
    pub ask: Text,
    /// One explanation.
    pub help: Option<Text>,
}

impl Fact {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        let kind = [FactType::Bool, FactType::Int, FactType::Enum, FactType::Set]
            [fields.choice("type", &FactType::WORDS)];
        let fact = Self {
            kind,
            values: values(fields, kind),
            order: fields.number_in("order", 1..=9999),
            ask_up_front: fields.optional_flag("ask_up_front"),
            tick: tick(fields, kind),
            none_value: fields.optional_number("none_value"),
            never_value: fields.optional_number("never_value"),
            ask: fields.translation("ask"),
            help: fields.optional_translation("help"),
        };
        for key in ["none_value", "never_value"] {
            if fields.has(key) && kind != FactType::Int {
                fields.note(key, "only a fact of type int has it");
            }
        }
        if fact.none_value.is_some() && fact.never_value.is_some() {
            fields.note("never_value", "cannot stand beside none_value");
        }
        fact
    }

    /// Whether a value of a file is an answer to the fact.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn check_answer(&self, value: &Value) -> Result<(), String> {
        match self.kind {
            FactType::Set => each(value, |value| self.check_single(value)),
            _ => self.check_single(value),
        }
    }

    /// Whether an operator fits the fact, and the value both.
    ///
    /// # Errors
    /// Why not.
    pub(super) fn check_comparison(&self, operator: &str, value: &Value) -> Result<(), String> {
        let fits = match operator {
            "eq" | "ne" => true,
            "lt" | "le" | "gt" | "ge" => self.kind == FactType::Int,
            "in" | "not_in" => self.kind != FactType::Set,
            _ => self.kind == FactType::Set,
        };
        if !fits {
            return Err(format!(
                "'{operator}' does not fit a fact of type {}",
                self.kind.word()
            ));
        }
        match operator {
            "in" | "not_in" | "contains_any" => {
                if value.as_array().is_some_and(Vec::is_empty) {
                    return Err("the list is empty".to_owned());
                }
                each(value, |value| self.check_single(value))
            }
            _ => self.check_answer(value),
        }
    }

    fn check_single(&self, value: &Value) -> Result<(), String> {
        let fits = match self.kind {
            FactType::Bool => value.is_bool(),
            FactType::Int => value
                .as_integer()
                .is_some_and(|number| (0..=MAX_INT).contains(&number)),
            FactType::Enum | FactType::Set => {
                let word = value.as_str().unwrap_or_default();
                if value.is_str() && !self.values.iter().any(|(known, _)| known == word) {
                    let known: Vec<_> = self.values.iter().map(|(known, _)| known.as_str()).collect();
                    return Err(format!("'{word}' is not one of {}", known.join(", ")));
                }
                value.is_str()
            }
        };
        let expected = match self.kind {
            FactType::Bool => "true or false",
            FactType::Int => "a whole number from 0",
            FactType::Enum | FactType::Set => "one of its values",
        };
        let reason = || {
            format!(
                "is {}, but the fact is of type {}: {expected}",
                kind_of(value),
                self.kind.word()
            )
        };
        fits.then_some(()).ok_or_else(reason)
    }
}

fn kind_of(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(flag) => flag.to_string(),
        Value::String(text) => format!("the text '{text}'"),
        Value::Array(_) => "a list".to_owned(),
        other => format!("a {}", other.type_str()),
    }
}

fn each(value: &Value, check: impl Fn(&Value) -> Result<(), String>) -> Result<(), String> {
    let list = value
        .as_array()
        .ok_or_else(|| format!("must be a list, but is {}", kind_of(value)))?;
    list.iter().try_for_each(check)
}

fn tick(fields: &mut Fields<'_>, kind: FactType) -> Option<Text> {
    let checklist = fields.optional_flag("checklist");
    if checklist && kind != FactType::Bool {
        fields.note("checklist", "only a fact of type bool can stand in the checklist");
    }
    if checklist {
        return Some(fields.translation("tick"));
    }
    if fields.has("tick") {
        fields.note("tick", "only a fact with checklist = true has it");
        fields.pass_over("tick");
    }
    None
}

fn values(fields: &mut Fields<'_>, kind: FactType) -> Vec<(String, Text)> {
    if !matches!(kind, FactType::Enum | FactType::Set) {
        for key in ["values", "label"] {
            if fields.has(key) {
                fields.note(key, "only a fact of type enum or set has it");
                fields.pass_over(key);
            }
        }
        return Vec::new();
    }
    let values = fields.texts("values");
    if values.is_empty() || values.len() > MOST_VALUES {
        fields.note("values", format!("there must be 1 to {MOST_VALUES}"));
    }
    if values.iter().any(|value| value == DONT_KNOW) {
        fields.note(
            "values",
            format!("'{DONT_KNOW}' is an answer to every fact already"),
        );
    }
    fields.table("label", |labels| {
        values
            .iter()
            .map(|value| (value.clone(), labels.translation(value)))
            .collect()
    })
}
