//! The checks of the device: saving, opening, handing out.

use leptos::prelude::*;
use shopready_store::saved::SavedCheck;
use shopready_store::store::{NotSaved, Opened};
use shopready_store::summary::Summary;

use super::{Message, Saving, Session};
use crate::browser::{clock, file};

impl Session {
    /// Changes the open check and saves it at once. What cannot be saved stays in memory, and the
    /// state of saving says why. Nothing changes where it can only be looked at.
    pub(super) fn change(self, change: impl FnOnce(&mut SavedCheck)) {
        if self.read_only_now().is_some() {
            return;
        }
        let mut outcome = Saving::Nothing;
        self.open.update(|open| {
            let Some(saved) = open else { return };
            change(saved);
            outcome = if self.must_wait(saved) {
                Saving::Waiting
            } else {
                self.save(saved)
            };
        });
        self.set_saving(outcome);
    }

    /// Saves a check, and says what became of it.
    pub(super) fn save(self, saved: &mut SavedCheck) -> Saving {
        match self.store.with_value(|store| store.save(saved, &clock::now())) {
            Ok(()) => Saving::Saved,
            Err(reason) => Saving::Failed(reason),
        }
    }

    /// Tries again to save what is only in memory. A check that was erased elsewhere is kept here again.
    pub fn save_again(self) {
        let was_erased = self.is_erased_elsewhere();
        self.change(|saved| {
            if was_erased {
                saved.keep_again();
            }
        });
        if was_erased {
            self.open
                .with_untracked(|open| self.remember_current(open.as_ref().map(SavedCheck::id)));
        }
    }

    fn is_erased_elsewhere(self) -> bool {
        self.saving.get_untracked() == Saving::Failed(NotSaved::Erased)
    }

    pub(super) fn set_saving(self, saving: Saving) {
        if self.saving.get_untracked() != saving {
            self.saving.set(saving);
        }
    }

    /// Whether what was answered is on the device.
    #[must_use]
    pub fn saving(self) -> Saving {
        self.saving.get()
    }

    /// The checks of the device, the one changed last first. What cannot be read is set aside and told.
    #[must_use]
    pub fn summaries(self) -> Vec<Summary> {
        match self.store.with_value(|store| store.list()) {
            Ok(listed) => {
                if listed.damaged > 0 {
                    self.tell(Message::Damaged(listed.damaged));
                } else if listed.later > 0 && !self.told_later.get_value() {
                    self.told_later.set_value(true);
                    self.tell(Message::Later(listed.later));
                }
                listed.checks
            }
            Err(fault) => {
                self.set_saving(Saving::Failed(NotSaved::Device(fault)));
                Vec::new()
            }
        }
    }

    /// The id of the open check.
    #[must_use]
    pub fn open_id(self) -> Option<String> {
        self.open
            .with(|open| open.as_ref().map(|saved| saved.id().to_owned()))
    }

    /// The moment when the open check was begun, UTC.
    #[must_use]
    pub fn begun(self) -> Option<String> {
        self.open
            .with(|open| open.as_ref().map(|saved| saved.begun.clone()))
    }

    /// The moment of the last change of the open check, UTC.
    #[must_use]
    pub fn changed(self) -> Option<String> {
        self.open
            .with(|open| open.as_ref().map(|saved| saved.changed.clone()))
    }

    /// Opens a check of the device. `false` if it cannot be read; that is told.
    pub fn open(self, id: &str) -> bool {
        self.settle();
        let opened = self.store.with_value(|store| store.open(id));
        let saved = match opened {
            Ok(Opened::Good(saved)) => Some(*saved),
            Ok(Opened::Previous(saved)) => {
                self.tell(Message::RestoredPrevious);
                Some(*saved)
            }
            Ok(Opened::Damaged) => {
                self.tell(Message::Damaged(1));
                None
            }
            Ok(Opened::Later(Some(saved))) => Some(*saved),
            Ok(Opened::Later(None)) => {
                self.tell(Message::Later(1));
                None
            }
            Ok(Opened::Missing) => None,
            Err(fault) => {
                self.set_saving(Saving::Failed(NotSaved::Device(fault)));
                None
            }
        };
        let found = saved.is_some();
        self.remember_current(found.then_some(id));
        self.set_saving(if found { Saving::Saved } else { Saving::Nothing });
        self.open.set(saved);
        found
    }

    /// Opens the check of the device that was changed last. `false` if there is none.
    pub(super) fn open_latest(self) -> bool {
        let latest = self.summaries().into_iter().next();
        latest.is_some_and(|latest| self.open(&latest.id))
    }

    /// Opens the check that was open when the app was left, and the profile that was begun.
    pub fn resume(self) {
        match self
            .store
            .with_value(|store| store.current().and_then(|id| Ok((id, store.draft()?))))
        {
            Ok((id, draft)) => {
                self.draft.set(draft);
                if let Some(id) = id {
                    self.open(&id);
                }
            }
            Err(fault) => self.set_saving(Saving::Failed(NotSaved::Device(fault))),
        }
    }

    /// Takes over what another tab has saved of the open check. What is only in memory stays on screen, and that is
    /// told. Where another tab has erased the check, it stays, too; where it is back, what was changed meanwhile is saved.
    pub fn take_over_changes(self) {
        let Some((id, revision)) = self
            .open
            .with_untracked(|open| open.as_ref().map(|saved| (saved.id().to_owned(), saved.revision)))
        else {
            return;
        };
        match self.store.with_value(|store| store.open(&id)) {
            Ok(Opened::Good(there) | Opened::Later(Some(there))) if there.revision > revision => {
                if matches!(self.saving.get_untracked(), Saving::Failed(_) | Saving::Waiting) {
                    self.set_saving(Saving::Failed(NotSaved::Newer));
                } else {
                    self.open.set(Some(*there));
                    self.set_saving(Saving::Saved);
                }
            }
            // Two tabs wrote the same revision, and the other one's stands there.
            Ok(Opened::Good(there))
                if there.revision == revision
                    && self.saving.get_untracked() == Saving::Saved
                    && self.is_not_open(&there) =>
            {
                self.set_saving(Saving::Failed(NotSaved::Newer));
            }
            Ok(Opened::Good(_)) if self.is_erased_elsewhere() => self.change(|_| {}),
            // What was never saved was not erased.
            Ok(Opened::Missing) if self.saving.get_untracked() == Saving::Saved => {
                self.set_saving(Saving::Failed(NotSaved::Erased));
            }
            _ => {}
        }
    }

    fn is_not_open(self, there: &SavedCheck) -> bool {
        self.open
            .with_untracked(|open| open.as_ref().is_some_and(|open| open.write() != there.write()))
    }

    /// Offers the open check as a file: the record of the command line, as it stands in memory.
    pub fn download_open(self) {
        let text = self
            .open
            .with_untracked(|open| open.as_ref().map(SavedCheck::write));
        if let Some(text) = text {
            self.offer("shopready-check.json", &text);
        }
    }

    /// Offers a text as a file, and says so if the browser refuses.
    pub fn offer(self, name: &str, text: &str) {
        if !file::download(name, "application/json", text) {
            self.tell(Message::DownloadRefused);
        }
    }

    /// Remembers which check to open next time; only a convenience.
    pub(super) fn remember_current(self, id: Option<&str>) {
        if self.is_follower() {
            return;
        }
        let outcome = self.write(|store| store.set_current(id));
        if let Err(fault) = outcome {
            self.set_saving(Saving::Failed(NotSaved::Device(fault)));
        }
    }
}
