//! What follows from an answer: facts that need not be asked.

use super::Text;
use crate::facts::{FactId, FactValue};
use crate::questionnaire::ProfileQuestionId;

/// What must have been said for something to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A fact has exactly this value.
    Fact {
        /// The fact.
        fact: FactId,
        /// Its value.
        value: FactValue,
    },
    /// A profile question was answered with this option.
    Profile {
        /// The profile question.
        question: ProfileQuestionId,
        /// The place of the option among its options.
        option: u8,
    },
}

/// If `when` was said, then `fact` has `value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    /// What must have been said.
    pub when: Condition,
    /// The fact that follows.
    pub fact: FactId,
    /// Its value.
    pub value: FactValue,
    /// The reason, as a text for the user: "because you said …".
    pub why: Text,
}
