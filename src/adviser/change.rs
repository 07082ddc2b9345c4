//! Changing what is on the device, all of it or nothing, and keeping the book true.

use shopready_store::batch::{Applied, Batch};
use shopready_store::key::Key;
use shopready_store::saved::SavedCheck;

use super::{Adviser, Told, What};
use crate::browser::clock;

impl Adviser {
    /// Makes the changes of a batch, tells what was done, and keeps it for the history. `false` if the device failed:
    /// that is told, and all stands as it stood.
    pub fn change(&'static self, what: What, batch: &Batch) -> bool {
        match self.session.write(|store| store.apply(batch)) {
            Ok(applied) if applied.is_empty() => true,
            Ok(applied) => {
                self.was_changed(what, applied);
                true
            }
            Err(fault) => {
                self.tell(Told::Failed(fault));
                // What stands in the way may have been left by a tab that died.
                self.recover();
                false
            }
        }
    }

    /// Takes over what was changed step by step.
    pub fn was_changed(&'static self, what: What, applied: Applied) {
        self.take_over(&applied);
        if let What::Imported(_) = what {
            self.note_read(applied.after().map(|(key, _)| key), true);
        }
        self.remember(what.clone(), clock::now(), applied);
        self.tell(Told::Changed(what));
    }

    /// The same as [`Adviser::change`] for what nobody needs to know or to undo.
    pub(super) fn change_quietly(&'static self, batch: &Batch) -> bool {
        match self.session.write(|store| store.apply(batch)) {
            Ok(applied) => {
                self.take_over(&applied);
                true
            }
            Err(fault) => {
                self.tell(Told::Failed(fault));
                // What stands in the way may have been left by a tab that died.
                self.recover();
                false
            }
        }
    }

    /// Brings the book and the open check up to what was written.
    pub(super) fn take_over(&'static self, applied: &Applied) {
        self.read_again(applied.after().map(|(key, _)| key));
        // What is only in memory must not go: saving it again says what became of the check meanwhile.
        if self.session.is_unsaved() {
            return;
        }
        let open = self
            .session
            .with_open_now(|open| open.map(|open| Key::Check(open.id()).text()));
        let Some(open) = open else { return };
        match applied.after().find(|(key, _)| *key == open) {
            Some((_, None)) => self.session.close(),
            Some((_, Some(text))) => {
                if let Ok(saved) = SavedCheck::read(text) {
                    self.session.open(saved.id());
                }
            }
            None => {}
        }
    }
}
