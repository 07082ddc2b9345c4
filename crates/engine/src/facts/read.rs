//! A fact as it stands in the JSON of a check record.

use std::fmt;

use super::{Fact, FactAnswer, FactId, FactKind, FactValue, MAX_INT, Vocabulary};
use crate::json::write_text;

/// The answer that every fact takes.
const DONT_KNOW: &str = "dont_know";

/// Why a JSON value is no answer to a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFact {
    expected: String,
}

impl fmt::Display for WrongFact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "neither {} nor {DONT_KNOW}", self.expected)
    }
}

impl std::error::Error for WrongFact {}

impl Vocabulary {
    /// Reads the answer to a fact from JSON text: one value, as it stands in the record.
    ///
    /// `bool` is `true` or `false`; `int` a whole number from 0 to [`MAX_INT`] in plain digits; `enum` one of its
    /// values; `set` a list of its values, where a repeat counts once; every fact takes `"dont_know"`.
    ///
    /// # Errors
    /// Anything else, `null` too.
    pub fn read(&self, fact: FactId, json: &str) -> Result<FactAnswer, WrongFact> {
        let json = json.trim();
        let fact = self.fact(fact);
        if json.starts_with('"') && word(json).as_deref() == Some(DONT_KNOW) {
            return Ok(FactAnswer::DontKnow);
        }
        let value = match &fact.kind {
            FactKind::Bool => match json {
                "true" => Some(FactValue::Bool(true)),
                "false" => Some(FactValue::Bool(false)),
                _ => None,
            },
            FactKind::Int => int(json).map(FactValue::Int),
            FactKind::Enum(values) => word(json)
                .and_then(|word| place(values, &word))
                .map(FactValue::Enum),
            FactKind::Set(values) => set(values, json).map(FactValue::Set),
        };
        value.map(FactAnswer::Known).ok_or_else(|| WrongFact {
            expected: expected(fact),
        })
    }

    /// The answer to a fact as JSON text that [`Vocabulary::read`] reads back.
    #[must_use]
    pub fn write(&self, fact: FactId, answer: FactAnswer) -> String {
        let values = self.fact(fact).kind.values();
        let quoted = |place: usize| {
            values
                .get(place)
                .map_or_else(|| "null".to_owned(), |value| quote(value))
        };
        match answer {
            FactAnswer::DontKnow => quote(DONT_KNOW),
            FactAnswer::Known(FactValue::Bool(value)) => value.to_string(),
            FactAnswer::Known(FactValue::Int(value)) => value.to_string(),
            FactAnswer::Known(FactValue::Enum(value)) => quoted(usize::from(value)),
            FactAnswer::Known(FactValue::Set(bits)) => {
                let members = (0..values.len())
                    .filter(|place| bits >> place & 1 == 1)
                    .map(quoted);
                format!("[{}]", members.collect::<Vec<_>>().join(","))
            }
        }
    }
}

/// A JSON text without its quotes and escapes.
fn word(json: &str) -> Option<String> {
    serde_json::from_str(json).ok()
}

fn quote(text: &str) -> String {
    let mut out = String::new();
    write_text(&mut out, text);
    out
}

fn int(json: &str) -> Option<u64> {
    let digits = !json.is_empty() && json.bytes().all(|byte| byte.is_ascii_digit());
    json.parse().ok().filter(|&value| digits && value <= MAX_INT)
}

fn set(values: &[String], json: &str) -> Option<u64> {
    let members: Vec<String> = serde_json::from_str(json).ok()?;
    members
        .iter()
        .try_fold(0, |bits, member| Some(bits | 1 << place(values, member)?))
}

fn place(values: &[String], word: &str) -> Option<u8> {
    values
        .iter()
        .position(|value| value == word)
        .and_then(|place| u8::try_from(place).ok())
}

fn expected(fact: &Fact) -> String {
    let values = fact.kind.values().join(", ");
    match fact.kind {
        FactKind::Bool => "true nor false".to_owned(),
        FactKind::Int => format!("a whole number from 0 to {MAX_INT} in plain digits"),
        FactKind::Enum(_) => format!("one of {values}"),
        FactKind::Set(_) => format!("a list of {values}"),
    }
}
