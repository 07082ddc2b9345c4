//! What to do next: the steps of a check, in the order in which they pay.
//!
//! [`steps`] says what to do first. [`path`] is the whole way from there to the targets, and [`Choice`] a part of
//! it: what if these steps were taken?

mod blocks;
mod choice;
mod lift;
mod order;
mod path;
mod step_id;
mod totals;

#[cfg(test)]
mod tests;

pub use blocks::Blocked;
pub use choice::Choice;
pub use lift::{Lift, lift};
pub use path::{Path, PathStep, path};
pub use step_id::StepId;
pub use totals::Totals;

use crate::check::{Check, Effective, Level};
use crate::fraction::Fraction;
use crate::questionnaire::{
    CostBand, DimensionId, MAX_PER_DIMENSION, PROJECTS, QUICK_MAX_EFFORT, QUICK_STEPS, QuestionId,
    QuestionSet, effort_of_hours,
};
use crate::score::Score;

/// Hours, effort and cost of finding out what is not known.
const FIND_OUT_HOURS: u16 = 1;
const FIND_OUT_EFFORT: u8 = 1;

/// One level up in one question, or finding out where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// The level today; none where it is not known.
    pub from: Option<Level>,
    /// Hours that it takes.
    pub hours: u16,
    /// What it costs.
    pub cost: CostBand,
    /// How much it helps, 1 to 3.
    pub impact: u8,
    /// 1 to 5, from hours and cost.
    pub effort: u8,
    /// Points of the overall won by this step.
    pub gain: Fraction,
    /// Points won by the steps that wait for it, in all.
    pub unlocks: Fraction,
    /// The questions whose steps wait for it, directly or not.
    pub unlocked: QuestionSet,
    /// Whether it comes before everything else: a foundation question at level 0 or not known.
    pub foundation_first: bool,
    /// `gain` and `unlocks` in the common parts of [`crate::score::Shares`].
    parts: u64,
}

impl Step {
    /// Whether it is a quick step, and not a project.
    #[must_use]
    pub fn is_quick(&self) -> bool {
        self.effort <= QUICK_MAX_EFFORT
    }
}

/// The steps of a check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// Quick steps to begin with, at most three.
    pub quick: Vec<Step>,
    /// Projects to begin with, at most two.
    pub projects: Vec<Step>,
    /// All others, in the same order.
    pub later: Vec<Step>,
    /// Steps that wait for another question, in questionnaire order; they stand in none of the lists.
    pub blocked: Vec<Blocked>,
}

/// The steps of a check; `score` is its [`crate::score::score`].
#[must_use]
pub fn steps(check: &Check, score: &Score) -> Steps {
    let blocks = blocks::Blocks::new(check);
    let mut steps = Steps {
        blocked: blocks.blocked(),
        ..Steps::default()
    };
    let mut shown = [0; DimensionId::COUNT];
    for step in proposed(check, score, &blocks) {
        let (list, limit) = if step.is_quick() {
            (&mut steps.quick, QUICK_STEPS)
        } else {
            (&mut steps.projects, PROJECTS)
        };
        let of_dimension = &mut shown[step.question.rules().dimension.index()];
        if list.len() < usize::from(limit) && *of_dimension < MAX_PER_DIMENSION {
            *of_dimension += 1;
            list.push(step);
        } else {
            steps.later.push(step);
        }
    }
    steps
}

/// The steps that wait for nothing, in their order.
fn proposed(check: &Check, score: &Score, blocks: &blocks::Blocks) -> Vec<Step> {
    let mut ordered = Vec::new();
    for question in blocks.free() {
        order::insert(&mut ordered, step(check, score, blocks, question));
    }
    ordered
}

fn step(check: &Check, score: &Score, blocks: &blocks::Blocks, question: QuestionId) -> Step {
    let rules = question.rules();
    let from = match check.effective(question) {
        Effective::Level(level) => Some(level),
        _ => None,
    };
    let level = from.unwrap_or(Level::LOWEST);
    let option = rules.option(level);
    let (hours, cost, effort) = match from {
        None => (FIND_OUT_HOURS, CostBand::FREE, FIND_OUT_EFFORT),
        Some(_) => {
            let effort = effort_of_hours(option.hours).max(option.cost.rules().effort);
            (option.hours, option.cost, effort)
        }
    };
    let parts = |question: QuestionId| {
        let rules = question.rules();
        u64::from(rules.weight) * score.shares.part(rules.dimension)
    };
    let unlocked = blocks.waiting_for(question);
    let gain = parts(question);
    let unlocks: u64 = unlocked.iter().map(parts).sum();
    Step {
        question,
        from,
        hours,
        cost,
        impact: option.impact,
        effort,
        gain: score.shares.points(gain),
        unlocks: score.shares.points(unlocks),
        unlocked,
        foundation_first: rules.foundation && level == Level::LOWEST,
        parts: gain + unlocks,
    }
}
