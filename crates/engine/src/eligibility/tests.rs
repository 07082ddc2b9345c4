//! Every line of the verdict table, every operator, groups, and dates around the day.

#![allow(clippy::unwrap_used)]

mod operators;
mod properties;
mod status;

use super::{Verdict, assess, explain};
use crate::catalogue::testing::{facts, grouped, open_scheme, predicate, read, rule, scheme, today};
use crate::catalogue::{Catalogue, Outcome};

type Answers<'a> = &'a [(&'a str, &'a str)];

/// Verdict, ids of the failed predicates, ids of the missing facts of the first scheme.
fn result(catalogue: &Catalogue, answers: Answers) -> (Verdict, Vec<String>, Vec<String>) {
    let scheme = &catalogue.schemes[0];
    let assessment = assess(scheme, &facts(catalogue, answers), today());
    let failed = assessment.failed(scheme).map(|predicate| predicate.id.clone());
    let missing = assessment
        .missing(scheme)
        .map(|fact| catalogue.vocabulary.fact(fact).id.clone());
    (assessment.verdict, failed.collect(), missing.collect())
}

fn verdict(predicates: &[String], answers: Answers) -> Verdict {
    result(&open_scheme(&predicates.join(",")), answers).0
}

fn expect(predicates: &[String], answers: Answers, verdict: Verdict, failed: &[&str], missing: &[&str]) {
    let (found, found_failed, found_missing) = result(&open_scheme(&predicates.join(",")), answers);
    assert_eq!(found, verdict);
    assert_eq!(found_failed, failed);
    assert_eq!(found_missing, missing);
}

fn with_certainty(fact: &str, certainty: &str) -> String {
    predicate(fact, fact, "eq", "true", "eligibility", certainty)
}

#[test]
fn status_alone_decides_for_schemes_that_are_not_open() {
    for (status, verdict) in [
        ("closed", Verdict::Closed),
        ("ended", Verdict::Closed),
        ("announced", Verdict::Announced),
        ("unknown", Verdict::Unknown),
    ] {
        let rules = [rule("listed", "eq", "true"), rule("staff", "lt", "5")].join(",");
        let catalogue = read(&scheme("one", &rules).replace("\"open\"", &format!("\"{status}\""))).unwrap();
        assert_eq!(
            result(&catalogue, &[("listed", "false")]),
            (verdict, vec![], vec![]),
            "{status}"
        );
    }
}

#[test]
fn a_rule_that_fails_officially_rules_out_even_when_facts_are_missing() {
    for certainty in ["official", "official_partial"] {
        let rules = [with_certainty("listed", certainty), rule("staff", "lt", "5")];
        expect(
            &rules,
            &[("listed", "false")],
            Verdict::NotEligible,
            &["listed"],
            &["staff"],
        );
    }
}

#[test]
fn a_rule_that_fails_on_weaker_evidence_leaves_doubt() {
    for certainty in ["secondary", "assumed"] {
        let rules = [with_certainty("listed", certainty), rule("staff", "lt", "5")];
        expect(
            &rules,
            &[("listed", "false")],
            Verdict::Doubtful,
            &["listed"],
            &["staff"],
        );
    }
}

#[test]
fn an_official_failure_outweighs_a_weaker_one_and_both_are_listed() {
    let rules = [with_certainty("listed", "assumed"), rule("staff", "lt", "5")];
    expect(
        &rules,
        &[("listed", "false"), ("staff", "5")],
        Verdict::NotEligible,
        &["listed", "staff"],
        &[],
    );
}

#[test]
fn an_unknown_rule_needs_facts() {
    let rules = [rule("listed", "eq", "true"), rule("staff", "lt", "5")];
    expect(&rules, &[("listed", "true")], Verdict::NeedFacts, &[], &["staff"]);
}

#[test]
fn dont_know_is_as_unknown_as_not_asked() {
    let rules = [rule("listed", "eq", "true")];
    expect(
        &rules,
        &[("listed", "\"dont_know\"")],
        Verdict::NeedFacts,
        &[],
        &["listed"],
    );
}

#[test]
fn otherwise_the_business_seems_to_qualify() {
    expect(
        &[rule("listed", "eq", "true")],
        &[("listed", "true")],
        Verdict::Eligible,
        &[],
        &[],
    );
    expect(&[], &[], Verdict::Eligible, &[], &[]);
}

