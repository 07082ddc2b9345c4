//! A device in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;

use shopready_engine::record::Record;
use shopready_store::client::Client;
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::Key;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;
use shopready_store::visit::write_visit;

use crate::NOW;

/// Texts under keys; never in trouble.
#[derive(Debug, Default, Clone)]
pub struct Memory(RefCell<BTreeMap<String, String>>);

impl Memory {
    /// Everything that stands on it.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.0.borrow().clone()
    }

    /// Puts a text under a key behind the store's back.
    pub fn plant(&self, key: &str, text: &str) {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
}

impl Disk for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.plant(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

/// The public cases of the command line.
pub const CASES: &str = include_str!("../../crates/cli/tests/cases/checks.ndjson");

/// A public case as it is saved, with another id, so that inputs can be short.
pub fn saved(case: &str, id: &str, business: &str) -> SavedCheck {
    let record = Record::read(case.as_bytes()).expect("a public case is a record");
    let check = record.check.clone();
    let mut saved = SavedCheck::begin(
        id.to_owned(),
        check.mode,
        check.profile,
        "2026-11-20T03:00:00.000Z",
    );
    saved.check_mut().answers = check.answers;
    saved.record_mut().facts = record.into_owned().facts;
    saved.revision = 2;
    saved.changed = NOW.to_owned();
    saved.set_business(business);
    saved
}

thread_local! {
    static PLANTED: Memory = plant();
}

/// A device with two clients, a visit of each in the cabinet, one on the desk, and an owner's check.
pub fn planted() -> Store<Memory> {
    Store::new(PLANTED.with(Memory::clone))
}

fn plant() -> Memory {
    let disk = Memory::default();
    let mut cases = CASES.lines();
    let mut next = |id: &str, business: &str| saved(cases.next().expect("there are enough"), id, business);
    for (id, name) in [("k1", "明記冰室"), ("k2", "Shop & Son")] {
        let sector = shopready_engine::check::Sector::Catering;
        let mut client = Client::new(id.to_owned(), name, sector, "2026-11-01T00:00:00.000Z");
        client.revision = 3;
        client.set_tags("VIP, 深水埗");
        disk.plant(&Key::Client(id).text(), &client.write());
        let visit = next(&format!("v{id}"), id);
        disk.plant(&Key::Visit(visit.id()).text(), &write_visit(&visit));
    }
    for (id, business) in [("d1", "k1"), ("own", "own")] {
        disk.plant(&Key::Check(id).text(), &next(id, business).write());
    }
    disk
}
