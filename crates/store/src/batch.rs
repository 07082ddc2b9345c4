//! Several changes that belong together: all of them are on the device, or none.
//!
//! What stood there before is written down first, under a key of its own, so that a tab that dies in the middle
//! leaves nothing half done: the next start takes back what it wrote ([`Store::recover`]).

mod journal;

use std::collections::HashMap;

use crate::client::Client;
use crate::disk::{Disk, Fault};
use crate::key::Key;
use crate::saved::SavedCheck;
use crate::store::Store;
use crate::visit::write_visit;

/// Texts to be written under keys, and keys to be taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    changes: Vec<(String, Option<String>)>,
    places: HashMap<String, usize>,
}

impl Batch {
    /// Without any change yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes a text under a key. Of two changes to a key the later one counts.
    pub fn put(&mut self, key: String, text: String) {
        self.set(key, Some(text));
    }

    /// Takes a key away.
    pub fn remove(&mut self, key: String) {
        self.set(key, None);
    }

    /// Writes a client, one revision on.
    pub fn put_client(&mut self, client: &Client, now: &str) {
        let next = Client {
            revision: client.revision.saturating_add(1),
            changed: now.to_owned(),
            ..client.clone()
        };
        self.put(Key::Client(&client.id).text(), next.write());
    }

    /// Puts a check away among the visits, in place of what stood there and on the desk.
    pub fn put_visit(&mut self, saved: &SavedCheck) {
        self.put(Key::Visit(saved.id()).text(), write_visit(saved));
        self.remove(Key::Check(saved.id()).text());
        self.remove(Key::Previous(saved.id()).text());
    }

    /// Takes a check away, wherever it stands.
    pub fn erase_visit(&mut self, id: &str) {
        self.remove(Key::Visit(id).text());
        self.remove(Key::Check(id).text());
        self.remove(Key::Previous(id).text());
    }

    /// How many keys change.
    #[must_use]
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    fn set(&mut self, key: String, text: Option<String>) {
        if let Some(place) = self.places.get(&key) {
            if let Some(change) = self.changes.get_mut(*place) {
                change.1 = text;
            }
        } else {
            self.places.insert(key.clone(), self.changes.len());
            self.changes.push((key, text));
        }
    }
}

/// A key, and what stood and stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    key: String,
    before: Option<String>,
    after: Option<String>,
}

/// Changes that were made. As long as this is kept they can be taken back: see [`Store::revert`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    entries: Vec<Entry>,
}

impl Applied {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The keys that changed, each with what stands there since.
    pub fn after(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.entries
            .iter()
            .map(|entry| (entry.key.as_str(), entry.after.as_deref()))
    }

    /// What takes these changes back.
    fn back(&self) -> Vec<Entry> {
        let back = |entry: &Entry| Entry {
            key: entry.key.clone(),
            before: entry.after.clone(),
            after: entry.before.clone(),
        };
        self.entries.iter().map(back).collect()
    }
}

/// What became of taking changes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reverted {
    /// All is as it was before; this takes the taking back back.
    Done(Applied),
    /// These keys were changed since by something else. Nothing was taken back.
    ChangedSince(Vec<String>),
}

/// A batch on its way to the device, step by step, so that the page answers meanwhile.
#[derive(Debug)]
pub struct Application {
    entries: Vec<Entry>,
    written: usize,
}

impl Application {
    /// How many keys are written.
    #[must_use]
    pub fn written(&self) -> usize {
        self.written
    }

    /// How many keys there are to write.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<D: Disk> Store<D> {
    /// Makes all changes of a batch, or none.
    ///
    /// # Errors
    /// The device failed, or another batch is at work or was cut off: see [`Store::interrupted`]. All stands as it stood
    /// before.
    pub fn apply(&self, batch: &Batch) -> Result<Applied, Fault> {
        self.carry_out(self.prepare(batch)?)
    }

    /// Begins to make the changes of a batch: see [`Store::step`].
    ///
    /// # Errors
    /// The device failed, or has no room to write down what stands there now.
    pub fn begin(&self, batch: &Batch) -> Result<Application, Fault> {
        self.start(self.prepare(batch)?)
    }

    /// Writes the next keys, at most so many. Gives what was applied once all are written and read back.
    ///
    /// # Errors
    /// The device failed; all stands as it stood before.
    pub fn step(&self, application: &mut Application, count: usize) -> Result<Option<Applied>, Fault> {
        for _ in 0..count {
            let Some(entry) = application.entries.get(application.written) else {
                break;
            };
            match self.disk().get(&entry.key) {
                Ok(there) if there == entry.before => {}
                // Another tab has changed it since the batch was begun.
                other => {
                    self.abandon(application);
                    return Err(other.err().unwrap_or(Fault::Other));
                }
            }
            if let Err(fault) = self.write_entry(entry) {
                // This one, too: nobody knows what stands there.
                application.written += 1;
                self.abandon(application);
                return Err(fault);
            }
            application.written += 1;
        }
        if application.written < application.entries.len() {
            return Ok(None);
        }
        self.close_journal(application.entries.len());
        Ok(Some(Applied {
            entries: std::mem::take(&mut application.entries),
        }))
    }

