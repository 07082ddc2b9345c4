//! The facts of a pack straight into those of a scheme catalogue.

use super::facts::Sink;
use super::table::{FACTS, Kind};
use super::values::Value;
use crate::facts::{FactAnswer, FactKind, FactValue, Facts, Vocabulary};

/// Facts of a vocabulary that are filled. What it does not know, or knows as something else, is passed over.
pub(super) struct Known<'a> {
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) facts: &'a mut Facts,
}

impl Sink for Known<'_> {
    fn known(&mut self, number: usize, value: Value) {
        let Some((id, kind)) = FACTS.get(number) else {
            return;
        };
        // The first edition of the catalogue has the order of the table.
        let Some(fact) = self.vocabulary.find_near(number, id) else {
            return;
        };
        let answer = match (value, *kind, &self.vocabulary.fact(fact).kind) {
            (Value::DontKnow, ..) => Some(FactAnswer::DontKnow),
            (Value::Spelled(json), ..) => self.vocabulary.read(fact, &json).ok(),
            (Value::Bool(value), _, FactKind::Bool) => known(FactValue::Bool(value)),
            (Value::Int(value), _, FactKind::Int) => known(FactValue::Int(value)),
            (Value::Enum(place), Kind::Enum(values), FactKind::Enum(words)) => {
                translated(values, place, words).and_then(|place| known(FactValue::Enum(place)))
            }
            (Value::Set(members), Kind::Set(values), FactKind::Set(words)) => {
                let mut places = (0..values.len()).filter(|place| members >> place & 1 == 1);
                let members =
                    places.try_fold(0, |set, place| Some(set | 1 << translated(values, place, words)?));
                members.and_then(|members| known(FactValue::Set(members)))
            }
            _ => None,
        };
        self.facts.set(fact, answer);
    }

    fn named(&mut self, id: &str, json: String) {
        if let Some(fact) = self.vocabulary.find(id) {
            self.facts.set(fact, self.vocabulary.read(fact, &json).ok());
        }
    }
}

fn known(value: FactValue) -> Option<FactAnswer> {
    Some(FactAnswer::Known(value))
}

/// The place in the vocabulary of a value of the table.
fn translated(values: &[&str], place: usize, words: &[String]) -> Option<u8> {
    let value = values.get(place)?;
    let near = words.get(place).filter(|word| word == value).map(|_| place);
    let found = near.or_else(|| words.iter().position(|word| word == value));
    found.and_then(|place| u8::try_from(place).ok())
}
