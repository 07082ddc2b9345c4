//! Erasing, and bringing back what was erased.

use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::key::{Key, check_id, damaged_name};
use crate::saved::Unreadable;
use crate::store::{Store, read};

/// What was erased: it can be brought back as long as this is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Keys and texts, in the order in which they are to come back.
    entries: Vec<(String, String)>,
    /// The check to open afterwards.
    open: Option<String>,
}

impl<D: Disk> Store<D> {
    /// Takes a check off the device, with its previous copy. `None` if there is no such check.
    ///
    /// # Errors
    /// The disk failed; the check is then still there.
    pub fn erase(&self, id: &str) -> Result<Option<Erased>, Fault> {
        let mut keys = vec![Key::Check(id).text(), Key::Previous(id).text()];
        if self.current()?.as_deref() == Some(id) {
            keys.push(Key::Current.text());
        }
        let entries = self.take(&keys)?;
        Ok((!entries.is_empty()).then(|| Erased {
            entries,
            open: Some(id.to_owned()),
        }))
    }

    /// Takes everything off the device that the app has kept there: checks, damaged texts, settings.
    ///
    /// # Errors
    /// The disk failed; everything is then still there.
    pub fn erase_all(&self) -> Result<Erased, Fault> {
        let mut keys = self.own_keys()?;
        // What matters most comes back first: room may be short by then.
        keys.sort_by_key(|key| (check_id(key).is_none(), !is_needed(key)));
        let open = self.current()?;
        Ok(Erased {
            entries: self.take(&keys)?,
            open,
        })
    }

    /// Takes a text that could not be read off the device. `None` if there is none of that name.
    ///
    /// # Errors
    /// The disk failed; the text is then still there.
    pub fn discard(&self, name: &str) -> Result<Option<Erased>, Fault> {
        let entries = self.take(&[Key::Damaged(name).text()])?;
        Ok((!entries.is_empty()).then_some(Erased { entries, open: None }))
    }

    /// Removes keys, the last first, and says what stood there. On an error all of it is put back.
    fn take(&self, keys: &[String]) -> Result<Vec<(String, String)>, Fault> {
        let mut entries = Vec::new();
        for key in keys {
            if let Some(text) = self.disk().get(key)? {
                entries.push((key.clone(), text));
            }
        }
        for (place, (key, _)) in entries.iter().enumerate().rev() {
            if let Err(fault) = self.disk().remove(key) {
                for (key, text) in entries.iter().skip(place) {
                    // Its room has just become free.
                    let _ = self.disk().set(key, text);
                }
                return Err(fault);
            }
        }
        Ok(entries)
    }

    /// Brings back what was erased, and says which check was open. What was saved since then stays.
    ///
    /// # Errors
    /// The disk failed; `erased` can be tried again.
    pub fn bring_back<'a>(&self, erased: &'a Erased) -> Result<Option<&'a str>, Fault> {
        for (key, text) in &erased.entries {
            match (self.disk().get(key)?, check_id(key)) {
                (Some(there), Some(id)) => self.bring_back_check(id, text, &there)?,
                (Some(_), None) => {}
                (None, _) if is_needed(key) => self.put_back(key, text)?,
                (None, _) => {
                    let _ = self.disk().set(key, text);
                }
            }
        }
        Ok(erased.open.as_deref())
    }

    /// Writes where nothing stands, and reads back.
    fn put_back(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.disk().set(key, text)?;
        let there = self.disk().get(key);
        if there.as_ref().is_ok_and(|there| there.as_deref() == Some(text)) {
            return Ok(());
        }
        // It can be tried again from nothing.
        let _ = self.disk().remove(key);
        Err(there.err().unwrap_or(Fault::Other))
    }

    /// Another tab has gone on with an erased check: the newer of the two stays, the other one is kept
    /// as its previous copy.
    fn bring_back_check(&self, id: &str, text: &str, there: &str) -> Result<(), Fault> {
        if text == there {
            return Ok(());
        }
        let key = Key::Check(id).text();
        let previous = Key::Previous(id).text();
        match (read(there, id), read(text, id)) {
            (Err(Unreadable::Later), _) => Ok(()),
            (Err(_), _) => {
                damaged::set_aside(self.disk(), &key, there)?;
                self.disk().set(&key, text)
            }
            (Ok(stands), Ok(comes)) if comes.revision > stands.revision => {
                self.disk().set(&previous, there)?;
                self.disk().set(&key, text)
            }
            (Ok(_), Ok(_)) => self.disk().set(&previous, text),
            (Ok(_), Err(_)) => damaged::set_aside(self.disk(), &key, text),
        }
    }
}

/// Whether a text is worth an error if it cannot come back. The others are conveniences and spare copies.
fn is_needed(key: &str) -> bool {
    check_id(key).is_some() || damaged_name(key).is_some()
}
