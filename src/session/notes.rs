//! Notes on the answers of the open check.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::notes;

use super::Session;

impl Session {
    /// The note on an answer of the open check; empty where there is none.
    #[must_use]
    pub fn note(self, question: QuestionId) -> String {
        self.open
            .with(|open| notes::note(open.as_ref()?.record(), question))
            .unwrap_or_default()
    }

    /// All notes of the open check, in questionnaire order.
    #[must_use]
    pub fn notes(self) -> Vec<(QuestionId, String)> {
        self.open
            .with(|open| open.as_ref().map(|saved| notes::notes(saved.record())))
            .unwrap_or_default()
    }

    /// Keeps the note on an answer of the check with that id; saved at once. Nothing happens where it
    /// says so already, or where another check was opened meanwhile: it must not get this note.
    pub fn keep_note(self, check: &str, question: QuestionId, text: &str) {
        let is_new = self.open.with_untracked(|open| {
            open.as_ref().is_some_and(|saved| {
                saved.id() == check && notes::note(saved.record(), question) != notes::kept(text)
            })
        });
        if is_new {
            self.change(|saved| notes::set_note(saved.record_mut(), question, text));
        }
    }
}
