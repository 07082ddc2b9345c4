//! The scored questions.

use crate::text::Text;

/// A hint on two answers that do not fit; it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsistencyCheck {
    /// Id of the question that is answered with some level.
    pub question: String,
    /// The level from which the hint is given.
    pub min_level: u32,
    /// Id of the question that is answered with "does not apply" all the same.
    pub not_applicable_question: String,
    /// The hint.
    pub text: Text,
}

/// A scored question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// Key in a record's answers.
    pub id: String,
    /// Ids of the sectors whose path holds it.
    pub sectors: Vec<String>,
    /// Id of its dimension.
    pub dimension: String,
    /// Weight inside the dimension.
    pub weight: u32,
    /// Whether it is part of the quick check.
    pub quick: bool,
    /// Whether it is part of the foundation rule.
    pub foundation: bool,
    /// Sensible level for a business of up to nine people.
    pub target_micro: u32,
    /// Sensible level for a larger one.
    pub target_small: u32,
    /// Recommendations it touches, 1 to 12.
    pub recommendations: Vec<u8>,
    /// Ids of the kinds of solution that help.
    pub solutions: Vec<String>,
    /// Tags matched with schemes.
    pub needs: Vec<String>,
    /// The question.
    pub text: Text,
    /// What to look at.
    pub evidence: Text,
    /// When it does not apply; none where it always applies.
    pub not_applicable: Option<Text>,
    /// Answers, level 0 to 4.
    pub options: Vec<AnswerOption>,
    /// What should come first.
    pub prerequisites: Vec<Prerequisite>,
}

/// An answer and the next action of a business at that level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerOption {
    /// The answer.
    pub text: Text,
    /// The next action; at level 4 what keeps it up.
    pub action: Text,
    /// Hours that the action takes.
    pub hours: u32,
    /// Id of the cost band of the action.
    pub cost: String,
    /// How much it helps, 1 to 3.
    pub impact: u32,
}

/// What another question should have reached before this one moves to a level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prerequisite {
    /// The level to move to.
    pub to_level: u32,
    /// Id of the other question.
    pub question: String,
    /// The level it should have reached.
    pub min_level: u32,
}
