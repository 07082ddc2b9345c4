//! A disk in memory that fails where it is told to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use shopready_store::disk::{Disk, Fault};

/// When the disk fails, and how. Calls and writes count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Never.
    None,
    /// At one call.
    AtCall(usize, Fault),
    /// At one call and at all after it.
    FromCall(usize, Fault),
    /// At one write.
    AtWrite(usize, Fault),
    /// At one write and at all after it.
    FromWrite(usize, Fault),
    /// One write is not refused, but another text stands there afterwards.
    Garbled(usize),
}

/// Keys and texts, and the trouble with them.
#[derive(Debug)]
pub(crate) struct TestDisk {
    texts: RefCell<BTreeMap<String, String>>,
    trouble: Cell<Trouble>,
    calls: Cell<usize>,
    writes: Cell<usize>,
    /// Characters that all texts and keys may take.
    room: Cell<usize>,
    /// Texts that may be moved but not lost, each with the key where it stands.
    precious: RefCell<Vec<(String, String)>>,
}

impl TestDisk {
    pub(crate) fn new() -> Self {
        Self {
            texts: RefCell::default(),
            trouble: Cell::new(Trouble::None),
            calls: Cell::new(0),
            writes: Cell::new(0),
            room: Cell::new(usize::MAX),
            precious: RefCell::default(),
        }
    }

    /// Begins to count anew, and fails from now on as told.
    pub(crate) fn trouble(&self, trouble: Trouble) {
        self.trouble.set(trouble);
        self.calls.set(0);
        self.writes.set(0);
    }

    /// Leaves room for so many characters in all.
    pub(crate) fn room(&self, room: usize) {
        self.room.set(room);
    }

    /// Calls since the trouble was set.
    pub(crate) fn calls(&self) -> usize {
        self.calls.get()
    }

    /// Writes since the trouble was set.
    pub(crate) fn writes(&self) -> usize {
        self.writes.get()
    }

    /// Puts a text under a key behind the store's back.
    pub(crate) fn plant(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    /// The same with a text that must never be lost: from now on every change is watched.
    pub(crate) fn plant_precious(&self, key: &str, text: &str) {
        self.plant(key, text);
        self.precious.borrow_mut().push((key.to_owned(), text.to_owned()));
    }

    /// What stands under a key, without asking the disk.
    pub(crate) fn peek(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    /// Everything, without asking the disk.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Characters taken.
    pub(crate) fn taken(&self) -> usize {
        self.texts
            .borrow()
            .iter()
            .map(|(key, text)| key.len() + text.len())
            .sum()
    }

    fn call(&self) -> Result<(), Fault> {
        self.calls.set(self.calls.get() + 1);
        match self.trouble.get() {
            Trouble::AtCall(call, fault) if self.calls.get() == call => Err(fault),
            Trouble::FromCall(call, fault) if self.calls.get() >= call => Err(fault),
            _ => Ok(()),
        }
    }

    fn watch(&self) {
        let texts = self.texts.borrow();
        for (key, text) in self.precious.borrow().iter() {
            let kept = texts.get(key) == Some(text)
                || texts.iter().any(|(other, entry)| {
                    other.starts_with("shopready/damaged/") && *entry == format!("{key}\n{text}")
                });
            assert!(kept, "what stood under {key} is lost");
        }
    }
}

impl Disk for TestDisk {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.call()?;
        Ok(self.peek(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.call()?;
        self.writes.set(self.writes.get() + 1);
        let mut text = text.to_owned();
        match self.trouble.get() {
            Trouble::AtWrite(write, fault) if self.writes.get() == write => return Err(fault),
            Trouble::FromWrite(write, fault) if self.writes.get() >= write => return Err(fault),
            Trouble::Garbled(write) if self.writes.get() == write => {
                text.truncate(text.floor_char_boundary(text.len() / 2))
            }
            _ => {}
        }
        let replaced = self.peek(key).map_or(0, |before| key.len() + before.len());
        if self.taken() - replaced + key.len() + text.len() > self.room.get() {
            return Err(Fault::Full);
        }
        self.texts.borrow_mut().insert(key.to_owned(), text);
        self.watch();
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.call()?;
        self.texts.borrow_mut().remove(key);
        self.watch();
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.call()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