#[test]
fn a_fact_is_missing_once_even_when_two_rules_ask_for_it() {
    let young = predicate("young", "months", "le", "120", "eligibility", "official");
    let rules = [rule("months", "ge", "12"), rule("staff", "lt", "5"), young];
    expect(&rules, &[], Verdict::NeedFacts, &[], &["months", "staff"]);
}

#[test]
fn one_alternative_is_enough() {
    let rules = [
        grouped(&rule("registered", "eq", "true")),
        grouped(&rule("hawker", "eq", "true")),
    ];
    expect(&rules, &[("hawker", "true")], Verdict::Eligible, &[], &[]);
    expect(
        &rules,
        &[("registered", "false"), ("hawker", "true")],
        Verdict::Eligible,
        &[],
        &[],
    );
    expect(
        &rules,
        &[("registered", "false")],
        Verdict::NeedFacts,
        &[],
        &["hawker"],
    );
    expect(&rules, &[], Verdict::NeedFacts, &[], &["registered", "hawker"]);
    let both = [("registered", "false"), ("hawker", "false")];
    expect(
        &rules,
        &both,
        Verdict::NotEligible,
        &["registered", "hawker"],
        &[],
    );
}

#[test]
fn a_failed_group_rules_out_only_when_each_member_is_official() {
    let no = [("registered", "false"), ("hawker", "false")];
    for (one, other, expected) in [
        ("official", "official_partial", Verdict::NotEligible),
        ("official", "secondary", Verdict::Doubtful),
        ("assumed", "official", Verdict::Doubtful),
        ("assumed", "secondary", Verdict::Doubtful),
    ] {
        let rules = [
            grouped(&with_certainty("registered", one)),
            grouped(&with_certainty("hawker", other)),
        ];
        expect(&rules, &no, expected, &["registered", "hawker"], &[]);
    }
}

#[test]
fn amount_and_process_decide_nothing_not_even_in_a_group() {
    for effect in ["amount", "process"] {
        let limit = |fact| predicate(fact, fact, "eq", "true", effect, "official");
        expect(
            &[limit("listed")],
            &[("listed", "false")],
            Verdict::Eligible,
            &[],
            &[],
        );
        expect(&[limit("listed")], &[], Verdict::Eligible, &[], &[]);
        let rules = [
            grouped(&rule("registered", "eq", "true")),
            grouped(&limit("hawker")),
        ];
        let answers = [("registered", "false"), ("hawker", "true")];
        expect(&rules, &answers, Verdict::NotEligible, &["registered"], &[]);
        expect(&rules, &[], Verdict::NeedFacts, &[], &["registered"]);
    }
}

#[test]
fn provisional_rules_decide_nothing() {
    let text = scheme("one", "").replace(
        "\"predicates\": []",
        &format!(
            "\"predicates\": [], \"provisional_predicates\": [{}]",
            rule("listed", "eq", "false")
        ),
    );
    let catalogue = read(&text).unwrap();
    for answer in ["true", "false", "\"dont_know\""] {
        assert_eq!(
            result(&catalogue, &[("listed", answer)]),
            (Verdict::Eligible, vec![], vec![])
        );
    }
    let shown = explain(&catalogue.schemes[0], &facts(&catalogue, &[("listed", "true")])).provisional;
    assert_eq!(shown[0].outcome, Outcome::Fail);
}

#[test]
fn every_rule_is_shown_whatever_the_status() {
    let rules = [
        grouped(&rule("registered", "eq", "true")),
        predicate("cap", "staff", "le", "5", "amount", "official"),
        grouped(&rule("hawker", "eq", "true")),
        predicate("step", "listed", "eq", "true", "process", "assumed"),
        rule("months", "ge", "12"),
    ];
    let catalogue = read(&scheme("one", &rules.join(",")).replace("\"open\"", "\"closed\"")).unwrap();
    let answers = facts(
        &catalogue,
        &[("registered", "false"), ("staff", "4"), ("months", "11")],
    );
    let shown = explain(&catalogue.schemes[0], &answers);
    let lines: Vec<_> = shown
        .rules
        .iter()
        .map(|rule| (rule.outcome, rule.predicates.len()))
        .collect();
    assert_eq!(lines, [(Outcome::Unknown, 2), (Outcome::Fail, 1)]);
    assert_eq!(shown.limits[0].outcome, Outcome::Pass);
    assert_eq!(shown.steps[0].outcome, Outcome::Unknown);
}
