//! What only a dump of the storage holds beside records: copies before the last save, and what was set aside.

use super::{Preview, Stopped};
use crate::batch::Batch;
use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::exchange::backup::Standing;
use crate::saved::SavedCheck;
use crate::store::Store;

impl Preview {
    /// The file is at its end. A copy from before the last save takes the place of a check that could not be read.
    ///
    /// # Errors
    /// It cannot go on.
    pub fn end<D: Disk>(&mut self, store: &Store<D>) -> Result<(), Stopped> {
        let mut spares: Vec<_> = std::mem::take(&mut self.spares).into_values().collect();
        spares.sort_by_key(|(line, saved)| (*line, saved.id().to_owned()));
        for (line, saved) in spares {
            if !self.seen[1].contains(saved.id()) {
                self.check(line, *saved, Standing::Desk, store)?;
            }
        }
        Ok(())
    }

    /// How many texts come along that were set aside on the other device and are not on this one.
    #[must_use]
    pub fn aside(&self) -> usize {
        self.aside.len()
    }

    /// How many are to be taken, with what comes along.
    #[must_use]
    pub fn coming(&self) -> usize {
        self.chosen() + self.aside()
    }

    /// Whether nothing was found that can be read, whether or not the device has it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items().is_empty() && self.same() == 0 && self.aside() == 0
    }

    /// Adds what comes along to a batch, to be set aside here, too.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn put_aside<D: Disk>(&self, batch: &mut Batch, store: &Store<D>) -> Result<(), Fault> {
        for entry in &self.aside {
            if let Some(key) = damaged::place(store.disk(), entry)? {
                batch.put(key, entry.clone());
            }
        }
        Ok(())
    }

    pub(super) fn spare(&mut self, line: usize, saved: Box<SavedCheck>) {
        if !self.seen[1].contains(saved.id()) {
            self.held += saved.write().len() / 2 + 100;
            self.spares.entry(saved.id().to_owned()).or_insert((line, saved));
        }
    }

    pub(super) fn set_aside<D: Disk>(&mut self, entry: String, store: &Store<D>) -> Result<(), Stopped> {
        let place = damaged::place(store.disk(), &entry).map_err(Stopped::Device)?;
        if place.is_some() {
            self.held += entry.len() / 2 + 100;
            self.aside.insert(entry);
        }
        Ok(())
    }
}
