//! What each operator means on each type.

use super::{Verdict, verdict};
use crate::catalogue::testing::rule;

/// Whether a predicate passes for an answer.
fn passes(fact: &str, op: &str, value: &str, answer: &str) -> bool {
    match verdict(&[rule(fact, op, value)], &[(fact, answer)]) {
        Verdict::Eligible => true,
        Verdict::NotEligible => false,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn numbers_compare() {
    for (op, below, same, above) in [
        ("lt", true, false, false),
        ("le", true, true, false),
        ("eq", false, true, false),
        ("ne", true, false, true),
        ("ge", false, true, true),
        ("gt", false, false, true),
    ] {
        let found = ["49", "50", "51"].map(|answer| passes("staff", op, "50", answer));
        assert_eq!(found, [below, same, above], "{op}");
    }
    assert!(passes("staff", "le", "9007199254740991", "9007199254740991"));
}

#[test]
fn numbers_stand_in_a_list_or_not() {
    let found = ["6", "7"].map(|answer| passes("staff", "in", "[6, 12]", answer));
    assert_eq!(found, [true, false]);
    let found = ["6", "7"].map(|answer| passes("staff", "not_in", "[6, 12]", answer));
    assert_eq!(found, [false, true]);
}

#[test]
fn yes_and_no_are_equal_or_not() {
    assert!(passes("listed", "eq", "false", "false"));
    assert!(!passes("listed", "eq", "false", "true"));
    assert!(passes("listed", "ne", "true", "false"));
    assert!(!passes("listed", "ne", "true", "true"));
    assert!(passes("listed", "in", "[true, false]", "true"));
    assert!(!passes("listed", "not_in", "[true]", "true"));
}

#[test]
fn a_choice_is_equal_or_stands_in_a_list_or_not() {
    for (op, value, expected) in [
        ("eq", "\"retail\"", [true, false, false]),
        ("ne", "\"retail\"", [false, true, true]),
        ("in", "[\"retail\", \"other\"]", [true, false, true]),
        ("not_in", "[\"food_beverage\"]", [true, false, true]),
    ] {
        let answers = ["\"retail\"", "\"food_beverage\"", "\"other\""];
        assert_eq!(
            answers.map(|answer| passes("sector", op, value, answer)),
            expected,
            "{op}"
        );
    }
}

#[test]
fn a_set_shares_a_member_with_a_list() {
    let shares = |answer| passes("markets", "contains_any", "[\"mainland\", \"asean\"]", answer);
    assert!(shares("[\"home\", \"asean\"]"));
    assert!(shares("[\"mainland\"]"));
    assert!(!shares("[\"home\"]"));
    assert!(!shares("[]"));
}

#[test]
fn a_set_is_equal_when_it_has_the_same_members_in_any_order() {
    assert!(passes(
        "markets",
        "eq",
        "[\"asean\", \"home\"]",
        "[\"home\", \"asean\", \"home\"]"
    ));
    assert!(!passes("markets", "eq", "[\"asean\", \"home\"]", "[\"home\"]"));
    assert!(passes("markets", "ne", "[]", "[\"home\"]"));
}
