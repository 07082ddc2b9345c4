#![allow(clippy::unwrap_used)]

use super::testing::{grouped, open_scheme, predicate, read, read_with, rule, scheme};
use super::{Catalogue, Share};
use crate::eligibility::Verdict;

/// The message about a catalogue that cannot be used.
fn refusal(schemes: &str) -> String {
    read(schemes).unwrap_err().to_string()
}

fn about(predicates: &str) -> String {
    refusal(&scheme("one", predicates))
}

#[test]
fn schemes_and_predicates_keep_their_order() {
    let schemes = ["b", "a"].map(|id| {
        scheme(
            id,
            &[rule("staff", "lt", "5"), rule("listed", "eq", "true")].join(","),
        )
    });
    let catalogue = read(&schemes.join(",")).unwrap();
    let ids: Vec<_> = catalogue
        .schemes
        .iter()
        .map(|scheme| scheme.id.as_str())
        .collect();
    assert_eq!(ids, ["b", "a"]);
    let predicates = catalogue.schemes[0].rules.predicates();
    assert_eq!([&predicates[0].id, &predicates[1].id], ["staff", "listed"]);
}

#[test]
fn an_unknown_fact_is_named_with_scheme_and_predicate() {
    assert_eq!(
        about(&rule("cats", "eq", "true")),
        "scheme 'one', predicate 'cats', fact: no such fact: 'cats'"
    );
}

#[test]
fn a_value_of_the_wrong_type_is_refused() {
    let wrong = [
        ("listed", "eq", "1"),
        ("listed", "eq", "\"true\""),
        ("listed", "in", "true"),
        ("staff", "lt", "\"5\""),
        ("staff", "lt", "5.0"),
        ("staff", "ge", "-1"),
        ("staff", "in", "[1, true]"),
        ("staff", "in", "5"),
        ("sector", "eq", "\"mining\""),
        ("sector", "in", "[\"retail\", \"mining\"]"),
        ("sector", "eq", "[\"retail\"]"),
        ("markets", "contains_any", "\"home\""),
        ("markets", "contains_any", "[\"moon\"]"),
        ("markets", "eq", "\"home\""),
        ("staff", "eq", "null"),
        ("staff", "eq", "{}"),
    ];
    for (fact, op, value) in wrong {
        let message = about(&rule(fact, op, value));
        assert!(
            message.starts_with(&format!("scheme 'one', predicate '{fact}'")),
            "{message}"
        );
    }
}

#[test]
fn an_operator_must_fit_the_type() {
    let wrong = [
        ("listed", "lt", "true"),
        ("listed", "contains_any", "[true]"),
        ("sector", "ge", "\"retail\""),
        ("sector", "contains_any", "[\"retail\"]"),
        ("staff", "contains_any", "[1]"),
        ("markets", "in", "[\"home\"]"),
        ("markets", "lt", "[\"home\"]"),
        ("staff", "equals", "1"),
    ];
    for (fact, op, value) in wrong {
        let message = about(&rule(fact, op, value));
        assert!(message.contains(&format!("'{op}'")), "{message}");
    }
}

