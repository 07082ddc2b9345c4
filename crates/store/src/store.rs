//! Opening and listing checks.

use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::draft::Draft;
use crate::key::{Key, PREFIX, check_id};
use crate::saved::{SavedCheck, Unreadable};
use crate::sum;
use crate::summary::{Listed, summary};

/// The form from which on a saved text ends with its checksum.
const SUMMED: u64 = 2;

/// Why a change is only in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// The device failed.
    Device(Fault),
    /// Another tab, or a later version of the app, has saved a newer revision of the same check.
    Newer,
    /// The check was erased from the device, by another tab or by the browser. See [`SavedCheck::keep_again`].
    Erased,
}

impl From<Fault> for NotSaved {
    fn from(fault: Fault) -> Self {
        Self::Device(fault)
    }
}

/// What was found under a check's key.
#[derive(Debug, Clone)]
pub enum Opened {
    /// The check as it was saved last.
    Good(Box<SavedCheck>),
    /// The last save could not be read; this is the save before it. The unreadable text was set aside, or
    /// stands where it stood if there was no room.
    Previous(Box<SavedCheck>),
    /// Nothing there could be read. The texts were set aside, or stand where they stood if there was no room.
    Damaged,
    /// It was saved by a later version of the app, and was left alone: to be looked at, if it can be read here.
    Later(Option<Box<SavedCheck>>),
    /// There is no such check.
    Missing,
}

/// The checks of a device.
#[derive(Debug, Clone)]
pub struct Store<D> {
    disk: D,
}

impl<D: Disk> Store<D> {
    /// The checks on a disk.
    pub fn new(disk: D) -> Self {
        Self { disk }
    }

    /// The disk below.
    pub fn disk(&self) -> &D {
        &self.disk
    }

    /// Opens a check. What cannot be read is set aside under a key of its own before anything else
    /// is written, and the previous copy takes its place.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn open(&self, id: &str) -> Result<Opened, Fault> {
        let key = Key::Check(id).text();
        let Some(text) = self.disk.get(&key)? else {
            return Ok(Opened::Missing);
        };
        match read(&text, id) {
            Ok(saved) => return Ok(Opened::Good(Box::new(saved))),
            Err(Unreadable::Later) => return Ok(later(&text, id)),
            Err(_) => {}
        }
        let previous_key = Key::Previous(id).text();
        let previous = self.disk.get(&previous_key)?;
        match previous.as_deref().map(|text| read(text, id)) {
            Some(Ok(saved)) => {
                // What fails here is done again with the next save, which overwrites nothing unreadable.
                if let (Ok(()), Some(previous)) = (damaged::set_aside(&self.disk, &key, &text), &previous) {
                    let _ = self.disk.set(&key, previous);
                }
                return Ok(Opened::Previous(Box::new(saved)));
            }
            Some(Err(Unreadable::Later)) => return Ok(Opened::Later(None)),
            _ => {}
        }
        let mut kept = damaged::set_aside(&self.disk, &key, &text);
        if let Some(previous) = &previous {
            kept = kept.and(damaged::set_aside(&self.disk, &previous_key, previous));
        }
        // What cannot be taken away now is found again, and kept aside only once.
        if kept.is_ok() {
            let _ = self.disk.remove(&previous_key);
            let _ = self.disk.remove(&key);
        }
        Ok(Opened::Damaged)
    }

    /// The checks of the device, the one changed last first. What cannot be read is set aside.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn list(&self) -> Result<Listed, Fault> {
        let mut listed = Listed::default();
        for key in self.disk.keys()? {
            let Some(id) = check_id(&key) else { continue };
            match self.open(id)? {
                Opened::Good(saved) => listed.add(summary(&saved)),
                Opened::Previous(saved) => {
                    listed.damaged += 1;
                    listed.add(summary(&saved));
                }
                Opened::Damaged => listed.damaged += 1,
                Opened::Later(Some(saved)) => listed.add(summary(&saved)),
                Opened::Later(None) => listed.later += 1,
                Opened::Missing => {}
            }
        }
        Ok(listed)
    }

    /// The keys of the app, in no order.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn own_keys(&self) -> Result<Vec<String>, Fault> {
        let mut keys = self.disk.keys()?;
        keys.retain(|key| key.starts_with(PREFIX));
        Ok(keys)
    }

    /// Bytes that the app's keys and texts take, in UTF-8.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn bytes(&self) -> Result<usize, Fault> {
        self.own_keys()?.iter().try_fold(0, |bytes, key| {
            let text = self.disk.get(key)?.unwrap_or_default();
            Ok(bytes + key.len() + text.len())
        })
    }

    /// The id of the check that was open last.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn current(&self) -> Result<Option<String>, Fault> {
        self.disk.get(&Key::Current.text())
    }

    /// Remembers which check is open.
    ///
    /// # Errors
    /// The disk failed.
    pub fn set_current(&self, id: Option<&str>) -> Result<(), Fault> {
        match id {
            Some(id) => self.disk.set(&Key::Current.text(), id),
            None => self.disk.remove(&Key::Current.text()),
        }
    }

    /// The profile that was begun; an empty one where there is none that can be read.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn draft(&self) -> Result<Draft, Fault> {
        let text = self.disk.get(&Key::Draft.text())?;
        Ok(text.as_deref().map(Draft::read).unwrap_or_default())
    }

    /// Keeps the profile that was begun.
    ///
    /// # Errors
    /// The disk failed.
    pub fn set_draft(&self, draft: &Draft) -> Result<(), Fault> {
        if *draft == Draft::default() {
            self.disk.remove(&Key::Draft.text())
        } else {
            self.disk.set(&Key::Draft.text(), &draft.write())
        }
    }
}

/// A check is good under its own key only, and as it was written.
pub(crate) fn read(text: &str, id: &str) -> Result<SavedCheck, Unreadable> {
    let fits = sum::fits(text);
    if fits == Some(false) {
        return Err(Unreadable::Key("sum"));
    }
    let saved = SavedCheck::read(text)?;
    if saved.id() != id {
        Err(Unreadable::Key("id"))
    } else if fits.is_none() && saved.schema >= SUMMED {
        Err(Unreadable::Key("sum"))
    } else {
        Ok(saved)
    }
}

/// What a later version has saved under the key of an id.
fn later(text: &str, id: &str) -> Opened {
    let saved = SavedCheck::read_later(text).filter(|saved| saved.id() == id);
    Opened::Later(saved.map(Box::new))
}
