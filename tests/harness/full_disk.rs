//! Storage that fails at the n-th write, and a visitor fast enough to be there for every n: scripts for
//! [`crate::Setup::before_load`] and what to call of them.

use serde::Deserialize;

/// Writes to the local storage are counted, and fail as `window.faults` says.
pub const FAULTS: &str = include_str!("full_disk/storage.js");

/// `window.visitor`: an owner and an adviser who go through the whole app inside the page.
pub const VISITOR: &str = include_str!("full_disk/visitor.js");

/// A tab in which the window seems never to come to the front by itself, once it is named `quiet`: so that a test says
/// when the user comes there.
pub const QUIET: &str = "
    for (const event of ['focus', 'visibilitychange'])
        addEventListener(event, happened => {
            if (window.name === 'quiet') happened.stopImmediatePropagation();
        }, true);";

/// How a write fails: the name of the exception in each engine, or without any.
pub const KINDS: [&str; 5] = [
    "QuotaExceededError",
    "NS_ERROR_DOM_QUOTA_REACHED",
    "SecurityError",
    "nothing",
    "half",
];

/// What a visitor was told and what the device holds.
#[derive(Clone, Debug, Deserialize)]
pub struct Told {
    /// Writes since the storage was armed.
    pub writes: usize,
    /// Whether a write failed.
    pub struck: bool,
    /// How often the page said that something is not saved.
    pub failures: usize,
    /// What is wrong, in words; empty where all that was confirmed is on the device.
    pub wrong: Vec<String>,
}
