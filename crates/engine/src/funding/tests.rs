#![allow(clippy::unwrap_used, clippy::panic)]

mod grants;
mod variants;

use super::*;
use crate::catalogue::Catalogue;
use crate::catalogue::testing::{facts, today};
use crate::questionnaire::CostBand;

/// An open scheme that helps with tills: `with` are further keys, each behind a comma.
fn scheme(kind: &str, with: &str) -> Catalogue {
    schemes(&[("one", &format!(r#""kind": "{kind}"{with}"#))])
}

/// Schemes by id with their keys; open and for tills unless they say otherwise.
fn schemes(schemes: &[(&str, &str)]) -> Catalogue {
    let scheme = |(id, keys): &(&str, &str)| {
        let status = if keys.contains("status") {
            ""
        } else {
            r#""status": "open","#
        };
        let needs = if keys.contains("needs") {
            ""
        } else {
            r#""needs": ["pos"],"#
        };
        format!(r#"{{"id": "{id}", {status} {needs} "status_as_of": "2026-10-01", {keys}}}"#)
    };
    let schemes: Vec<_> = schemes.iter().map(scheme).collect();
    let facts = r#"{"registered": {"type": "bool"}, "granted_hkd": {"type": "int"}, "running_hkd": {"type": "int"},
        "asked_hkd": {"type": "int"}, "projects": {"type": "int"}}"#;
    let json = format!(r#"{{"facts": {facts}, "scheme": [{}]}}"#, schemes.join(","));
    Catalogue::from_json(&json).unwrap()
}

/// A predicate, as the keys of a scheme.
fn rule(fact: &str, op: &str, value: &str, effect: &str) -> String {
    format!(", \"predicates\": [{}]", predicate(fact, op, value, effect))
}

fn predicate(fact: &str, op: &str, value: &str, effect: &str) -> String {
    crate::catalogue::testing::predicate(fact, fact, op, value, effect, "official")
}

/// Steps with their cost bands: `pay_till:2 H, pay_accept:3 L`.
fn spending(steps: &str) -> Vec<Spending> {
    let spending = |text: &str| {
        let (step, band) = text.trim().split_once(' ').unwrap();
        let step = StepId::parse(step).unwrap();
        let cost = CostBand::parse(band).unwrap();
        Spending { step, cost, hours: 2 }
    };
    steps.split(',').map(spending).collect()
}

/// What a catalogue of one scheme could do for steps; none where it does not fit.
fn support<'a>(catalogue: &'a Catalogue, answers: &[(&str, &str)], steps: &str) -> Option<Support<'a>> {
    let funding = funding(catalogue, &facts(catalogue, answers), today(), &spending(steps));
    funding.schemes.into_iter().next().map(|help| help.support)
}

fn grant<'a>(catalogue: &'a Catalogue, answers: &[(&str, &str)], steps: &str) -> Grant<'a> {
    match support(catalogue, answers, steps) {
        Some(Support::Grant(grant)) => grant,
        other => panic!("no grant: {other:?}"),
    }
}