    /// Takes back what was written of a batch. What the device refuses now is taken back at the next start.
    pub fn abandon(&self, application: &mut Application) {
        let written = application.entries.iter().take(application.written);
        let all_back = written
            .rev()
            .all(|entry| self.put_text(&entry.key, entry.before.as_deref()).is_ok());
        if all_back {
            self.close_journal(application.entries.len());
        }
        application.entries.clear();
        application.written = 0;
    }

    /// Takes changes back, unless something else has changed one of the keys since.
    ///
    /// # Errors
    /// The device failed; all stands as it stood.
    pub fn revert(&self, applied: &Applied) -> Result<Reverted, Fault> {
        let mut changed = Vec::new();
        for entry in &applied.entries {
            if self.disk().get(&entry.key)? != entry.after {
                changed.push(entry.key.clone());
            }
        }
        if changed.is_empty() {
            Ok(Reverted::Done(self.carry_out(applied.back())?))
        } else {
            Ok(Reverted::ChangedSince(changed))
        }
    }

    /// The journal of a batch that is being written by another tab, or was cut off.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn interrupted(&self) -> Result<Option<String>, Fault> {
        let journal = self.disk().get(&Key::Journal.text())?;
        // One that could not be taken away was emptied.
        Ok(journal.filter(|journal| !journal.is_empty()))
    }

    /// Takes back what a batch wrote that was cut off. `true` if there was one.
    ///
    /// # Errors
    /// The device failed; it can be tried again.
    pub fn recover(&self) -> Result<bool, Fault> {
        let key = Key::Journal.text();
        let Some(text) = self.disk().get(&key)? else {
            return Ok(false);
        };
        // A journal that was cut while it was written belongs to a batch that had not begun.
        for (key, before) in journal::read(&text).unwrap_or_default() {
            self.put_text(&key, before.as_deref())?;
        }
        self.disk().remove(&key)?;
        Ok(true)
    }

    /// What stands under the keys of a batch and is to stand there; keys that do not change are left out, and
    /// what is taken away comes last.
    fn prepare(&self, batch: &Batch) -> Result<Vec<Entry>, Fault> {
        let mut entries = Vec::with_capacity(batch.changes.len());
        for (key, after) in &batch.changes {
            let before = self.disk().get(key)?;
            if before != *after {
                entries.push(Entry {
                    key: key.clone(),
                    before,
                    after: after.clone(),
                });
            }
        }
        entries.sort_by_key(|entry| entry.after.is_none());
        Ok(entries)
    }

    fn start(&self, entries: Vec<Entry>) -> Result<Application, Fault> {
        // One key changes in one call.
        if entries.len() > 1 {
            if self.interrupted()?.is_some() {
                return Err(Fault::Other);
            }
            let befores = entries
                .iter()
                .map(|entry| (entry.key.as_str(), entry.before.as_deref()));
            let text = journal::write(befores);
            let key = Key::Journal.text();
            if let Err(fault) = self.put_text(&key, Some(&text)) {
                let _ = self.disk().remove(&key);
                return Err(fault);
            }
        }
        Ok(Application { entries, written: 0 })
    }

    fn carry_out(&self, entries: Vec<Entry>) -> Result<Applied, Fault> {
        let count = entries.len();
        let mut application = self.start(entries)?;
        Ok(self.step(&mut application, count)?.unwrap_or_default())
    }

    fn write_entry(&self, entry: &Entry) -> Result<(), Fault> {
        self.put_text(&entry.key, entry.after.as_deref())
    }

    /// Writes or takes away, and reads back.
    fn put_text(&self, key: &str, text: Option<&str>) -> Result<(), Fault> {
        match text {
            Some(text) => self.disk().set(key, text)?,
            None => self.disk().remove(key)?,
        }
        if self.disk().get(key)?.as_deref() == text {
            Ok(())
        } else {
            Err(Fault::Other)
        }
    }

    /// The batch stands. A journal that cannot be taken away now would undo it at the next start: it is emptied instead.
    fn close_journal(&self, count: usize) {
        if count > 1 && self.disk().remove(&Key::Journal.text()).is_err() {
            let _ = self.disk().set(&Key::Journal.text(), "");
        }
    }
}
