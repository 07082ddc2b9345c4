//! Texts that could not be read: set aside unchanged, named, never overwritten.

use crate::disk::{Disk, Fault};
use crate::key::{Key, damaged_number};

/// A text that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// Its number, to name it by.
    pub number: String,
    /// The key under which it stood.
    pub origin: String,
    /// The text as it was found.
    pub text: String,
}

/// Between the key and the text in what is kept.
const BREAK: char = '\n';

/// Keeps a text under a key of its own, unless the same text of the same key is kept already.
///
/// # Errors
/// The disk failed; the text still stands under its old key.
pub fn set_aside<D: Disk>(disk: &D, origin: &str, text: &str) -> Result<(), Fault> {
    let kept = list(disk)?;
    if kept.iter().any(|damaged| damaged.origin == origin && damaged.text == text) {
        return Ok(());
    }
    let highest = kept.iter().filter_map(|damaged| damaged.number.parse::<u32>().ok()).max();
    let number = highest.map_or(1, |number| number.saturating_add(1)).to_string();
    let key = Key::Damaged(&number).text();
    let entry = format!("{origin}{BREAK}{text}");
    disk.set(&key, &entry)?;
    if disk.get(&key)?.as_deref() == Some(entry.as_str()) { Ok(()) } else { Err(Fault::Other) }
}

/// Everything that was set aside, oldest first.
///
/// # Errors
/// The disk cannot be read.
pub fn list<D: Disk>(disk: &D) -> Result<Vec<Damaged>, Fault> {
    let mut all = Vec::new();
    for key in disk.keys()? {
        let Some(number) = damaged_number(&key) else { continue };
        let entry = disk.get(&key)?.unwrap_or_default();
        let (origin, text) = entry.split_once(BREAK).unwrap_or(("", &entry));
        all.push(Damaged { number: number.to_owned(), origin: origin.to_owned(), text: text.to_owned() });
    }
    all.sort_by_key(|damaged| damaged.number.parse::<u32>().unwrap_or(u32::MAX));
    Ok(all)
}

/// Takes one off the device, on the user's word.
///
/// # Errors
/// The disk failed.
pub fn discard<D: Disk>(disk: &D, number: &str) -> Result<(), Fault> {
    disk.remove(&Key::Damaged(number).text())
}
