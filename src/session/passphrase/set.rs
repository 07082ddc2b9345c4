//! Setting a passphrase, changing it, taking it away.

use leptos::prelude::*;
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::Key;
use shopready_store::seal::{Purpose, Sealed};

use super::unlock::opened;
use super::{Refused, SEALED, new_data_key, new_lock, put, take_off, with};
use crate::adviser::BATCH;
use crate::browser::storage::RawDisk;
use crate::browser::{clock, locks, random};
use crate::session::Session;

/// Texts that are sealed or opened between two breaths of the page.
const AT_A_TIME: usize = 32;

impl Session {
    /// Sets a passphrase and seals all that stands on the device; other tabs lock. `progress` hears how many of how many
    /// texts are sealed.
    ///
    /// # Errors
    /// None is set, and all stands as it stood; or [`Refused::HalfWay`].
    pub async fn set_passphrase(
        self,
        passphrase: &str,
        progress: impl Fn(usize, usize),
    ) -> Result<(), Refused> {
        let data_key = new_data_key()?;
        let lock = new_lock(Purpose::Device, &data_key, passphrase).await?.write();
        if self.is_unsaved() {
            return Err(Refused::Unsaved);
        }
        // Another tab must not take back what it finds half written.
        let _held = locks::hold(BATCH);
        let sealed = Sealed::begin(RawDisk, data_key, lock.clone(), random::fill)?;
        self.lock.set_value(Some(lock));
        put(sealed);
        let outcome = each(Sealed::plain_keys, Sealed::seal, progress).await;
        if let Err(fault) = outcome {
            if with(Sealed::turn_back).is_err() {
                return Err(Refused::HalfWay(fault));
            }
            self.lock.set_value(None);
            take_off();
            return Err(Refused::Device(fault));
        }
        self.watch_use();
        Ok(())
    }

    /// Sets another passphrase in place of the one that is set. Only its record is written; other tabs lock.
    ///
    /// # Errors
    /// The one that was set stays.
    pub async fn change_passphrase(self, old: &str, new: &str) -> Result<(), Refused> {
        let mut sealed = opened(old).await?;
        let lock = new_lock(Purpose::Device, sealed.data_key(), new).await?.write();
        sealed.set_lock(lock.clone())?;
        self.lock.set_value(Some(lock));
        SEALED.set(Some(sealed));
        Ok(())
    }

    /// Opens all that stands on the device for good, and takes the passphrase away.
    ///
    /// # Errors
    /// It stays set, and all can be read with it.
    pub async fn take_passphrase_away(
        self,
        passphrase: &str,
        progress: impl Fn(usize, usize),
    ) -> Result<(), Refused> {
        opened(passphrase).await?;
        let _held = locks::hold(BATCH);
        with(|disk| disk.remove(&Key::LockAfter.text()))?;
        let outcome = each(Sealed::sealed_keys, Sealed::unseal, progress).await;
        if let Err(fault) = outcome.and_then(|()| with(Sealed::end)) {
            // Nothing stays plain as long as a passphrase is set; what cannot be sealed now is at the next start.
            let left = with(Sealed::plain_keys)?;
            let _ = left.iter().try_for_each(|key| with(|disk| disk.seal(key)));
            return Err(Refused::Device(fault));
        }
        self.lock.set_value(None);
        take_off();
        Ok(())
    }
}

/// Does something with each of the keys, until there are none: the page goes on working meanwhile.
async fn each(
    keys: fn(&Sealed<RawDisk>) -> Result<Vec<String>, Fault>,
    act: fn(&Sealed<RawDisk>, &str) -> Result<(), Fault>,
    progress: impl Fn(usize, usize),
) -> Result<(), Fault> {
    loop {
        let left = with(keys)?;
        if left.is_empty() {
            return Ok(());
        }
        for (number, some) in left.chunks(AT_A_TIME).enumerate() {
            progress(number * AT_A_TIME, left.len());
            clock::pause().await;
            some.iter().try_for_each(|key| with(|disk| act(disk, key)))?;
        }
    }
}
