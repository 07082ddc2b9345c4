//! Sealing a device, and opening it again for good: key by key, so that each text stands there in one form at least
//! whenever the page dies.

use super::data_key::DataKey;
use super::disk::{Random, Sealed};
use super::text;
use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::key::{Key, is_to_be_sealed, key_of_sealed, sealed_key};

/// A key under which room is tried, and nothing stays.
const TRIAL: &str = "shopready/trial";

impl<D: Disk> Sealed<D> {
    /// Begins to seal a device without a passphrase: writes its record down. From now on what is written is sealed.
    /// Nothing that stands there is touched: see [`Sealed::plain_keys`].
    ///
    /// # Errors
    /// The disk failed, or there is no room to seal what stands there; nothing has changed.
    pub fn begin(disk: D, data_key: DataKey, lock: String, random: Random) -> Result<Self, Fault> {
        let key = Key::Lock.text();
        if disk.get(&key)?.is_some() {
            return Err(Fault::Other);
        }
        let sealed = Self::new(disk, data_key, lock, random);
        sealed.try_room()?;
        let outcome = sealed
            .disk
            .set(&key, sealed.lock_text())
            .and_then(|()| sealed.check_lock());
        if outcome.is_err() {
            sealed.disk.remove(&key)?;
        }
        outcome.map(|()| sealed)
    }

    /// The keys under which plain texts stand that are to be sealed.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn plain_keys(&self) -> Result<Vec<String>, Fault> {
        let mut keys = self.disk.keys()?;
        keys.retain(|key| is_to_be_sealed(key));
        Ok(keys)
    }

    /// Seals the plain text under a key: the sealed one is written, read back and opened, then the plain one goes. Where
    /// another one was sealed before, the plain one is newer and the other is set aside.
    ///
    /// # Errors
    /// The disk failed; the plain text still stands there.
    pub fn seal(&self, key: &str) -> Result<(), Fault> {
        self.check_lock()?;
        let Some(plain) = self.disk.get(key)? else {
            return Ok(());
        };
        let sealed = self.disk.get(&sealed_key(key))?;
        let before = sealed.and_then(|sealed| self.open(key, &sealed));
        if let Some(before) = &before
            && *before != plain
        {
            damaged::set_aside(self, key, before)?;
        }
        if before.as_ref() != Some(&plain) {
            self.put(key, &plain)?;
        }
        self.drop_plain(key, &plain)
    }

    /// The keys under which sealed texts stand, as the app knows them.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn sealed_keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self
            .disk
            .keys()?
            .iter()
            .filter_map(|key| key_of_sealed(key))
            .collect())
    }

    /// Puts the text that was sealed for a key there as it is. One that cannot be opened is set aside.
    ///
    /// # Errors
    /// The disk failed; the sealed text still stands there.
    pub fn unseal(&self, key: &str) -> Result<(), Fault> {
        self.check_lock()?;
        let place = sealed_key(key);
        let Some(sealed) = self.disk.get(&place)? else {
            return Ok(());
        };
        match self.open(key, &sealed) {
            Some(plain) => {
                if let Some(there) = self.disk.get(key)?
                    && there != plain
                {
                    damaged::set_aside(&self.disk, key, &there)?;
                }
                self.disk.set(key, &plain)?;
                if self.disk.get(key)?.as_deref() != Some(&plain) {
                    // Nobody's text; the sealed one still stands, and must not be taken for the older of the two.
                    self.disk.remove(key)?;
                    return Err(Fault::Other);
                }
            }
            None => damaged::set_aside(&self.disk, key, &sealed)?,
        }
        self.disk.remove(&place)
    }

    /// Takes the record of the passphrase away, once nothing sealed is left.
    ///
    /// # Errors
    /// The disk failed, or something is left; the passphrase is still set.
    pub fn end(&self) -> Result<(), Fault> {
        self.check_lock()?;
        if !self.sealed_keys()?.is_empty() {
            return Err(Fault::Other);
        }
        self.disk.remove(&Key::Lock.text())
    }

    /// Opens everything again and takes the passphrase away, where sealing did not come to its end.
    ///
    /// # Errors
    /// The disk failed, even for this. Each text stands there in one form, and the passphrase is set.
    pub fn turn_back(&self) -> Result<(), Fault> {
        for key in self.sealed_keys()? {
            self.unseal(&key)?;
        }
        self.end()
    }

    /// Whether the texts fit once they are sealed, tried out with as much as they take more, and as the largest takes
    /// while both forms of it stand there.
    fn try_room(&self) -> Result<(), Fault> {
        // A page may have died in the middle of this.
        self.disk.remove(TRIAL)?;
        let mut more = Key::Lock.text().len() + self.lock_text().len();
        let mut largest = 0;
        for key in self.plain_keys()? {
            let plain = self.disk.get(&key)?.unwrap_or_default();
            let sealed = text::sealed_length(&plain) + sealed_key(&key).len();
            more += sealed.saturating_sub(text::utf16_length(&plain) + key.len());
            largest = largest.max(sealed);
        }
        let tried = self.disk.set(TRIAL, &"x".repeat(more + largest));
        self.disk.remove(TRIAL)?;
        tried
    }
}
