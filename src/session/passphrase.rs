//! The passphrase: knowing its key, setting it, changing it, taking it away, locking. All of it belongs to the later part.
//!
//! The key stands in the memory of this page and nowhere else. Locking empties the page and loads it anew, which
//! empties its memory, too.

mod idle;
mod set;
mod unlock;

pub use idle::LOCK_AFTER;

use std::cell::RefCell;
use std::hint::black_box;

use shopready_store::disk::{Disk, Fault};
use shopready_store::seal::{DataKey, Lock, Purpose, SALT, Sealed, UnreadableLock};

use crate::browser::storage::{RawDisk, Seal, put_seal};
use crate::browser::{derive, random};

/// The fewest letters of a passphrase.
pub const SHORTEST: usize = 8;

/// Why something was not done with the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is another one.
    Wrong,
    /// The record of the passphrase is damaged: nothing can be opened by it.
    Damaged,
    /// The record is of a later version of the app.
    Later,
    /// The browser cannot derive a key here, or gives no random numbers.
    NoCrypto,
    /// What is only in memory is to be saved first.
    Unsaved,
    /// The device failed; all stands as it stood.
    Device(Fault),
    /// The device failed on the way, and on the way back. The passphrase is set; what could not be sealed yet is sealed
    /// when it is entered the next time.
    HalfWay(Fault),
}

impl From<UnreadableLock> for Refused {
    fn from(why: UnreadableLock) -> Self {
        match why {
            UnreadableLock::Later => Self::Later,
            UnreadableLock::Damaged => Self::Damaged,
        }
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Device(fault)
    }
}

thread_local! {
    /// The storage with its key, while the passphrase is known.
    static SEALED: RefCell<Option<Sealed<RawDisk>>> = const { RefCell::new(None) };
}

static SEAL: Seal = Seal {
    get: |key| with(|disk| disk.get(key)),
    set: |key, text| with(|disk| disk.set(key, text)),
    remove: |key| with(|disk| disk.remove(key)),
    keys: || with(Sealed::keys),
};

/// Works with the sealed storage. Once its key was forgotten nothing can be read or written any more.
fn with<T>(work: impl FnOnce(&Sealed<RawDisk>) -> Result<T, Fault>) -> Result<T, Fault> {
    SEALED.with_borrow(|sealed| sealed.as_ref().map_or(Err(Fault::Other), work))
}

/// From now on all goes through this.
fn put(sealed: Sealed<RawDisk>) {
    SEALED.set(Some(sealed));
    // Hidden from the compiler: seeing that there is no other one, it would call these functions by name from the first
    // part, which would then have to hold them.
    put_seal(Some(black_box(&SEAL)));
}

/// From now on the storage is used as it is.
fn take_off() {
    SEALED.set(None);
    put_seal(None);
}

/// A new record of a passphrase that wraps a data key.
///
/// # Errors
/// The browser cannot derive a key, or has no random numbers.
pub async fn new_lock(purpose: Purpose, data_key: &DataKey, passphrase: &str) -> Result<Lock, Refused> {
    let (mut salt, mut nonce) = ([0; SALT], [0; 12]);
    if !(random::fill(&mut salt) && random::fill(&mut nonce)) {
        return Err(Refused::NoCrypto);
    }
    let derived = derive::derive(passphrase, &salt, shopready_store::seal::ROUNDS)
        .await
        .ok_or(Refused::NoCrypto)?;
    Lock::new(purpose, data_key, &derived, salt, nonce).ok_or(Refused::NoCrypto)
}

/// The data key of a record.
///
/// # Errors
/// The passphrase is another one, or the browser cannot derive a key.
pub async fn open_lock(purpose: Purpose, lock: &Lock, passphrase: &str) -> Result<DataKey, Refused> {
    let derived = derive::derive(passphrase, &lock.salt(), lock.rounds())
        .await
        .ok_or(Refused::NoCrypto)?;
    lock.open(purpose, &derived).ok_or(Refused::Wrong)
}

/// A random data key.
///
/// # Errors
/// The browser has no random numbers.
fn new_data_key() -> Result<DataKey, Refused> {
    let mut bytes = [0; 32];
    if random::fill(&mut bytes) {
        Ok(DataKey::new(&bytes))
    } else {
        Err(Refused::NoCrypto)
    }
}
