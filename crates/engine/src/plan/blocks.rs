//! Which steps wait for which questions.

use crate::check::{Check, Effective};
use crate::questionnaire::{Prerequisite, QuestionId, QuestionSet};

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
        for question in check.path().filter(|question| check.is_gap(*question)) {
            blocks.candidates.insert(question);
            if let Effective::Level(level) = check.effective(question) {
                let mut unmet = unmet(check, question, level.get() + 1);
                blocks.by[question.index()] = unmet.next().map(|needed| needed.question);
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

/// What the step of a question to a level still needs, in the order in which it is listed: the first blocks.
pub(super) fn unmet(
    check: &Check,
    question: QuestionId,
    to_level: u8,
) -> impl Iterator<Item = &'static Prerequisite> {
    let prerequisites = question.rules().prerequisites.iter();
    prerequisites.filter(move |needed| {
        needed.to_level == to_level
            && check.is_on_path(needed.question)
            && match check.effective(needed.question) {
                Effective::Level(level) => level.get() < needed.min_level,
                Effective::DontKnow => needed.min_level > 0,
                Effective::NotApplicable | Effective::Unanswered => false,
            }
    })
}
