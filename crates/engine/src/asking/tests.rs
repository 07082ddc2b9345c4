#![allow(clippy::unwrap_used)]

use super::{Next, checklist, complete, next};
use crate::catalogue::Catalogue;
use crate::catalogue::testing::{facts, grouped, read, read_with, rule, scheme, today};
use crate::check::{Profile, Sector, Staff};
use crate::facts::{FactAnswer, FactValue, Facts};

fn asked(catalogue: &Catalogue, answers: &[(&str, &str)]) -> Vec<String> {
    let name = |fact| catalogue.vocabulary.fact(fact).id.clone();
    match next(catalogue, &facts(catalogue, answers), today()) {
        None => Vec::new(),
        Some(Next::Fact(fact)) => vec![name(fact)],
        Some(Next::Checklist(facts)) => facts.into_iter().map(name).collect(),
    }
}

fn schemes(predicates: &[&str]) -> Catalogue {
    let schemes = (0..)
        .zip(predicates)
        .map(|(n, predicates)| scheme(&format!("s{n}"), predicates));
    read(&schemes.collect::<Vec<_>>().join(",")).unwrap()
}

fn all(rules: &[String]) -> String {
    rules.join(",")
}

#[test]
fn the_fact_that_decides_most_open_schemes_is_asked_first() {
    let registered = rule("registered", "eq", "true");
    let staff = rule("staff", "lt", "5");
    let catalogue = schemes(&[
        &all(&[staff.clone(), registered.clone()]),
        &registered,
        &staff,
        &registered,
    ]);
    assert_eq!(asked(&catalogue, &[]), ["registered"]);
    assert_eq!(asked(&catalogue, &[("registered", "true")]), ["staff"]);
    assert!(asked(&catalogue, &[("registered", "true"), ("staff", "4")]).is_empty());
}

#[test]
fn a_scheme_that_is_decided_or_not_open_asks_nothing() {
    let rules = all(&[rule("registered", "eq", "true"), rule("staff", "lt", "5")]);
    assert!(asked(&schemes(&[&rules]), &[("registered", "false")]).is_empty());
    for status in ["closed", "ended", "announced", "unknown"] {
        let scheme = scheme("one", &rules).replace("open", status);
        assert!(asked(&read(&scheme).unwrap(), &[]).is_empty(), "{status}");
    }
    let past = scheme("one", &rules).replace("\"id\"", "\"closes\": \"2026-11-21\", \"id\"");
    assert!(asked(&read(&past).unwrap(), &[]).is_empty());
}

#[test]
fn dont_know_is_not_asked_again() {
    let catalogue = schemes(&[&rule("registered", "eq", "true")]);
    assert!(asked(&catalogue, &[("registered", "\"dont_know\"")]).is_empty());
}

#[test]
fn the_sector_is_never_asked() {
    let catalogue = schemes(&[&rule("sector", "eq", "\"retail\"")]);
    assert!(asked(&catalogue, &[]).is_empty());
}

#[test]
fn facts_of_limits_and_steps_are_not_asked() {
    let limit = rule("staff", "lt", "5").replace("eligibility", "amount");
    let catalogue = schemes(&[&all(&[limit, rule("registered", "eq", "true")])]);
    assert_eq!(asked(&catalogue, &[]), ["registered"]);
}

#[test]
fn an_alternative_that_cannot_decide_alone_gives_way() {
    let group = |fact| grouped(&rule(fact, "eq", "true"));
    let rules = all(&[group("registered"), group("hawker"), rule("staff", "lt", "5")]);
    // Neither alternative can fail its group alone, nor, if it passes, settle the other rule.
    assert_eq!(asked(&schemes(&[&rules]), &[]), ["staff"]);
    assert_eq!(asked(&schemes(&[&rules]), &[("staff", "4")]), ["hawker"]);
}

#[test]
fn facts_that_decide_only_together_are_asked_all_the_same() {
    let member =
        |fact, group| rule(fact, "eq", "true").replace('}', &format!(", \"any_of_group\": \"{group}\"}}"));
    let rules = [
        member("registered", "a"),
        member("hawker", "a"),
        member("listed", "b"),
    ];
    let fourth = rule("staff", "lt", "5").replace('}', ", \"any_of_group\": \"b\"}");
    let catalogue = schemes(&[&all(&[all(&rules), fourth])]);
    assert_eq!(asked(&catalogue, &[]), ["hawker"]);
    assert_eq!(asked(&catalogue, &[("hawker", "false")]), ["registered"]);
}

#[test]
fn of_equals_the_one_that_decides_whatever_the_answer_goes_first() {
    let staff_only = rule("staff", "lt", "5");
    let two = all(&[rule("hawker", "eq", "true"), rule("listed", "eq", "false")]);
    assert_eq!(asked(&schemes(&[&two, &staff_only]), &[]), ["staff"]);
}

