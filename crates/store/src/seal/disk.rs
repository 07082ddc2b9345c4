//! A disk that seals what is written and opens what is read.

use super::data_key::{DataKey, NONCE};
use super::text;
use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::key::{Key, is_to_be_sealed, key_of_sealed, sealed_key};

/// Fills bytes with randomness; `false` where there is none.
pub type Random = fn(&mut [u8]) -> bool;

/// A disk on which every text of the app is sealed but those that are needed before the passphrase is known.
///
/// A text that stands there plain, since its sealing was cut off, is read as it is until it is sealed. One that was
/// sealed and cannot be opened is given out as it stands: nothing of the app reads it, so it is set aside like any other
/// that is damaged.
#[derive(Debug)]
pub struct Sealed<D> {
    pub(super) disk: D,
    data_key: DataKey,
    /// The record of the passphrase as it must stand on the disk while anything is written.
    lock: String,
    random: Random,
}

impl<D: Disk> Sealed<D> {
    /// The disk, whose record of the passphrase is `lock`, with its data key.
    pub fn new(disk: D, data_key: DataKey, lock: String, random: Random) -> Self {
        Self {
            disk,
            data_key,
            lock,
            random,
        }
    }

    /// The key that seals the texts.
    pub fn data_key(&self) -> &DataKey {
        &self.data_key
    }

    /// The record of the passphrase as it must stand on the disk.
    pub fn lock_text(&self) -> &str {
        &self.lock
    }

    /// Writes another record of the passphrase, with the same data key.
    ///
    /// # Errors
    /// The disk failed, or holds another record than it should: the one that stands there stays.
    pub fn set_lock(&mut self, lock: String) -> Result<(), Fault> {
        self.check_lock()?;
        let key = Key::Lock.text();
        let outcome = self.disk.set(&key, &lock).and_then(|()| self.disk.get(&key));
        if outcome == Ok(Some(lock.clone())) {
            self.lock = lock;
            return Ok(());
        }
        // A record that was garbled on the way would lose everything.
        self.disk.set(&key, &self.lock)?;
        Err(outcome.err().unwrap_or(Fault::Other))
    }

    /// Where the passphrase was changed or taken away by another tab, what is sealed now might never be opened again.
    pub(super) fn check_lock(&self) -> Result<(), Fault> {
        if self.disk.get(&Key::Lock.text())?.as_deref() == Some(&self.lock) {
            Ok(())
        } else {
            Err(Fault::Other)
        }
    }

    /// What was sealed for a key, opened.
    pub(super) fn open(&self, key: &str, sealed: &str) -> Option<String> {
        text::open(&self.data_key, key, sealed)
    }

    /// Writes a text sealed, in place of what stood there; what stood there and cannot be opened is set aside.
    pub(super) fn put(&self, key: &str, plain: &str) -> Result<(), Fault> {
        let place = sealed_key(key);
        if let Some(there) = self.disk.get(&place)?
            && self.open(key, &there).is_none()
        {
            damaged::set_aside(self, key, &there)?;
        }
        let mut nonce = [0; NONCE];
        if !(self.random)(&mut nonce) {
            return Err(Fault::Other);
        }
        let sealed = text::seal(&self.data_key, &nonce, key, plain).ok_or(Fault::Other)?;
        self.disk.set(&place, &sealed)
    }

    /// Takes a plain text away once the same stands there sealed.
    pub(super) fn drop_plain(&self, key: &str, plain: &str) -> Result<(), Fault> {
        let place = sealed_key(key);
        let sealed = self.disk.get(&place)?;
        if sealed.and_then(|sealed| self.open(key, &sealed)).as_deref() == Some(plain) {
            return self.disk.remove(key);
        }
        // What stands there now is nobody's text; the plain one is where it was.
        self.disk.remove(&place)?;
        Err(Fault::Other)
    }
}

impl<D: Disk> Disk for Sealed<D> {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        if !is_to_be_sealed(key) {
            return self.disk.get(key);
        }
        let Some(sealed) = self.disk.get(&sealed_key(key))? else {
            return self.disk.get(key);
        };
        match self.open(key, &sealed) {
            Some(text) => Ok(Some(text)),
            None => Ok(Some(self.disk.get(key)?.unwrap_or(sealed))),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        if !is_to_be_sealed(key) {
            return self.disk.set(key, text);
        }
        self.check_lock()?;
        self.put(key, text)?;
        if self.disk.get(key)?.is_some() {
            self.drop_plain(key, text)?;
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        if is_to_be_sealed(key) {
            self.check_lock()?;
            self.disk.remove(key)?;
            return self.disk.remove(&sealed_key(key));
        }
        self.disk.remove(key)
    }

    /// The keys as the app knows them. The record of the passphrase is not among them: erasing everything leaves the
    /// passphrase set, so that it can be undone.
    fn keys(&self) -> Result<Vec<String>, Fault> {
        let mut keys = self.disk.keys()?;
        keys.retain(|key| *key != Key::Lock.text());
        for key in &mut keys {
            if let Some(opened) = key_of_sealed(key) {
                *key = opened;
            }
        }
        keys.sort_unstable();
        keys.dedup();
        Ok(keys)
    }
}
