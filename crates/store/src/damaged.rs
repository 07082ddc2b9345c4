//! Texts that could not be read: set aside unchanged, named, never overwritten.

use crate::disk::{Disk, Fault};
use crate::key::{Key, damaged_name};
use crate::sum::{fnv, hex};

/// A text that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Its name: made of what it holds, so that the same text is kept once and no other ever takes its place.
    pub name: String,
    /// The key under which it stood.
    pub origin: String,
    /// The text as it was found.
    pub text: String,
}

/// Between the key and the text in what is kept.
const BREAK: char = '\n';

/// Keeps a text under a key of its own. Doing it again changes nothing.
///
/// # Errors
/// The disk failed; the text still stands under its old key.
pub fn set_aside<D: Disk>(disk: &D, origin: &str, text: &str) -> Result<(), Fault> {
    let entry = [origin, text].join("\n");
    let mut hash = fnv(&entry);
    let key = loop {
        let key = Key::Damaged(&hex(hash)).text();
        match disk.get(&key)? {
            None => break key,
            Some(there) if there == entry => return Ok(()),
            // Two texts with one hash: each has its own place all the same.
            Some(_) => hash = hash.wrapping_add(1),
        }
    };
    disk.set(&key, &entry)?;
    if disk.get(&key)?.as_deref() == Some(entry.as_str()) {
        return Ok(());
    }
    // What stands there now is nobody's text; the original is where it was.
    let _ = disk.remove(&key);
    Err(Fault::Other)
}

/// Everything that was set aside, ordered by where it stood.
///
/// # Errors
/// The disk cannot be read.
pub fn list<D: Disk>(disk: &D) -> Result<Vec<Damaged>, Fault> {
    let mut all = Vec::new();
    for key in disk.keys()? {
        let Some(name) = damaged_name(&key) else {
            continue;
        };
        let Some(entry) = disk.get(&key)? else {
            continue;
        };
        let (origin, text) = entry.split_once(BREAK).unwrap_or(("", &entry));
        all.push(Damaged {
            name: name.to_owned(),
            origin: origin.to_owned(),
            text: text.to_owned(),
        });
    }
    all.sort_by(|one, other| (&one.origin, &one.name).cmp(&(&other.origin, &other.name)));
    Ok(all)
}
