#![allow(clippy::unwrap_used)]

use super::{FactAnswer, FactValue, Facts, MAX_INT};
use crate::catalogue::Catalogue;
use crate::catalogue::testing::{facts, open_scheme};

fn read(fact: &str, json: &str) -> Option<FactAnswer> {
    let catalogue = open_scheme("");
    let id = catalogue.vocabulary.find(fact).unwrap();
    catalogue.vocabulary.read(id, json).ok()
}

fn known(value: FactValue) -> Option<FactAnswer> {
    Some(FactAnswer::Known(value))
}

#[test]
fn a_bool_is_true_or_false() {
    assert_eq!(read("listed", "true"), known(FactValue::Bool(true)));
    assert_eq!(read("listed", " false "), known(FactValue::Bool(false)));
    for wrong in ["1", "0", "\"true\"", "\"no\"", "null", "[]", "[true]", "{}", ""] {
        assert_eq!(read("listed", wrong), None, "{wrong}");
    }
}

#[test]
fn an_int_is_a_whole_number_in_plain_digits() {
    assert_eq!(read("staff", "0"), known(FactValue::Int(0)));
    assert_eq!(read("staff", "9007199254740991"), known(FactValue::Int(MAX_INT)));
    let wrong = [
        "9007199254740992",
        "18446744073709551616",
        "-1",
        "4.0",
        "4e0",
        "4E2",
        "+4",
        "\"4\"",
        "true",
        "null",
        "[4]",
    ];
    for wrong in wrong {
        assert_eq!(read("staff", wrong), None, "{wrong}");
    }
}

#[test]
fn an_enum_is_one_of_its_values() {
    assert_eq!(read("sector", "\"retail\""), known(FactValue::Enum(0)));
    assert_eq!(read("sector", r#""food_beverage""#), known(FactValue::Enum(1)));
    for wrong in ["\"Retail\"", "\"mining\"", "\"\"", "0", "[\"retail\"]", "null"] {
        assert_eq!(read("sector", wrong), None, "{wrong}");
    }
}

#[test]
fn a_set_is_a_list_of_its_values_where_a_repeat_counts_once() {
    assert_eq!(read("markets", "[]"), known(FactValue::Set(0)));
    assert_eq!(
        read("markets", r#"["asean", "home", "asean"]"#),
        known(FactValue::Set(0b101))
    );
    for wrong in [
        "\"asean\"",
        "[\"moon\"]",
        "[\"asean\", \"moon\"]",
        "[1]",
        "[null]",
        "{}",
        "null",
        "[\"asean\"",
    ] {
        assert_eq!(read("markets", wrong), None, "{wrong}");
    }
}

#[test]
fn every_fact_takes_dont_know() {
    for fact in ["listed", "staff", "sector", "markets"] {
        assert_eq!(read(fact, "\"dont_know\""), Some(FactAnswer::DontKnow));
        assert_eq!(read(fact, r#""dont\u005fknow""#), Some(FactAnswer::DontKnow));
        assert_eq!(read(fact, "\"Dont_know\""), None);
    }
    assert_eq!(read("markets", "[\"dont_know\"]"), None);
}

#[test]
fn what_is_written_reads_back() {
    let catalogue = open_scheme("");
    let answers = [
        ("listed", "true"),
        ("hawker", "\"dont_know\""),
        ("staff", "9007199254740991"),
        ("sector", "\"other\""),
        ("markets", "[\"home\",\"asean\"]"),
    ];
    for (id, json) in answers {
        let fact = catalogue.vocabulary.find(id).unwrap();
        let answer = catalogue.vocabulary.read(fact, json).unwrap();
        assert_eq!(catalogue.vocabulary.write(fact, answer), json);
    }
}

#[test]
fn the_message_says_what_is_allowed() {
    let catalogue = open_scheme("");
    let message = |id, json| {
        let fact = catalogue.vocabulary.find(id).unwrap();
        catalogue.vocabulary.read(fact, json).unwrap_err().to_string()
    };
    assert_eq!(message("listed", "1"), "neither true nor false nor dont_know");
    assert_eq!(
        message("markets", "1"),
        "neither a list of home, mainland, asean nor dont_know"
    );
}

#[test]
fn the_sector_is_filled_in_where_the_vocabulary_has_it() {
    let catalogue = open_scheme("");
    let mut facts = Facts::new(&catalogue.vocabulary);
    let sector = catalogue.vocabulary.find("sector").unwrap();
    facts.set_sector(&catalogue.vocabulary, "food_beverage");
    assert_eq!(facts.value(sector), Some(FactValue::Enum(1)));
    assert!(catalogue.vocabulary.follows_from_profile(sector));
    let without = Catalogue::from_json(r#"{"facts": {"a": {"type": "bool"}}, "scheme": []}"#).unwrap();
    let mut facts = Facts::new(&without.vocabulary);
    facts.set_sector(&without.vocabulary, "retail");
    assert_eq!(facts.answered().count(), 0);
}

#[test]
fn answers_can_be_taken_back() {
    let catalogue = open_scheme("");
    let mut facts = facts(&catalogue, &[("listed", "true"), ("staff", "\"dont_know\"")]);
    let listed = catalogue.vocabulary.find("listed").unwrap();
    assert_eq!(facts.answered().count(), 2);
    facts.set(listed, None);
    assert_eq!(facts.get(listed), None);
    facts.clear();
    assert_eq!(facts, Facts::new(&catalogue.vocabulary));
}
