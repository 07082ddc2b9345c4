//! What a business has said about itself, in the vocabulary of a scheme catalogue.
//!
//! A [`Vocabulary`] lists the facts that the catalogue's rules speak of. [`Facts`] holds the answers of one
//! business to it. A fact is known, answered with "don't know", or not asked yet; for the rules the last two are
//! the same.

mod read;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use read::WrongFact;
pub use vocabulary::{Fact, FactKind, Shortcut, Vocabulary};

/// The place of a fact in its [`Vocabulary`]. It means nothing in another vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(u16);

impl FactId {
    /// The place, counted from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The largest whole number of an `int` fact: 2^53 - 1, which every JSON reader keeps exactly.
pub const MAX_INT: u64 = 9_007_199_254_740_991;

/// The value of a fact, of the type that its vocabulary gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactValue {
    /// Yes or no.
    Bool(bool),
    /// A whole number from 0 to [`MAX_INT`].
    Int(u64),
    /// The place of the value among the fact's values, counted from 0.
    Enum(u8),
    /// The members of a set: bit n stands for the fact's value n.
    Set(u64),
}

/// The answer to a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactAnswer {
    /// The value is known.
    Known(FactValue),
    /// Asked, and the business does not know.
    DontKnow,
}

/// The answers of one business, by the facts of one vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    answers: Vec<Option<FactAnswer>>,
}

impl Facts {
    /// Nothing asked yet.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary) -> Self {
        Self {
            answers: vec![None; vocabulary.len()],
        }
    }

    /// The answer to a fact; `None` while it has not been asked.
    #[must_use]
    pub fn get(&self, fact: FactId) -> Option<FactAnswer> {
        self.answers.get(fact.index()).copied().flatten()
    }

    /// The value of a fact, if it is known.
    #[must_use]
    pub fn value(&self, fact: FactId) -> Option<FactValue> {
        match self.get(fact) {
            Some(FactAnswer::Known(value)) => Some(value),
            Some(FactAnswer::DontKnow) | None => None,
        }
    }

    /// Takes down an answer; `None` makes the fact unasked again. The value must be of the fact's type, as
    /// [`Vocabulary::read`] gives it: a rule about a value of another type never passes.
    pub fn set(&mut self, fact: FactId, answer: Option<FactAnswer>) {
        if let Some(place) = self.answers.get_mut(fact.index()) {
            *place = answer;
        }
    }

    /// Makes every fact unasked, so that the memory serves for the next business.
    pub fn clear(&mut self) {
        self.answers.fill(None);
    }

    /// Fills in the fact `sector`, which follows from the profile and is never asked. `value` is the word of
    /// the vocabulary (`retail`, `food_beverage`); a vocabulary without it leaves the sector unknown.
    pub fn set_sector(&mut self, vocabulary: &Vocabulary, value: &str) {
        if let Some((fact, value)) = vocabulary.sector(value) {
            self.set(fact, Some(FactAnswer::Known(value)));
        }
    }

    /// The facts that have an answer, with it, in the order of the vocabulary.
    pub fn answered(&self) -> impl Iterator<Item = (FactId, FactAnswer)> {
        let numbered = (0..).map(FactId).zip(&self.answers);
        numbered.filter_map(|(fact, answer)| answer.map(|answer| (fact, answer)))
    }
}
