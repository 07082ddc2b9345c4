//! Whether the adviser's screens are switched on, and where their state is found.

use leptos::prelude::*;
use shopready_store::disk::Disk;
use shopready_store::key::Key;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;

use super::{Saving, Session};
use crate::adviser::Adviser;
use crate::browser::storage::BrowserDisk;

impl Session {
    /// Whether the adviser's screens are switched on.
    #[must_use]
    pub fn is_adviser(self) -> bool {
        self.is_adviser.get()
    }

    /// The same, without being told of a switch.
    #[must_use]
    pub fn is_adviser_now(self) -> bool {
        self.is_adviser.get_untracked()
    }

    /// Takes over from the device whether they are: another tab may have switched.
    pub fn take_over_adviser(self) {
        let kept = self
            .store
            .with_value(|store| store.disk().get(&Key::Adviser.text()));
        let is_on = matches!(kept, Ok(Some(_)));
        if self.is_adviser.get_untracked() != is_on {
            self.is_adviser.set(is_on);
        }
    }

    /// The state of the adviser's screens, once the later part is there.
    #[must_use]
    pub fn adviser_state(self) -> Option<&'static Adviser> {
        self.adviser_state.get_value()
    }

    /// Keeps the state of the adviser's screens for the life of the page.
    pub fn keep_adviser_state(self, state: &'static Adviser) {
        self.adviser_state.set_value(Some(state));
    }

    /// The device, for the adviser's state: screens go through that.
    pub fn with_store<T>(self, use_it: impl FnOnce(&Store<BrowserDisk>) -> T) -> T {
        self.store.with_value(use_it)
    }

    /// The open check, for the adviser's state. Whoever asks is told anew with each change.
    pub fn with_open<T>(self, look: impl FnOnce(Option<&SavedCheck>) -> T) -> T {
        self.open.with(|open| look(open.as_ref()))
    }

    /// The same, without being told of changes.
    pub fn with_open_now<T>(self, look: impl FnOnce(Option<&SavedCheck>) -> T) -> T {
        self.open.with_untracked(|open| look(open.as_ref()))
    }

    /// The id of the open check, without being told of another one.
    #[must_use]
    pub fn open_id_now(self) -> Option<String> {
        self.with_open_now(|open| open.map(|open| open.id().to_owned()))
    }

    /// Closes the open check, which is no longer on the device.
    pub fn close(self) {
        self.remember_current(None);
        self.set_saving(Saving::Nothing);
        self.open.set(None);
    }
}