#[test]
fn words_that_are_not_known_are_refused() {
    let predicate = |effect, certainty| predicate("a", "listed", "eq", "true", effect, certainty);
    assert!(
        about(&predicate("bonus", "official"))
            .contains("effect: 'bonus' is not one of eligibility, amount, process")
    );
    assert!(about(&predicate("amount", "rumour")).contains("certainty: 'rumour'"));
    assert!(refusal(r#"{"id": "a", "status": "opened"}"#).contains("status: 'opened'"));
    assert!(refusal(r#"{"id": "a", "status": "open", "relevance": "much"}"#).contains("relevance: 'much'"));
}

#[test]
fn dates_must_exist() {
    for key in ["status_as_of", "closes", "closed"] {
        let message = refusal(&format!(
            r#"{{"id": "a", "status": "open", "{key}": "2026-02-30"}}"#
        ));
        assert_eq!(message, format!("scheme 'a', {key}: '2026-02-30' is not a date"));
    }
    assert!(refusal(r#"{"id": "a", "status": "open", "closes": "undated"}"#).contains("closes"));
}

#[test]
fn ids_stand_once() {
    assert!(
        refusal(&[scheme("a", ""), scheme("a", "")].join(",")).contains("scheme 'a': the id stands twice")
    );
    let twice = [rule("listed", "eq", "true"), rule("listed", "eq", "false")].join(",");
    assert!(about(&twice).contains("predicate 'listed': the id stands twice"));
    assert!(refusal(r#"{"status": "open"}"#).contains("id: is missing"));
}

#[test]
fn a_file_that_is_no_catalogue_is_refused() {
    for json in [
        "",
        "[]",
        "{}",
        r#"{"facts": {}}"#,
        r#"{"scheme": []}"#,
        r#"{"facts": {}, "scheme": {}}"#,
    ] {
        assert!(Catalogue::from_json(json).is_err(), "{json}");
    }
    let message =
        Catalogue::from_json(r#"{"format": "shopready-catalogue", "version": 2, "facts": {}, "scheme": []}"#);
    assert!(
        message
            .unwrap_err()
            .to_string()
            .contains("only 'shopready-catalogue' version 1")
    );
}

#[test]
fn keys_that_the_engine_does_not_know_are_passed_over() {
    let json = r#"{"meta": {"title": "x"}, "facts": {"a": {"type": "bool", "why": 1.5}}, "left_out": [{}],
        "scheme": [{"id": "s", "status": "open", "gov_share": 0.25, "results": {"n": [1, 2.5]}, "stale": false}]}"#;
    assert_eq!(Catalogue::from_json(json).unwrap().schemes[0].gov_share, None);
}

#[test]
fn a_share_is_an_exact_fraction() {
    assert_eq!(Share::parse("1/3"), Some(Share { parts: 1, of: 3 }));
    assert_eq!(Share::parse("4/3"), None);
    assert_eq!(Share::parse("0/3"), None);
    assert_eq!(Share::parse("0.5"), None);
}

#[test]
fn facts_that_cannot_be_asked_are_refused() {
    let refusal = |fact: &str| {
        let json = format!(r#"{{"facts": {{"a": {fact}}}, "scheme": []}}"#);
        Catalogue::from_json(&json).unwrap_err().to_string()
    };
    assert!(refusal(r#"{"type": "number"}"#).starts_with("fact 'a', type: 'number'"));
    assert!(refusal(r#"{"type": "bool", "none_value": 0}"#).contains("none_value"));
    assert!(refusal(r#"{"type": "int", "checklist": true}"#).contains("checklist"));
    let values: Vec<_> = (0..65).map(|value| format!("\"v{value}\"")).collect();
    assert!(refusal(&format!(r#"{{"type": "set", "values": [{}]}}"#, values.join(","))).contains("64"));
}

#[test]
fn a_group_is_one_rule_even_when_its_members_stand_apart() {
    let predicates = [
        grouped(&rule("registered", "eq", "true")),
        rule("staff", "lt", "5"),
        grouped(&rule("hawker", "eq", "true")),
        grouped(&predicate("cap", "months", "le", "5", "amount", "official")),
    ];
    let catalogue = open_scheme(&predicates.join(","));
    let rules = catalogue.schemes[0].rules.rules();
    let members: Vec<Vec<_>> = rules.iter().map(|rule| rule.members.iter().collect()).collect();
    assert_eq!(members, [vec![0, 2], vec![1]]);
}

#[test]
fn at_most_64_predicates_fit_a_scheme() {
    let predicates = |count: usize| {
        let one = |n: usize| predicate(&format!("p{n}"), "staff", "lt", "5", "eligibility", "official");
        (0..count).map(one).collect::<Vec<_>>().join(",")
    };
    assert_eq!(open_scheme(&predicates(64)).schemes[0].rules.rules().len(), 64);
    assert!(about(&predicates(65)).contains("more than 64"));
}

#[test]
fn what_follows_must_speak_of_known_facts_and_options() {
    let refusal = |when: &str, then: &str| {
        read_with("", &format!(r#"[{{"when": {when}, "then": {then}}}]"#))
            .unwrap_err()
            .to_string()
    };
    let fits = r#"{"fact": "listed", "value": false}"#;
    assert!(refusal(r#"{"fact": "cats", "value": 1}"#, fits).contains("'cats'"));
    assert!(
        refusal(r#"{"fact": "staff", "value": true}"#, fits).starts_with("follows, when: the value is true")
    );
    assert!(refusal(r#"{"profile": "colour", "option": "no"}"#, fits).contains("'colour'"));
    assert!(refusal(r#"{"profile": "staff", "option": "many"}"#, fits).contains("'many'"));
    assert!(refusal(fits, r#"{"fact": "markets", "value": ["moon"]}"#).contains("'moon'"));
}

/// A catalogue of one scheme with all that a page needs; its rule says this, and a label is called that.
fn for_a_page(rule: &str, label: &str) -> Catalogue {
    let text = r#"{"en": "x", "zh_hant": "x", "zh_hans": "x"}"#;
    let verdicts = Verdict::ALL
        .map(|verdict| format!(r#""{}": {text}"#, verdict.id()))
        .join(", ");
    let json = format!(
        r#"{{"format": "shopready-catalogue", "version": 1, "hash": "h", "facts": {{"a": {{"type": "bool", "ask": {text}}}}},
        "labels": {{"verdict": {{{verdicts}}}, "verdict_help": {{{verdicts}}}, "status": {{"open": {text}}}, "kind": {{"grant": {text}}},
        "confidence": {{"high": {text}}}, "certainty": {{"official": {text}, "assumed": {text}}}}},
        "scheme": [{{"id": "s", "status": "open", "kind": "grant", "confidence": "high", "documents_certainty": "assumed",
        "name": {text}, "administrator": {text}, "summary": {text},
        "predicates": [{{"id": "p", "fact": "a", "op": "eq", "value": true, "effect": "amount", "certainty": "official", "rule": {rule}}}]}}]}}"#
    );
    let json = json.replacen(&format!(r#""{label}": {{"#), r#""other": {"#, 1);
    Catalogue::from_json(&json).unwrap()
}

#[test]
fn a_catalogue_for_the_page_has_every_text_in_every_language() {
    let check = |rule: &str| for_a_page(rule, "-").check_texts();
    assert_eq!(check(r#"{"en": "x", "zh_hant": "x", "zh_hans": "x"}"#), Ok(()));
    let message = check(r#"{"en": "x", "zh_hant": "x"}"#).unwrap_err().to_string();
    assert_eq!(
        message,
        "scheme 's', predicate 'p', rule: is not there in every language"
    );
    assert!(open_scheme("").check_texts().is_err());
}

#[test]
fn a_catalogue_for_the_page_has_words_for_every_code_that_it_uses() {
    for (label, message) in [
        ("need_facts", "labels.verdict.need_facts: is missing"),
        ("verdict_help", "labels.verdict_help.eligible: is missing"),
        ("open", "scheme 's', labels.status.open: is missing"),
        ("grant", "scheme 's', labels.kind.grant: is missing"),
        ("high", "scheme 's', labels.confidence.high: is missing"),
        ("assumed", "scheme 's', labels.certainty.assumed: is missing"),
        ("official", "scheme 's', labels.certainty.official: is missing"),
    ] {
        let catalogue = for_a_page(r#"{"en": "x", "zh_hant": "x", "zh_hans": "x"}"#, label);
        assert_eq!(catalogue.check_texts().unwrap_err().to_string(), message);
    }
}
