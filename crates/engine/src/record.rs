//! The check record: one business visited once, as it is saved, handed over and scored in numbers.
//!
//! Reading names the place and the reason of whatever is wrong. What a record holds beyond the rules
//! (names, notes, dates) is kept as it is written, and written back.

mod entries;
mod error;
mod facts;
mod read;
mod write;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use entries::Entries;
pub use error::{Reason, RecordError};

use crate::check::Check;

/// A check record. It borrows from the text it was read from; see [`Record::into_owned`].
#[derive(Debug, Clone)]
pub struct Record<'a> {
    /// Id of the record, not empty.
    pub id: Cow<'a, str>,
    /// Mode, profile and answers.
    pub check: Check,
    /// Answers to the facts of a scheme catalogue, as written. Whether they are valid depends on the
    /// catalogue: see [`Record::facts`].
    pub facts: Entries<'a>,
    /// Keys of `questionnaire` that the rules do not know.
    pub questionnaire_extra: Entries<'a>,
    /// Keys of the record that the rules do not know.
    pub extra: Entries<'a>,
}

impl Record<'static> {
    /// A new record without facts or anything else.
    #[must_use]
    pub fn new(id: String, check: Check) -> Self {
        let nothing = Entries::default;
        Self {
            id: Cow::Owned(id),
            check,
            facts: nothing(),
            questionnaire_extra: nothing(),
            extra: nothing(),
        }
    }
}

impl<'a> Record<'a> {
    /// Reads a record from JSON in UTF-8.
    ///
    /// # Errors
    /// The first thing found wrong. Facts are only checked to be an object without `sector`; the rest is
    /// checked by [`Record::facts`] against a catalogue.
    pub fn read(json: &'a [u8]) -> Result<Self, RecordError> {
        read::read(json)
    }

    /// The same record, independent of the text it was read from.
    #[must_use]
    pub fn into_owned(self) -> Record<'static> {
        Record {
            id: Cow::Owned(self.id.into_owned()),
            check: self.check,
            facts: self.facts.into_owned(),
            questionnaire_extra: self.questionnaire_extra.into_owned(),
            extra: self.extra.into_owned(),
        }
    }

    /// The record as JSON in one line. Answers to questions of the other sector are left out, because a
    /// record with them is not valid.
    #[must_use]
    pub fn write(&self) -> String {
        write::write(self)
    }
}
