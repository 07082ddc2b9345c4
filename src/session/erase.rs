//! Erasing, which can be undone as long as the page is open.

use leptos::prelude::*;
use shopready_store::disk::Fault;
use shopready_store::erase::Erased;
use shopready_store::saved::SavedCheck;
use shopready_store::store::NotSaved;

use super::{Message, Saving, Session};
use crate::later::LaterState;

/// What was erased, for the undo.
#[derive(Debug, Clone)]
pub(super) struct Gone {
    /// Of the device.
    erased: Erased,
    /// The check as it stood on the page, where the device had not all of it.
    unsaved: Option<SavedCheck>,
}

impl Session {
    /// Erases a check of the device.
    pub fn erase(self, id: &str) {
        let is_open = self.open_id_now().as_deref() == Some(id);
        let unsaved = if is_open { self.only_here() } else { None };
        let erased = self.write(|store| store.erase(id));
        if self.note_erased(erased, unsaved) && is_open {
            self.open.set(None);
            self.set_saving(Saving::Nothing);
        }
    }

    /// Erases everything that the app keeps on the device. What is on screen stays until it is left.
    pub fn erase_all(self) {
        let unsaved = self.only_here();
        let erased = self.write(|store| store.erase_all().map(Some));
        if self.note_erased(erased, unsaved) {
            self.open.set(None);
            self.set_saving(Saving::Nothing);
            self.take_over_draft();
            self.take_over_appearance();
        }
    }

    /// Erases a text that could not be read.
    pub fn discard_damaged(self, name: &str) {
        let erased = self.write(|store| store.discard(name));
        self.note_erased(erased, None);
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

    /// The same, in the later part. Where a check is open that is not saved, it stays on the page; only where another
    /// one was erased unsaved, it must be saved before.
    pub fn bring_back_erased(self) {
        let Some(Gone { erased, unsaved }) = self.erased.with_untracked(|erased| erased.last().cloned())
        else {
            return;
        };
        let held = self.only_here();
        if held.is_some() && unsaved.is_some() {
            return;
        }
        match self.write(|store| store.bring_back(&erased).map(|id| id.map(str::to_owned))) {
            Ok(id) => {
                self.erased.update(|erased| {
                    erased.pop();
                });
                match (unsaved, id) {
                    (Some(unsaved), _) => self.put_back(unsaved),
                    (None, Some(id)) if held.is_none() => {
                        self.open(&id);
                    }
                    _ => {}
                }
                self.take_over_draft();
                self.take_over_appearance();
                self.tell(Message::EraseUndone);
            }
            Err(fault) => self.set_saving(Saving::Failed(NotSaved::Device(fault))),
        }
    }

    /// Opens a check as it stood on the page, and saves it: what the device had of it is back there.
    fn put_back(self, unsaved: SavedCheck) {
        self.remember_current(Some(unsaved.id()));
        self.open.set(Some(unsaved));
        self.save_open();
    }

    /// The open check, where something of it is on the page only.
    fn only_here(self) -> Option<SavedCheck> {
        let is_only_here = matches!(self.saving.get_untracked(), Saving::Failed(_) | Saving::Waiting);
        self.open.get_untracked().filter(|_| is_only_here)
    }

    /// Keeps what was erased for the undo. `false` if nothing was.
    fn note_erased(self, outcome: Result<Option<Erased>, Fault>, unsaved: Option<SavedCheck>) -> bool {
        match outcome {
            Ok(Some(erased)) => {
                self.erased.update(|all| all.push(Gone { erased, unsaved }));
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
