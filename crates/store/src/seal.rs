//! A passphrase for all that the app keeps: texts are sealed with AES-256-GCM before they reach the device.
//!
//! A random data key seals the texts. The passphrase's key, which the caller derives, wraps only the data key, so that
//! another passphrase writes one record anew and no other. What is written down of it is a [`Lock`]; a disk that seals
//! and opens on the way is [`Sealed`]; [`file`] seals a backup in the same way. Randomness comes from the caller.

mod convert;
mod data_key;
mod disk;
pub mod file;
mod lock;
mod text;

pub use data_key::DataKey;
pub use disk::{Random, Sealed};
pub use lock::{DERIVED, Lock, Purpose, ROUNDS, SALT, UnreadableLock};
