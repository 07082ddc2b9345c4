//! How the answers of a visit are known, and which of them were only taken over from the visit before.
//!
//! Both stand in the record beside the answers: `evidence`, an object with a word for each question, and `carried`, a
//! list of questions. Words and questions that this version does not know are kept as they are written.

use serde_json::value::to_raw_value;
use shopready_engine::questionnaire::{QuestionId, QuestionSet};
use shopready_engine::record::Entries;

use crate::foreign::{set_aside, set_entry};
use crate::saved::{SavedCheck, read_texts, write_texts};

/// Key of a record with how answers are known.
const EVIDENCE: &str = "evidence";

/// Key of a record with the questions whose answer was taken over and not confirmed yet.
const CARRIED: &str = "carried";

/// How an answer is known to whoever wrote it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// It was seen on the spot.
    Seen,
    /// Somebody of the business said so.
    Told,
    /// Nobody looked, and it may be otherwise.
    Unchecked,
}

impl Evidence {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Seen, Self::Told, Self::Unchecked];

    /// Its word in the record.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::Told => "told",
            Self::Unchecked => "unchecked",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.id() == id)
    }
}

impl SavedCheck {
    /// How the answer to a question is known; none where that was not marked, or in a word that is not known here.
    #[must_use]
    pub fn evidence(&self, question: QuestionId) -> Option<Evidence> {
        let marks = Entries::read(self.record().extra.text(EVIDENCE)?)?;
        let word: String = serde_json::from_str(marks.text(question.id())?).ok()?;
        Evidence::parse(&word)
    }

    /// Marks how the answer to a question is known, or takes the mark away. `evidence` that is no object stays under
    /// another name.
    pub fn set_evidence(&mut self, question: QuestionId, evidence: Option<Evidence>) {
        let word = evidence.and_then(|evidence| to_raw_value(evidence.id()).ok());
        set_entry(self.record_mut(), EVIDENCE, question.id(), word);
    }

    /// The questions whose answer was taken over from the visit before and not confirmed yet.
    #[must_use]
    pub fn carried(&self) -> QuestionSet {
        let carried = self.record().extra.text(CARRIED).and_then(read_texts);
        let carried = carried.unwrap_or_default();
        carried.iter().filter_map(|id| QuestionId::parse(id)).collect()
    }

    /// Says of all answers that they were taken over and are to be confirmed.
    pub fn mark_all_carried(&mut self) {
        let answered = self.check().answers.iter();
        let answered: Vec<_> = answered.map(|(question, _)| question.id().to_owned()).collect();
        if self.is_carried_unreadable() {
            set_aside(self.record_mut(), CARRIED);
        }
        self.write_carried(&answered);
    }

    /// Says that the answer to a question holds today. Does nothing where the record's list cannot be read.
    pub fn confirm(&mut self, question: QuestionId) {
        let carried = self.record().extra.text(CARRIED).and_then(read_texts);
        if let Some(mut carried) = carried {
            carried.retain(|id| id != question.id());
            self.write_carried(&carried);
        }
    }

    fn is_carried_unreadable(&self) -> bool {
        let carried = self.record().extra.text(CARRIED);
        carried.is_some_and(|carried| read_texts(carried).is_none())
    }

    fn write_carried(&mut self, ids: &[String]) {
        let json = (!ids.is_empty()).then(|| write_texts(ids));
        self.record_mut().extra.put(CARRIED, json);
    }
}
