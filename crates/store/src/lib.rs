//! Keeps the checks of a device: one key a check, the previous good copy beside it, and whatever
//! cannot be read set aside.
//!
//! A write is believed only after it was read back. Nothing here knows a browser: the device is a
//! [`disk::Disk`], so that tests can make it fail at any call.

pub mod again;
pub mod appearance;
pub mod batch;
pub mod client;
pub mod damaged;
mod dense;
pub mod disk;
pub mod district;
pub mod draft;
pub mod erase;
pub mod evidence;
pub mod exchange;
mod fields;
mod foreign;
pub mod keeping;
pub mod key;
pub mod marks;
mod migrate;
pub mod notes;
mod prepared;
mod save;
pub mod saved;
pub mod seal;
mod squeeze;
pub mod store;
mod sum;
pub mod summary;
pub mod visit;
