//! Saving a check: the copy it replaces stays, and a write is believed only after it was read back.

use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::key::Key;
use crate::saved::{SCHEMA, SavedCheck, Unreadable};
use crate::store::{NotSaved, Store, read};

impl<D: Disk> Store<D> {
    /// Writes a check, one revision on. The copy it replaces stays as the previous one. On an error
    /// the disk holds the check that it held, and `saved` keeps its revision.
    ///
    /// # Errors
    /// The disk failed, or holds a newer revision, or holds the check no longer: one that was erased does
    /// not come back unasked.
    pub fn save(&self, saved: &mut SavedCheck, now: &str) -> Result<(), NotSaved> {
        if saved.is_later() {
            return Err(NotSaved::Newer);
        }
        let before = self.disk().get(&Key::Check(saved.id()).text())?;
        match &before {
            Some(before) => self.make_way(saved, before)?,
            None if saved.stands => return Err(NotSaved::Erased),
            None => {}
        }
        let mut next = saved.clone();
        next.revision = next.revision.saturating_add(1);
        next.schema = SCHEMA;
        next.stands = true;
        next.unconfirmed = None;
        now.clone_into(&mut next.changed);
        let text = next.write();
        if let Err(reason) = self.write(&next, &text, before.as_deref()) {
            saved.unconfirmed = Some(text);
            return Err(reason);
        }
        *saved = next;
        Ok(())
    }

    /// Sees to it that what stands under the check's key may be overwritten.
    fn make_way(&self, saved: &SavedCheck, before: &str) -> Result<(), NotSaved> {
        match read(before, saved.id()) {
            Ok(there) if there.revision > saved.revision && saved.unconfirmed.as_deref() != Some(before) => {
                Err(NotSaved::Newer)
            }
            Ok(there) => {
                self.rescue(saved, &there, before)?;
                // A safety net only. Without room for it the older copy stays, and the save itself goes on.
                let _ = self.disk().set(&Key::Previous(saved.id()).text(), before);
                Ok(())
            }
            Err(Unreadable::Later) => Err(NotSaved::Newer),
            // Someone else's bytes under our key: they are not ours to overwrite.
            Err(_) => Ok(damaged::set_aside(
                self.disk(),
                &Key::Check(saved.id()).text(),
                before,
            )?),
        }
    }

    /// Nothing that a user does takes more than one answer away at once; whatever else it is must not be the end of
    /// them. What stands on the device is then kept for good, under a name of its own.
    fn rescue(&self, saved: &SavedCheck, there: &SavedCheck, before: &str) -> Result<(), Fault> {
        let answers = &saved.check().answers;
        let all_there = there.check().answers.iter();
        let gone = all_there.filter(|(question, _)| answers.get(*question).is_none());
        if gone.count() > 1 {
            damaged::set_aside(self.disk(), &Key::Rescue(saved.id()).text(), before)?;
        }
        Ok(())
    }

    /// Writes and reads back. What cannot be confirmed is taken back.
    fn write(&self, next: &SavedCheck, text: &str, before: Option<&str>) -> Result<(), NotSaved> {
        let key = Key::Check(next.id()).text();
        self.put(&key, text, &Key::Previous(next.id()).text())?;
        let fault = match self.disk().get(&key) {
            Ok(Some(there)) if there == text => return Ok(()),
            // Another tab was faster.
            Ok(Some(there)) if read(&there, next.id()).is_ok_and(|there| there.revision >= next.revision) => {
                return Err(NotSaved::Newer);
            }
            Ok(_) => Fault::Other,
            Err(fault) => fault,
        };
        // Better the text before than one that nobody knows.
        let _ = match before {
            Some(before) => self.disk().set(&key, before),
            None => self.disk().remove(&key),
        };
        Err(fault.into())
    }

    /// Writes; on a full disk once more without the spare copy.
    fn put(&self, key: &str, text: &str, spare: &str) -> Result<(), Fault> {
        let outcome = self.disk().set(key, text);
        if outcome != Err(Fault::Full) {
            return outcome;
        }
        let Some(copy) = self.disk().get(spare)? else {
            return outcome;
        };
        self.disk().remove(spare)?;
        self.disk().set(key, text).inspect_err(|_| {
            let _ = self.disk().set(spare, &copy);
        })
    }
}
