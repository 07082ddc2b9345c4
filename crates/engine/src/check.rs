//! One check of one business: the profile and the answers, and what they mean for each question.

mod answers;
mod profile;

#[cfg(test)]
mod tests;

pub use answers::{Answer, Answers, Level};
pub use profile::{Profile, Sector, Staff};

use crate::questionnaire::{
    CONSISTENCY_CHECKS, ConsistencyCheck, NOT_APPLICABLE_RULES, NotApplicableRule, QuestionId,
};

/// Which questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Twelve questions and a rough score.
    Quick,
    /// All questions of the sector.
    Full,
}

impl Mode {
    /// Its id in records and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Full => "full",
        }
    }

    /// The mode with that id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        match id {
            "quick" => Some(Self::Quick),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}

/// What counts for a question: its answer, unless the profile rules the question out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effective {
    /// Answered with a level.
    Level(Level),
    /// Answered with "don't know".
    DontKnow,
    /// Does not apply, by its answer or by the profile.
    NotApplicable,
    /// Not answered.
    Unanswered,
}

/// A business visited once, as far as scoring is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Which questions are asked.
    pub mode: Mode,
    /// What kind of business it is.
    pub profile: Profile,
    /// The answers given.
    pub answers: Answers,
}

impl Check {
    /// The questions that count, in questionnaire order.
    pub fn path(&self) -> impl Iterator<Item = QuestionId> + Clone + use<> {
        QuestionId::path(self.profile.sector(), self.mode)
    }

    /// Whether a question counts.
    #[must_use]
    pub fn is_on_path(&self, question: QuestionId) -> bool {
        question.rules().is_on_path(self.profile.sector(), self.mode)
    }

    /// What counts for a question of the path.
    #[must_use]
    pub fn effective(&self, question: QuestionId) -> Effective {
        if self.ruled_out(question).is_some() {
            return Effective::NotApplicable;
        }
        match self.answers.get(question) {
            Some(Answer::Level(level)) => Effective::Level(level),
            Some(Answer::DontKnow) => Effective::DontKnow,
            Some(Answer::NotApplicable) => Effective::NotApplicable,
            None => Effective::Unanswered,
        }
    }

    /// Whether a question still waits for an answer: it applies, and there is none.
    #[must_use]
    pub fn is_open(&self, question: QuestionId) -> bool {
        self.effective(question) == Effective::Unanswered
    }

    /// Whether a question is a gap, for which there is a step: it is on the path, it applies, and the answer is
    /// "don't know" or a level below the target.
    #[must_use]
    pub fn is_gap(&self, question: QuestionId) -> bool {
        self.is_on_path(question)
            && match self.effective(question) {
                Effective::DontKnow => true,
                Effective::Level(level) => level.get() < question.rules().target(self.profile.staff()),
                Effective::NotApplicable | Effective::Unanswered => false,
            }
    }

    /// The rule by which the profile makes a question not applicable, whatever was answered.
    #[must_use]
    pub fn ruled_out(&self, question: QuestionId) -> Option<&'static NotApplicableRule> {
        NOT_APPLICABLE_RULES.iter().find(|rule| {
            self.profile.get(rule.profile) == Some(rule.option) && rule.questions.contains(&question)
        })
    }

    /// Answers of the path that do not fit together, by their place in [`CONSISTENCY_CHECKS`]. Hints only.
    pub fn unusual_combinations(&self) -> impl Iterator<Item = (usize, &'static ConsistencyCheck)> {
        CONSISTENCY_CHECKS.iter().enumerate().filter(|(_, hint)| {
            let at_level = match self.effective(hint.question) {
                Effective::Level(level) => level.get() >= hint.min_level,
                _ => false,
            };
            at_level
                && self.is_on_path(hint.question)
                && self.is_on_path(hint.not_applicable_question)
                && self.effective(hint.not_applicable_question) == Effective::NotApplicable
        })
    }
}
