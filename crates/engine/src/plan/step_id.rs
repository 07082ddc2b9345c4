//! The name of a step.

use std::fmt;

use crate::check::{Check, Effective, Level};
use crate::questionnaire::QuestionId;

/// What stands in place of the level where a step finds out what is not known.
const KNOWN: &str = "known";

/// A step by name: reaching a level of a question, or finding out where it stands. Written `safe_backup:2` and
/// `safe_backup:known`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId {
    /// The question.
    pub question: QuestionId,
    /// The level that it reaches, 1 to 4; none for finding out.
    pub to: Option<Level>,
}

impl StepId {
    /// Reads `safe_backup:2` or `safe_backup:known`; none for any other writing, for a question that does not exist
    /// and for a level that no step reaches.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (question, to) = text.split_once(':')?;
        let to = match to {
            KNOWN => None,
            "1" | "2" | "3" | "4" => Some(Level::new(to.parse().ok()?)?),
            _ => return None,
        };
        let question = QuestionId::parse(question)?;
        Some(Self { question, to })
    }

    /// The step before it in the same question, for a business with these answers; none where it is the first.
    pub(super) fn below(self, check: &Check) -> Option<Self> {
        let question = self.question;
        let to = self.to?.get().checked_sub(1).and_then(Level::new)?;
        match check.effective(question) {
            Effective::Level(today) => (to > today).then_some(Some(to)),
            // The lowest level is not reached by a step: it is assumed once that is found out.
            Effective::DontKnow => Some((to > Level::LOWEST).then_some(to)),
            Effective::NotApplicable | Effective::Unanswered => None,
        }
        .map(|to| Self { question, to })
    }
}

impl fmt::Display for StepId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = self.question.id();
        match self.to {
            Some(level) => write!(out, "{question}:{}", level.get()),
            None => write!(out, "{question}:{KNOWN}"),
        }
    }
}
