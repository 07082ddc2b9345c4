//! Which steps wait for which questions.

use crate::check::{Check, Effective};
use crate::questionnaire::{QuestionId, QuestionSet};

/// A step that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked {
    /// The question whose step waits.
    pub question: QuestionId,
    /// The question it waits for.
    pub by: QuestionId,
    /// The question at the end of the chain, whose step is proposed instead.
    pub end: QuestionId,
}

/// The candidates of a check and what they wait for.
pub(super) struct Blocks {
    candidates: QuestionSet,
    by: [Option<QuestionId>; QuestionId::COUNT],
}

impl Blocks {
    pub(super) fn new(check: &Check) -> Self {
        let mut blocks = Self {
            candidates: QuestionSet::EMPTY,
            by: [None; QuestionId::COUNT],
        };
        for question in check.path() {
            match check.effective(question) {
                Effective::DontKnow => blocks.candidates.insert(question),
                Effective::Level(level) if level.get() < question.rules().target(check.profile.staff()) => {
                    blocks.candidates.insert(question);
                    blocks.by[question.index()] = blocking(check, question, level.get() + 1);
                }
                _ => {}
            }
        }
        blocks
    }

    /// The candidates that wait for nothing.
    pub(super) fn free(&self) -> impl Iterator<Item = QuestionId> {
        self.candidates
            .iter()
            .filter(|question| self.by[question.index()].is_none())
    }

    /// The candidates whose chain ends at this one.
    pub(super) fn waiting_for(&self, end: QuestionId) -> QuestionSet {
        self.candidates
            .iter()
            .filter(|question| *question != end && self.end(*question) == end)
            .collect()
    }

    /// The candidates that wait.
    pub(super) fn blocked(&self) -> Vec<Blocked> {
        let blocked = |question: QuestionId| {
            let by = self.by[question.index()]?;
            Some(Blocked {
                question,
                by,
                end: self.end(question),
            })
        };
        self.candidates.iter().filter_map(blocked).collect()
    }

    /// The end of a question's chain. The content check makes sure that prerequisites run in no circle and
    /// that a question that blocks another is itself a candidate.
    fn end(&self, question: QuestionId) -> QuestionId {
        let mut end = question;
        while let Some(by) = self.by[end.index()] {
            end = by;
        }
        end
    }
}

/// The first question that has not reached what the step to a level needs.
fn blocking(check: &Check, question: QuestionId, to_level: u8) -> Option<QuestionId> {
    let prerequisites = question.rules().prerequisites.iter();
    let unmet = |other: QuestionId, min_level: u8| {
        check.is_on_path(other)
            && match check.effective(other) {
                Effective::Level(level) => level.get() < min_level,
                Effective::DontKnow => min_level > 0,
                Effective::NotApplicable | Effective::Unanswered => false,
            }
    };
    let mut of_level = prerequisites.filter(|needed| needed.to_level == to_level);
    of_level
        .find(|needed| unmet(needed.question, needed.min_level))
        .map(|needed| needed.question)
}
