//! Small catalogues for tests.

#![allow(clippy::unwrap_used)]

use super::{Catalogue, CatalogueError, CatalogueSource};
use crate::date::Date;
use crate::facts::Facts;

/// One fact of each type, and a second of the commoner ones.
const FACTS: &str = r#"{
  "registered": {"type": "bool"}, "hawker": {"type": "bool"}, "listed": {"type": "bool"},
  "staff": {"type": "int"}, "months": {"type": "int"},
  "sector": {"type": "enum", "values": ["retail", "food_beverage", "other"]},
  "markets": {"type": "set", "values": ["home", "mainland", "asean"]}
}"#;

/// Reads a catalogue whose schemes are these JSON objects.
pub(crate) fn read(schemes: &str) -> Result<Catalogue, CatalogueError> {
    read_with(schemes, "[]")
}

/// The same with rules of what follows.
pub(crate) fn read_with(schemes: &str, follows: &str) -> Result<Catalogue, CatalogueError> {
    let json = format!(r#"{{"facts": {FACTS}, "scheme": [{schemes}], "follows": {follows}}}"#);
    let source: CatalogueSource = serde_json::from_str(&json).unwrap();
    Catalogue::new(source)
}

/// A catalogue of one open scheme with fresh evidence and these predicates, JSON objects.
pub(crate) fn open_scheme(predicates: &str) -> Catalogue {
    read(&scheme("one", predicates)).unwrap()
}

/// An open scheme with fresh evidence.
pub(crate) fn scheme(id: &str, predicates: &str) -> String {
    format!(
        r#"{{"id": "{id}", "status": "open", "status_as_of": "2026-10-01", "predicates": [{predicates}]}}"#
    )
}

/// An eligibility predicate of official certainty, called like its fact.
pub(crate) fn rule(fact: &str, op: &str, value: &str) -> String {
    predicate(fact, fact, op, value, "eligibility", "official")
}

/// A predicate in full.
pub(crate) fn predicate(
    id: &str,
    fact: &str,
    op: &str,
    value: &str,
    effect: &str,
    certainty: &str,
) -> String {
    format!(
        r#"{{"id": "{id}", "fact": "{fact}", "op": "{op}", "value": {value}, "effect": "{effect}", "certainty": "{certainty}"}}"#
    )
}

/// The same, as a member of the group `g`.
pub(crate) fn grouped(predicate: &str) -> String {
    format!(r#"{}, "any_of_group": "g"}}"#, predicate.trim_end_matches('}'))
}

/// The day on which tests take place.
pub(crate) fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// Answers in the writing of a record: `[("staff", "4")]`.
pub(crate) fn facts(catalogue: &Catalogue, answers: &[(&str, &str)]) -> Facts {
    let mut facts = Facts::new(&catalogue.vocabulary);
    for (id, json) in answers {
        let fact = catalogue.vocabulary.find(id).unwrap();
        facts.set(fact, Some(catalogue.vocabulary.read(fact, json).unwrap()));
    }
    facts
}
