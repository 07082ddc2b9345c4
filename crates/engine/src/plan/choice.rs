//! What if: a part of the path, and what comes of it.

use super::{Path, PathStep, StepId, Totals};
use crate::check::{Answer, Check, Effective, Level};
use crate::questionnaire::{QuestionId, QuestionSet};

/// Steps that were chosen from a path: with a step always all that it waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// By the level that the steps reach, with finding out at place 0.
    reached: [QuestionSet; Level::ALL.len()],
}

impl Choice {
    /// Chooses a step and all that it waits for. A step that is not part of the path changes nothing.
    pub fn tick(&mut self, path: &Path, step: StepId) {
        let Some(found) = path.find(step).filter(|_| !self.contains(step)) else {
            return;
        };
        self.reached[place(step)].insert(step.question);
        for needed in &found.waits_for {
            self.tick(path, *needed);
        }
    }

    /// Takes back a step and all that waits for it.
    pub fn untick(&mut self, path: &Path, step: StepId) {
        if !self.contains(step) {
            return;
        }
        self.reached[place(step)].remove(step.question);
        for waiting in path.find(step).into_iter().flat_map(|step| &step.opens) {
            self.untick(path, *waiting);
        }
    }

    /// Whether the step is chosen.
    #[must_use]
    pub fn contains(&self, step: StepId) -> bool {
        self.reached[place(step)].contains(step.question)
    }

    /// How many steps are chosen.
    #[must_use]
    pub fn len(&self) -> usize {
        self.reached.iter().map(|questions| questions.len()).sum()
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The chosen steps of a path, in its order.
    pub fn steps<'a>(&self, path: &'a Path) -> impl DoubleEndedIterator<Item = &'a PathStep> + use<'a> {
        let choice = *self;
        path.steps().filter(move |step| choice.contains(step.id))
    }

    /// The check once the chosen steps are taken: every question at the highest level chosen for it. Finding out
    /// alone leaves a "don't know" as it is. No answer is ever lowered, and what does not apply or is not answered
    /// stays so.
    #[must_use]
    pub fn apply(&self, check: &Check) -> Check {
        let mut after = check.clone();
        for question in check.path() {
            let Some(level) = self.level(question) else {
                continue;
            };
            let rises = match check.effective(question) {
                Effective::Level(today) => today < level,
                Effective::DontKnow => true,
                Effective::NotApplicable | Effective::Unanswered => false,
            };
            if rises {
                after.answers.set(question, Some(Answer::Level(level)));
            }
        }
        after
    }

    /// What the chosen steps of a path take in all.
    #[must_use]
    pub fn totals(&self, path: &Path) -> Totals {
        self.steps(path)
            .fold(Totals::ZERO, |totals, step| totals.with(step.hours, step.cost))
    }

    /// The highest level chosen for a question.
    fn level(&self, question: QuestionId) -> Option<Level> {
        let levels = Level::ALL.into_iter().zip(self.reached).skip(1);
        levels
            .rev()
            .find(|(_, questions)| questions.contains(question))
            .map(|(level, _)| level)
    }
}

/// Where a step stands in [`Choice::reached`].
fn place(step: StepId) -> usize {
    step.to.map_or(0, |level| usize::from(level.get()))
}