#[test]
fn a_number_between_two_limits_is_seen_to_decide() {
    let twice = all(&[
        rule("months", "ge", "12"),
        rule("months", "le", "120").replace("\"id\": \"months\"", "\"id\": \"old\""),
    ]);
    assert_eq!(asked(&schemes(&[&twice]), &[]), ["months"]);
}

#[test]
fn a_fact_of_the_checklist_brings_its_like() {
    let json = r#"{"facts": {
        "listed": {"type": "bool", "checklist": true, "order": 3}, "lender": {"type": "bool", "checklist": true, "order": 2},
        "statutory": {"type": "bool", "checklist": true, "order": 1}, "staff": {"type": "int", "order": 4}},
        "scheme": [{"id": "a", "status": "open", "status_as_of": "2026-10-01", "predicates": [
            {"id": "x", "fact": "listed", "op": "eq", "value": false, "effect": "eligibility", "certainty": "official"},
            {"id": "y", "fact": "lender", "op": "eq", "value": false, "effect": "eligibility", "certainty": "official"}]},
          {"id": "b", "status": "closed", "predicates": [
            {"id": "z", "fact": "statutory", "op": "eq", "value": false, "effect": "eligibility", "certainty": "official"}]}]}"#;
    let catalogue = Catalogue::from_json(json).unwrap();
    assert_eq!(asked(&catalogue, &[]), ["lender", "listed"]);
    assert_eq!(asked(&catalogue, &[("lender", "false")]), ["listed"]);
    assert_eq!(checklist(&catalogue, today()).len(), 2);
}

const FOLLOWS: &str = r#"[
    {"when": {"fact": "listed", "value": false}, "then": {"fact": "hawker", "value": true}},
    {"when": {"fact": "hawker", "value": true}, "then": {"fact": "months", "value": 7}},
    {"when": {"profile": "staff", "option": "alone"}, "then": {"fact": "staff", "value": 0}},
    {"when": {"fact": "listed", "value": false}, "then": {"fact": "months", "value": 9}}]"#;

fn profile(staff: Staff) -> Profile {
    Profile::new(Sector::Retail, staff)
}

fn completed(staff: Staff, answers: &[(&str, &str)]) -> Vec<String> {
    let catalogue = read_with("", FOLLOWS).unwrap();
    let own = facts(&catalogue, answers);
    let completed = complete(&catalogue, &own, &profile(staff));
    for (fact, answer) in own.answered() {
        assert_eq!(completed.facts.get(fact), Some(answer));
        assert_eq!(completed.reason(fact), None);
    }
    let again = complete(&catalogue, &completed.facts, &profile(staff));
    assert_eq!(again.facts, completed.facts);
    let name = |fact| &catalogue.vocabulary.fact(fact).id;
    completed
        .filled
        .iter()
        .map(|follow| format!("{} {:?}", name(follow.fact), follow.value))
        .collect()
}

#[test]
fn what_follows_is_filled_in_step_by_step() {
    assert_eq!(
        completed(Staff::Micro, &[("listed", "false")]),
        ["hawker Bool(true)", "months Int(7)"]
    );
    assert_eq!(completed(Staff::Alone, &[]), ["staff Int(0)"]);
    assert!(completed(Staff::Micro, &[("listed", "true")]).is_empty());
}

#[test]
fn an_own_answer_is_never_touched() {
    assert_eq!(
        completed(Staff::Micro, &[("listed", "false"), ("months", "3")]),
        ["hawker Bool(true)"]
    );
    assert_eq!(
        completed(Staff::Micro, &[("listed", "false"), ("hawker", "\"dont_know\"")]),
        ["months Int(9)"]
    );
    assert!(completed(Staff::Alone, &[("staff", "2")]).is_empty());
}

#[test]
fn what_follows_is_not_asked() {
    let schemes = scheme("one", &rule("months", "ge", "1"));
    let catalogue = read_with(&schemes, FOLLOWS).unwrap();
    let own = facts(&catalogue, &[("hawker", "true")]);
    assert!(next(&catalogue, &own, today()).is_some());
    assert_eq!(
        next(
            &catalogue,
            &complete(&catalogue, &own, &profile(Staff::Micro)).facts,
            today()
        ),
        None
    );
}

#[test]
fn asking_ends() {
    let rules = [
        rule("registered", "eq", "true"),
        rule("staff", "le", "9"),
        rule("markets", "contains_any", "[\"asean\"]"),
        rule("months", "ge", "12"),
    ];
    let catalogue = schemes(&[&all(&rules), &rules[1], &all(&rules[2..])]);
    let mut facts = Facts::new(&catalogue.vocabulary);
    let mut count = 0;
    while let Some(Next::Fact(fact)) = next(&catalogue, &facts, today()) {
        assert_eq!(facts.get(fact), None);
        let passing = match catalogue.vocabulary.fact(fact).id.as_str() {
            "registered" => FactValue::Bool(true),
            "staff" => FactValue::Int(9),
            "markets" => FactValue::Set(0b100),
            _ => FactValue::Int(12),
        };
        facts.set(fact, Some(FactAnswer::Known(passing)));
        count += 1;
    }
    assert_eq!(count, 4);
}
