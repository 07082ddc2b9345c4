//! A set of questions.

use super::QuestionId;

/// A set of questions, read in questionnaire order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuestionSet(u64);

impl QuestionSet {
    /// No question.
    pub const EMPTY: Self = Self(0);

    /// Puts a question in.
    pub fn insert(&mut self, question: QuestionId) {
        self.0 |= 1 << question.0;
    }

    /// Takes a question out.
    pub fn remove(&mut self, question: QuestionId) {
        self.0 &= !(1 << question.0);
    }

    /// Whether the question is in it.
    #[must_use]
    pub fn contains(self, question: QuestionId) -> bool {
        self.0 >> question.0 & 1 == 1
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The questions, in questionnaire order.
    pub fn iter(self) -> impl Iterator<Item = QuestionId> + Clone {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let next = (left != 0).then_some(QuestionId(left.trailing_zeros() as u8));
            left &= left.wrapping_sub(1);
            next
        })
    }
}

impl FromIterator<QuestionId> for QuestionSet {
    fn from_iter<I: IntoIterator<Item = QuestionId>>(questions: I) -> Self {
        let mut set = Self::EMPTY;
        questions.into_iter().for_each(|question| set.insert(question));
        set
    }
}
