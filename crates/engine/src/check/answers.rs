//! The answers of a check.

use crate::questionnaire::QuestionId;

/// A level of an answer, 0 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The lowest.
    pub const LOWEST: Self = Self(0);

    /// The level of that number, 0 to 4.
    #[must_use]
    pub fn new(level: u8) -> Option<Self> {
        (level <= 4).then_some(Self(level))
    }

    /// The next level; the highest stays where it is.
    #[must_use]
    pub fn up(self) -> Self {
        Self(self.0.saturating_add(1).min(4))
    }

    /// Its number, 0 to 4.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// An answer to a scored question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// One of the five answers.
    Level(Level),
    /// "Don't know".
    DontKnow,
    /// "Does not apply", where the question allows it.
    NotApplicable,
}

impl Answer {
    /// The answer of a level, 0 to 4.
    #[must_use]
    pub fn level(level: u8) -> Option<Self> {
        Level::new(level).map(Self::Level)
    }
}

/// The answers given so far, to questions of either sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers([Option<Answer>; QuestionId::COUNT]);

impl Answers {
    /// No answer yet.
    #[must_use]
    pub fn new() -> Self {
        Self([None; QuestionId::COUNT])
    }

    /// The answer to a question, if it was given.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.0[question.index()]
    }

    /// Sets or takes back an answer. "Does not apply" is not taken where the question always applies.
    pub fn set(&mut self, question: QuestionId, answer: Option<Answer>) {
        if answer != Some(Answer::NotApplicable) || question.rules().not_applicable_allowed {
            self.0[question.index()] = answer;
        }
    }

    /// The answers given, in questionnaire order.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, Answer)> {
        QuestionId::all().filter_map(|question| self.get(question).map(|answer| (question, answer)))
    }
}

impl Default for Answers {
    fn default() -> Self {
        Self::new()
    }
}
