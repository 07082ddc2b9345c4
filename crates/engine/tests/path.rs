//! The whole way to the targets, on any check and on the public cases.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::collections::BTreeSet;

use common::{any_check, cases};
use proptest::prelude::*;
use serde_json::Value;
use shopready_engine::check::{Answer, Check, Effective};
use shopready_engine::plan::{Path, PathStep, Step, StepId, path, steps};
use shopready_engine::questionnaire::QuestionId;
use shopready_engine::score::score;

/// The lists of questions that a round falls into by the rules of what is shown first: at most three quick steps
/// and two projects, at most two of a dimension.
fn split(round: &[PathStep]) -> [Vec<&'static str>; 3] {
    let mut lists: [Vec<&'static str>; 3] = Default::default();
    let mut shown: Vec<&str> = Vec::new();
    for step in round {
        let question = step.id.question;
        let dimension = question.rules().dimension.id();
        let (list, limit) = if step.effort <= 2 { (0, 3) } else { (1, 2) };
        if lists[list].len() < limit && shown.iter().filter(|other| **other == dimension).count() < 2 {
            shown.push(dimension);
            lists[list].push(question.id());
        } else {
            lists[2].push(question.id());
        }
    }
    lists
}

fn ids(steps: &[Step]) -> Vec<&'static str> {
    steps.iter().map(|step| step.question.id()).collect()
}

/// What the rules propose for a check.
fn proposed(check: &Check) -> [Vec<&'static str>; 3] {
    let steps = steps(check, &score(check));
    [ids(&steps.quick), ids(&steps.projects), ids(&steps.later)]
}

/// The check once all steps of a round are done; what was found out is at the lowest level.
fn done(check: &Check, round: &[PathStep]) -> Check {
    let mut after = check.clone();
    for step in round {
        let level = step.id.to.map_or(0, |level| level.get());
        after.answers.set(step.id.question, Answer::level(level));
    }
    after
}

#[test]
fn the_first_round_of_the_public_cases_is_what_is_published_in_its_order() {
    for (check, result) in cases() {
        let path = path(&check);
        let first = path.rounds().first().map_or(&[][..], |round| round);
        let published = ["quick", "projects", "later"].map(|list| {
            let ids = result["steps"][list].as_array().unwrap();
            ids.iter()
                .map(|id| Value::as_str(id).unwrap())
                .collect::<Vec<_>>()
        });
        assert_eq!(split(first), published, "{}", result["id"]);
    }
}

/// The round of a step, from 0.
fn round_of(path: &Path, id: StepId) -> Option<usize> {
    path.rounds()
        .iter()
        .position(|round| round.iter().any(|step| step.id == id))
}

/// The steps between today's answer and the target of a question, written down from the answers alone.
fn wanted(check: &Check, question: QuestionId) -> Vec<StepId> {
    let target = question.rules().target(check.profile.staff());
    let levels =
        |from: u8| (from..=target).map(|level| Some(shopready_engine::check::Level::new(level).unwrap()));
    let reached: Vec<_> = match check.effective(question) {
        _ if !check.is_on_path(question) => Vec::new(),
        Effective::Level(level) => levels(level.get() + 1).collect(),
        Effective::DontKnow => [None].into_iter().chain(levels(1)).collect(),
        Effective::NotApplicable | Effective::Unanswered => Vec::new(),
    };
    reached.into_iter().map(|to| StepId { question, to }).collect()
}

proptest! {
    #[test]
    fn the_path_holds_every_step_up_to_the_targets_once_and_nothing_else(check in any_check()) {
        let path = path(&check);
        let steps: Vec<_> = path.steps().map(|step| step.id).collect();
        let wanted: BTreeSet<_> = QuestionId::all().flat_map(|question| wanted(&check, question)).collect();
        prop_assert_eq!(steps.iter().copied().collect::<BTreeSet<_>>(), wanted);
        prop_assert_eq!(steps.len(), steps.iter().collect::<BTreeSet<_>>().len());
        prop_assert!(path.rounds().iter().all(|round| !round.is_empty()));
    }

    #[test]
    fn each_round_is_what_the_rules_propose_once_the_rounds_before_are_done(check in any_check()) {
        let mut reached = check.clone();
        for round in path(&check).rounds() {
            prop_assert_eq!(split(round), proposed(&reached));
            reached = done(&reached, round);
        }
        prop_assert_eq!(proposed(&reached), <[Vec<&str>; 3]>::default());
    }

    #[test]
    fn at_the_end_of_the_path_nothing_is_a_gap(check in any_check()) {
        let end = path(&check).rounds().iter().fold(check, |check, round| done(&check, round));
        prop_assert!(QuestionId::all().all(|question| !end.is_gap(question)));
    }

    #[test]
    fn what_a_step_waits_for_lies_in_earlier_rounds_and_opens_it(check in any_check()) {
        let path = path(&check);
        for step in path.steps() {
            for needed in &step.waits_for {
                prop_assert!(round_of(&path, *needed).unwrap() < round_of(&path, step.id).unwrap());
                prop_assert!(path.find(*needed).unwrap().opens.contains(&step.id));
            }
            for waiting in &step.opens {
                prop_assert!(path.find(*waiting).unwrap().waits_for.contains(&step.id));
            }
        }
    }

    #[test]
    fn a_step_that_follows_a_dont_know_is_assumed(check in any_check()) {
        for step in path(&check).steps() {
            let unknown = check.effective(step.id.question) == Effective::DontKnow;
            prop_assert_eq!(step.assumed, unknown && step.id.to.is_some());
        }
    }
}
