//! Erasing, which can be undone as long as the page is open.

use leptos::prelude::*;
use shopready_store::disk::Fault;
use shopready_store::erase::Erased;
use shopready_store::store::NotSaved;

use super::{Message, Saving, Session};
use crate::later::LaterState;

impl Session {
    /// Erases a check of the device.
    pub fn erase(self, id: &str) {
        let erased = self.write(|store| store.erase(id));
        if self.note_erased(erased)
            && self
                .open
                .with_untracked(|open| open.as_ref().is_some_and(|saved| saved.id() == id))
        {
            self.open.set(None);
            self.set_saving(Saving::Nothing);
        }
    }

    /// Erases everything that the app keeps on the device. What is on screen stays until it is left.
    pub fn erase_all(self) {
        let erased = self.write(|store| store.erase_all().map(Some));
        if self.note_erased(erased) {
            self.open.set(None);
            self.set_saving(Saving::Nothing);
            self.take_over_draft();
            self.take_over_appearance();
        }
    }

    /// Erases a text that could not be read.
    pub fn discard_damaged(self, name: &str) {
        let erased = self.write(|store| store.discard(name));
        self.note_erased(erased);
    }

    /// Whether something was erased since the page was opened.
    #[must_use]
    pub fn has_erased(self) -> bool {
        self.erased.with(|erased| !erased.is_empty())
    }

    /// Brings back what was erased last, and opens its check.
    pub fn undo_erase(self) {
        if let LaterState::Here(later) = self.later.get_untracked() {
            (later.undo_erase)(self);
        }
    }

    /// The same, in the later part.
    pub fn bring_back_erased(self) {
        let Some(erased) = self.erased.with_untracked(|erased| erased.last().cloned()) else {
            return;
        };
        match self.write(|store| store.bring_back(&erased).map(|id| id.map(str::to_owned))) {
            Ok(id) => {
                self.erased.update(|erased| {
                    erased.pop();
                });
                if let Some(id) = id {
                    self.open(&id);
                }
                self.take_over_draft();
                self.take_over_appearance();
                self.tell(Message::EraseUndone);
            }
            Err(fault) => self.set_saving(Saving::Failed(NotSaved::Device(fault))),
        }
    }

    /// Keeps what was erased for the undo. `false` if nothing was.
    fn note_erased(self, outcome: Result<Option<Erased>, Fault>) -> bool {
        match outcome {
            Ok(Some(erased)) => {
                self.erased.update(|all| all.push(erased));
                self.tell(Message::Erased);
                true
            }
            Ok(None) => false,
            Err(fault) => {
                self.set_saving(Saving::Failed(NotSaved::Device(fault)));
                false
            }
        }
    }

    fn take_over_draft(self) {
        self.draft
            .set(self.store.with_value(|store| store.draft()).unwrap_or_default());
    }
}
