//! Unlocking, and locking.

use leptos::prelude::*;
use shopready_store::disk::Disk;
use shopready_store::key::{Key, PREFIX};
use shopready_store::seal::{Lock, Purpose, Sealed};

use super::{Refused, SEALED, idle, open_lock, put, with};
use crate::browser::storage::RawDisk;
use crate::browser::{document, random, window};
use crate::route::Route;
use crate::session::{Message, Session};

/// Opens the storage by its passphrase.
pub(super) async fn opened(passphrase: &str) -> Result<Sealed<RawDisk>, Refused> {
    let line = RawDisk.get(&Key::Lock.text())?.ok_or(Refused::Damaged)?;
    let data_key = open_lock(Purpose::Device, &Lock::read(&line)?, passphrase).await?;
    Ok(Sealed::new(RawDisk, data_key, line, random::fill))
}

impl Session {
    /// Why no passphrase opens the device, where that is known before one is entered.
    #[must_use]
    pub fn lock_fault(self) -> Option<Refused> {
        let line = RawDisk.get(&Key::Lock.text()).ok().flatten()?;
        Lock::read(&line).err().map(Into::into)
    }

    /// Opens the device by its passphrase and goes on where the address says.
    ///
    /// # Errors
    /// It stays locked, and nothing has changed.
    pub async fn unlock(self, passphrase: &str) -> Result<(), Refused> {
        let sealed = opened(passphrase).await?;
        self.lock.set_value(Some(sealed.lock_text().to_owned()));
        put(sealed);
        // What was left over when sealing was cut off. What cannot be sealed now can be read all the same.
        let left = with(Sealed::plain_keys).unwrap_or_default();
        let _ = left.iter().try_for_each(|key| with(|disk| disk.seal(key)));
        self.take_over_device();
        self.is_locked.set(false);
        self.follow_address();
        Ok(())
    }

    /// Whether a passphrase is the one that is set.
    ///
    /// # Errors
    /// It is another one, or that cannot be found out.
    pub async fn check_passphrase(self, passphrase: &str) -> Result<(), Refused> {
        opened(passphrase).await.map(drop)
    }

    /// Whether a passphrase is set, and known here.
    #[must_use]
    pub fn has_passphrase(self) -> bool {
        with(|_| Ok(())).is_ok()
    }

    /// Locks this tab and all others. Where something is not saved, that is told instead.
    pub fn lock_now(self) {
        if self.lock_here() {
            idle::tell_others();
        }
    }

    /// Locks this tab: forgets the key, empties the page and loads it anew. `false` where that would lose something.
    pub(super) fn lock_here(self) -> bool {
        if !self.has_passphrase() {
            return false;
        }
        if self.is_unsaved() {
            if self.message.get_untracked() != Some(Message::NotLocked) {
                self.tell(Message::NotLocked);
            }
            return false;
        }
        // The rest of an address may hold a tag, or a check that was handed over.
        if let Route::Adviser(screen @ ("clients" | "portfolio" | "link"), _) = self.route.get_untracked() {
            let screen = if screen == "link" { "clients" } else { screen };
            window::rewrite(&Route::Adviser(screen, String::new()).hash());
        }
        // The way through the seal stays, so that nothing on its way in this page reaches the storage as it is.
        SEALED.set(None);
        document::empty();
        window::reload();
        true
    }

    /// Erases all that the app keeps on the device, the passphrase last, and loads the page anew. There is no way back.
    ///
    /// # Errors
    /// The device failed; what is left stays locked.
    pub fn erase_locked(self) -> Result<(), Refused> {
        let lock = Key::Lock.text();
        for key in RawDisk.keys()? {
            if key.starts_with(PREFIX) && key != lock {
                RawDisk.remove(&key)?;
            }
        }
        RawDisk.remove(&lock)?;
        window::reload();
        Ok(())
    }
}
