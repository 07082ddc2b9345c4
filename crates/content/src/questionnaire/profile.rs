//! Questions about the business, which are not scored.

use crate::text::Text;

/// A question about the business that is not scored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProfileQuestion {
    /// Key in a record's profile.
    pub id: String,
    /// The question.
    pub text: Text,
    /// What the answer is used for, in English.
    pub purpose: String,
    /// Fact of the scheme catalogue that follows from it.
    pub scheme_fact: Option<String>,
    /// Answers, in order.
    pub options: Vec<ProfileOption>,
}

/// An answer to a profile question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProfileOption {
    /// Value in a record's profile.
    pub id: String,
    /// The answer.
    pub text: Text,
    /// Value of the scheme fact that follows from it.
    pub scheme_value: Option<String>,
}

/// Questions that a profile option makes not applicable.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotApplicableRule {
    /// Id of the profile question.
    pub profile: String,
    /// Id of its option.
    pub option: String,
    /// Ids of the questions.
    pub questions: Vec<String>,
}
