//! Saving, opening, erasing and bringing back checks.

use shopready_engine::check::{Mode, Sector};

use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::draft::Draft;
use crate::key::{Key, check_id};
use crate::saved::SavedCheck;

/// Why a change is only in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// The device failed.
    Device(Fault),
    /// Another tab has saved a newer revision of the same check.
    Newer,
}

/// A saved check in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: String,
    /// What is mainly sold.
    pub sector: Sector,
    /// Which questions are asked.
    pub mode: Mode,
    /// Questions that apply and are answered.
    pub answered: usize,
    /// Questions that apply.
    pub total: usize,
    /// Moment of the last change, UTC.
    pub changed: String,
}

/// What was found under a check's key.
#[derive(Debug, Clone)]
pub enum Opened {
    /// The check as it was saved last.
    Good(Box<SavedCheck>),
    /// The last save could not be read and was set aside; this is the save before it.
    Previous(Box<SavedCheck>),
    /// Nothing there could be read; all of it was set aside.
    Damaged,
    /// There is no such check.
    Missing,
}

/// A check that was erased and can be brought back as long as this is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    id: String,
    text: String,
    previous: Option<String>,
    was_current: bool,
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

    /// Writes a check, one revision on. The copy it replaces stays as the previous one. On an error
    /// the disk holds what it held, and `saved` keeps its revision.
    ///
    /// # Errors
    /// The disk failed, or holds a newer revision.
    pub fn save(&self, saved: &mut SavedCheck, now: &str) -> Result<(), NotSaved> {
        let key = Key::Check(saved.id()).text();
        let before = self.disk.get(&key).map_err(NotSaved::Device)?;
        if let Some(before) = &before {
            let there = SavedCheck::read(before);
            if there.as_ref().is_ok_and(|there| there.revision > saved.revision) {
                return Err(NotSaved::Newer);
            }
            if there.is_ok() {
                self.keep_previous(saved.id(), before);
            } else {
                // Someone else's bytes under our key: they are not ours to overwrite.
                damaged::set_aside(&self.disk, &key, before).map_err(NotSaved::Device)?;
            }
        }
        let mut next = saved.clone();
        next.revision += 1;
        now.clone_into(&mut next.changed);
        let text = next.write();
        self.write(&key, &text, &Key::Previous(saved.id()).text()).map_err(NotSaved::Device)?;
        *saved = next;
        Ok(())
    }

    /// The previous copy is a safety net: where there is no room for it, the save itself goes first.
    fn keep_previous(&self, id: &str, text: &str) {
        let key = Key::Previous(id).text();
        if self.disk.set(&key, text).is_err() {
            let _ = self.disk.remove(&key);
        }
    }

    /// Writes and reads back. A full disk gets a second try without the previous copy.
    fn write(&self, key: &str, text: &str, spare: &str) -> Result<(), Fault> {
        if let Err(fault) = self.disk.set(key, text) {
            if fault != Fault::Full {
                return Err(fault);
            }
            self.disk.remove(spare)?;
            self.disk.set(key, text)?;
        }
        match self.disk.get(key)? {
            Some(there) if there == text => Ok(()),
            _ => Err(Fault::Other),
        }
    }

    /// Opens a check. What cannot be read is set aside under a key of its own before anything else
    /// is written, and the previous copy takes its place.
    ///
    /// # Errors
    /// The disk cannot be read, or has no room to set the unreadable text aside; it is then left
    /// where it stands.
    pub fn open(&self, id: &str) -> Result<Opened, Fault> {
        let key = Key::Check(id).text();
        let Some(text) = self.disk.get(&key)? else { return Ok(Opened::Missing) };
        if let Some(saved) = read(&text, id) {
            return Ok(Opened::Good(Box::new(saved)));
        }
        damaged::set_aside(&self.disk, &key, &text)?;
        let previous_key = Key::Previous(id).text();
        let Some(text) = self.disk.get(&previous_key)? else {
            self.disk.remove(&key)?;
            return Ok(Opened::Damaged);
        };
        if let Some(saved) = read(&text, id) {
            self.disk.set(&key, &text)?;
            return Ok(Opened::Previous(Box::new(saved)));
        }
        damaged::set_aside(&self.disk, &previous_key, &text)?;
        self.disk.remove(&previous_key)?;
        self.disk.remove(&key)?;
        Ok(Opened::Damaged)
    }

    /// The checks of the device, the one changed last first, and how many could not be read and were
    /// set aside.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn list(&self) -> Result<(Vec<Summary>, usize), Fault> {
        let mut summaries = Vec::new();
        let mut damaged = 0;
        for key in self.disk.keys()? {
            let Some(id) = check_id(&key) else { continue };
            match self.open(id)? {
                Opened::Good(saved) => summaries.push(summary(&saved)),
                Opened::Previous(saved) => {
                    damaged += 1;
                    summaries.push(summary(&saved));
                }
                Opened::Damaged => damaged += 1,
                Opened::Missing => {}
            }
        }
        summaries.sort_by(|one, other| other.changed.cmp(&one.changed));
        Ok((summaries, damaged))
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

    /// Takes a check off the device, with its previous copy. `None` if there is no such check.
    ///
    /// # Errors
    /// The disk failed; the check may then still be there, whole.
    pub fn erase(&self, id: &str) -> Result<Option<Erased>, Fault> {
        let key = Key::Check(id).text();
        let Some(text) = self.disk.get(&key)? else { return Ok(None) };
        let previous = self.disk.get(&Key::Previous(id).text())?;
        let was_current = self.current()?.as_deref() == Some(id);
        self.disk.remove(&key)?;
        self.disk.remove(&Key::Previous(id).text())?;
        if was_current {
            self.set_current(None)?;
        }
        Ok(Some(Erased { id: id.to_owned(), text, previous, was_current }))
    }

    /// Brings an erased check back as it was, and says its id.
    ///
    /// # Errors
    /// The disk failed; `erased` can be tried again.
    pub fn bring_back<'a>(&self, erased: &'a Erased) -> Result<&'a str, Fault> {
        self.disk.set(&Key::Check(&erased.id).text(), &erased.text)?;
        if let Some(previous) = &erased.previous {
            self.keep_previous(&erased.id, previous);
        }
        if erased.was_current {
            self.set_current(Some(&erased.id))?;
        }
        Ok(&erased.id)
    }
}

/// A check is good under its own key only.
fn read(text: &str, id: &str) -> Option<SavedCheck> {
    SavedCheck::read(text).ok().filter(|saved| saved.id() == id)
}

fn summary(saved: &SavedCheck) -> Summary {
    let asked = saved.check().path().filter(|question| saved.check().ruled_out(*question).is_none());
    let (mut answered, mut total) = (0, 0);
    for question in asked {
        total += 1;
        answered += usize::from(saved.check().answers.get(question).is_some());
    }
    Summary {
        id: saved.id().to_owned(),
        sector: saved.check().profile.sector(),
        mode: saved.check().mode,
        answered,
        total,
        changed: saved.changed.clone(),
    }
}
