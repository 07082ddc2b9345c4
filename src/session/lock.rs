//! Whether a passphrase locks the device: what the first screens must know of it. The rest is the later part
//! (`passphrase`).

use leptos::prelude::*;
use shopready_store::disk::Disk;
use shopready_store::key::Key;

use super::{Message, Session};
use crate::browser::window;

impl Session {
    /// Looks whether the device is locked, as it is at each start while a passphrase is set. `true` if it is not.
    pub(super) fn find_unlocked(self) -> bool {
        let lock = self.lock_there();
        self.is_locked.set(lock.is_some());
        let is_unlocked = lock.is_none();
        self.lock.set_value(lock);
        is_unlocked
    }

    /// Takes over what stands on the device, once it can be read.
    pub(super) fn take_over_device(self) {
        self.take_over_adviser();
        self.resume();
    }

    /// Whether the device is locked: there is nothing to show but the way in.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.is_locked.get()
    }

    /// The same, without being told of its opening.
    #[must_use]
    pub fn is_locked_now(self) -> bool {
        self.is_locked.get_untracked()
    }

    /// Follows another tab that has set, changed or taken away the passphrase: loads the page anew, unless that would
    /// lose something. `true` if one has; what stands on the device is then not for this tab.
    pub fn follow_lock(self) -> bool {
        let is_other = self.lock.with_value(|lock| *lock != self.lock_there());
        if is_other && self.is_unsaved() {
            self.tell(Message::NotLocked);
        } else if is_other {
            window::reload();
        }
        is_other
    }

    fn lock_there(self) -> Option<String> {
        let there = self.store.with_value(|store| store.disk().get(&Key::Lock.text()));
        there.ok().flatten()
    }
}
