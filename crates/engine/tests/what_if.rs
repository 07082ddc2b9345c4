//! What if these steps were taken: every choice of up to three steps, for many shops.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::any_check;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use shopready_engine::check::{Answer, Check};
use shopready_engine::fraction::Fraction;
use shopready_engine::plan::{Choice, Path, StepId, path};
use shopready_engine::score::{Score, score};

const SHOPS: usize = 50;

/// The same shops at every run, each with something to do.
fn shops() -> impl Iterator<Item = Shop> {
    let mut runner = TestRunner::deterministic();
    let checks = std::iter::repeat_with(move || any_check().new_tree(&mut runner).unwrap().current());
    checks
        .map(Shop::new)
        .filter(|shop| !shop.path.is_empty())
        .take(SHOPS)
}

/// A step with all that it waits for, directly or not.
fn with_all_it_needs(path: &Path, step: StepId) -> Vec<StepId> {
    let mut needed = vec![step];
    let mut place = 0;
    while let Some(step) = needed.get(place).copied() {
        let waits_for = path.find(step).unwrap().waits_for.iter();
        let new: Vec<_> = waits_for
            .copied()
            .filter(|other| !needed.contains(other))
            .collect();
        needed.extend(new);
        place += 1;
    }
    needed
}

/// The answers as somebody edits them by hand who goes through these steps one by one.
fn edit_by_hand(check: &mut Check, steps: &[StepId]) {
    for step in steps {
        let Some(level) = step.to else { continue };
        let rises = match check.answers.get(step.question) {
            Some(Answer::Level(today)) => today < level,
            _ => true,
        };
        if rises {
            check.answers.set(step.question, Some(Answer::Level(level)));
        }
    }
}

fn at_most(before: Fraction, after: Fraction) -> bool {
    let product =
        |one: Fraction, other: Fraction| u128::from(one.numerator()) * u128::from(other.denominator());
    product(before, after) <= product(after, before)
}

#[track_caller]
fn assert_nothing_falls(before: &Score, after: &Score) {
    for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
        assert_eq!(before.exact().is_some(), after.exact().is_some());
        if let (Some(before), Some(after)) = (before.exact(), after.exact()) {
            assert!(at_most(before, after));
        }
        assert!(before.score <= after.score);
    }
    assert_eq!(before.overall.is_some(), after.overall.is_some());
    if let (Some(before), Some(after)) = (before.overall, after.overall) {
        assert!(at_most(before.exact, after.exact));
        assert!(before.score <= after.score);
    }
    assert!(before.stage.allowed <= after.stage.allowed);
    assert!(before.stage.by_score <= after.stage.by_score);
    assert!(before.stage.shown <= after.stage.shown);
}

/// A shop with its path.
struct Shop {
    check: Check,
    score: Score,
    path: Path,
    /// Every step with all that it needs, the last first, so that what a step needs comes after it.
    steps: Vec<(StepId, Vec<StepId>)>,
}

/// Chosen steps, and the answers edited by hand instead.
#[derive(Clone)]
struct Trial {
    choice: Choice,
    by_hand: Check,
}

impl Shop {
    fn new(check: Check) -> Self {
        let path = path(&check);
        let steps = path
            .steps()
            .rev()
            .map(|step| (step.id, with_all_it_needs(&path, step.id)));
        Self {
            steps: steps.collect(),
            score: score(&check),
            path,
            check,
        }
    }

    fn nothing_chosen(&self) -> Trial {
        Trial {
            choice: Choice::default(),
            by_hand: self.check.clone(),
        }
    }

    /// Chooses one more step and checks everything that must hold.
    fn one_more(&self, trial: &Trial, (step, with_needed): &(StepId, Vec<StepId>)) -> Trial {
        let mut trial = trial.clone();
        trial.choice.tick(&self.path, *step);
        edit_by_hand(&mut trial.by_hand, with_needed);
        assert!(with_needed.iter().all(|needed| trial.choice.contains(*needed)));
        let after = trial.choice.apply(&self.check);
        assert!(after == trial.by_hand);
        assert_nothing_falls(&self.score, &score(&after));
        trial
    }

    /// Chooses every set of so many steps more, each once, from a place on; how many sets there were. Steps that are
    /// chosen already, because one before needs them, make no new set.
    fn every_set(&self, chosen: &Trial, from: usize, more: usize) -> usize {
        let mut sets = 0;
        for (place, step) in self.steps.iter().enumerate().skip(from) {
            if more == 0 || chosen.choice.contains(step.0) {
                continue;
            }
            let trial = self.one_more(chosen, step);
            sets += 1 + self.every_set(&trial, place + 1, more - 1);
        }
        sets
    }
}

#[test]
fn taking_any_three_steps_lowers_neither_score_nor_stage_and_equals_editing_the_answers_by_hand() {
    let sets: usize = shops()
        .map(|shop| shop.every_set(&shop.nothing_chosen(), 0, 3))
        .sum();
    assert!(sets > 100_000, "{sets}");
}

#[test]
fn taking_every_step_leaves_no_gap() {
    for shop in shops() {
        let mut trial = shop.nothing_chosen();
        for step in &shop.steps {
            trial = shop.one_more(&trial, step);
        }
        let after = trial.choice.apply(&shop.check);
        assert!(after.path().all(|question| !after.is_gap(question)));
    }
}
