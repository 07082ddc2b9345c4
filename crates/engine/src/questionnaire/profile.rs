//! Profile questions: about the business, not scored.

use super::ids::id;
use super::{PROFILE, QuestionId};

id! {
    /// A question about the business.
    ProfileQuestionId
}

impl ProfileQuestionId {
    /// What the rules know of it.
    #[must_use]
    pub fn rules(self) -> &'static ProfileQuestion {
        &PROFILE[self.index()]
    }
}

/// A question about the business.
#[derive(Debug)]
pub struct ProfileQuestion {
    /// Ids of its answers, in order.
    pub options: &'static [&'static str],
    /// The fact of the scheme catalogue that follows from it.
    pub scheme_fact: Option<&'static str>,
    /// The value of that fact for each answer; empty without one.
    pub scheme_values: &'static [&'static str],
}

/// Questions that a profile answer makes not applicable.
#[derive(Debug)]
pub struct NotApplicableRule {
    /// The profile question.
    pub profile: ProfileQuestionId,
    /// The place of its answer.
    pub option: u8,
    /// The questions.
    pub questions: &'static [QuestionId],
}
