//! The whole way: every step from today's answers to the target of every question.

use super::blocks::{Blocks, unmet};
use super::{Step, StepId, proposed};
use crate::check::{Answer, Check, Level};
use crate::questionnaire::{CostBand, QuestionSet};
use crate::score::score;

/// A step of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// Its name.
    pub id: StepId,
    /// The level that it starts from; none for finding out.
    pub from: Option<Level>,
    /// Hours that it takes.
    pub hours: u16,
    /// What it costs.
    pub cost: CostBand,
    /// How much it helps, 1 to 3.
    pub impact: u8,
    /// 1 to 5, from hours and cost.
    pub effort: u8,
    /// Whether it comes before everything else of its round: a foundation question at level 0 or not known.
    pub foundation_first: bool,
    /// Whether it rests on a "don't know" that turns out to be the lowest level: it may prove needless.
    pub assumed: bool,
    /// Steps of earlier rounds that it needs at once: the one below it in its question, and for each level of
    /// another question that it asks for the one that reaches it. What those need in turn is not repeated.
    pub waits_for: Vec<StepId>,
    /// Steps of later rounds that wait for this one in the same sense.
    pub opens: Vec<StepId>,
}

/// The steps of a check up to the target of every question, in rounds.
///
/// The first round is what [`steps`](super::steps) proposes, in its order, before it is split into lists. Each
/// further round is what it proposes once all steps of the rounds before are done. What is not known is first found
/// out and then taken to be at the lowest level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Path {
    rounds: Vec<Vec<PathStep>>,
}

impl Path {
    /// The rounds, none of them empty.
    #[must_use]
    pub fn rounds(&self) -> &[Vec<PathStep>] {
        &self.rounds
    }

    /// All steps, by round. A step comes after everything that it waits for.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &PathStep> {
        self.rounds.iter().flatten()
    }

    /// The step of that name, if it is part of the path.
    #[must_use]
    pub fn find(&self, id: StepId) -> Option<&PathStep> {
        self.steps().find(|step| step.id == id)
    }

    /// Whether every question has reached its target already.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rounds.is_empty()
    }
}

/// The whole way from the answers of a check to its targets.
#[must_use]
pub fn path(check: &Check) -> Path {
    let mut path = Path::default();
    let mut assumed = QuestionSet::EMPTY;
    let mut reached = check.clone();
    loop {
        let steps = proposed(&reached, &score(&reached), &Blocks::new(&reached));
        if steps.is_empty() {
            break;
        }
        let of_path = |step: &Step| path_step(check, step, assumed.contains(step.question));
        path.rounds.push(steps.iter().map(of_path).collect());
        for step in steps {
            let level = step.from.map_or(Level::LOWEST, Level::up);
            reached.answers.set(step.question, Some(Answer::Level(level)));
            if step.from.is_none() {
                assumed.insert(step.question);
            }
        }
    }
    fill_in_opens(&mut path);
    path
}

fn path_step(check: &Check, step: &Step, assumed: bool) -> PathStep {
    let id = StepId {
        question: step.question,
        to: step.from.map(Level::up),
    };
    let needed = id
        .to
        .into_iter()
        .flat_map(|to| unmet(check, id.question, to.get()));
    let reaching = needed.map(|needed| StepId {
        question: needed.question,
        to: Level::new(needed.min_level),
    });
    PathStep {
        id,
        from: step.from,
        hours: step.hours,
        cost: step.cost,
        impact: step.impact,
        effort: step.effort,
        foundation_first: step.foundation_first,
        assumed,
        waits_for: id.below(check).into_iter().chain(reaching).collect(),
        opens: Vec::new(),
    }
}

fn fill_in_opens(path: &mut Path) {
    let waiting: Vec<(StepId, StepId)> = path
        .steps()
        .flat_map(|step| step.waits_for.iter().map(|needed| (*needed, step.id)))
        .collect();
    for step in path.rounds.iter_mut().flatten() {
        let opened = waiting.iter().filter(|(needed, _)| *needed == step.id);
        step.opens = opened.map(|(_, waiting)| *waiting).collect();
    }
}
