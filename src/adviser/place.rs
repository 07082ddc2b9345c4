//! Where visit entry was left, so that coming back finds the place.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;

use super::Adviser;

impl Adviser {
    /// The question at which the entry of the open check was left since the page was loaded.
    #[must_use]
    pub fn entry_place(&self) -> Option<QuestionId> {
        let open = self.session.open_id_now()?;
        self.entry_place.with_untracked(|place| {
            let (check, question) = place.as_ref()?;
            (*check == open).then_some(*question)
        })
    }

    /// Remembers the question at which the entry of the open check stands.
    pub fn keep_entry_place(&self, question: QuestionId) {
        let open = self.session.open_id_now();
        self.entry_place.set(open.map(|open| (open, question)));
    }
}
