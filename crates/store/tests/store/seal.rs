//! A device under a passphrase: nothing readable on it, nothing lost on the way there and back, whatever fails.

mod convert;
mod file;

use std::collections::BTreeMap;
use std::rc::Rc;

use shopready_engine::questionnaire::QuestionId;
use shopready_store::disk::{Disk, Fault};
use shopready_store::notes::set_note;
use shopready_store::seal::{DataKey, Lock, Purpose, Sealed};
use shopready_store::store::{Opened, Store};
use shopready_store::{damaged, seal};

use crate::disk::TestDisk;
use crate::journey::{ID, NOW, answer, begin, saved_check};

const DATA: [u8; 32] = [9; 32];
const DERIVED: [u8; seal::DERIVED] = [5; 32];
const LOCK: &str = "shopready/lock";

/// Randomness that a test can do without: bytes that never come twice.
pub(super) fn counted(bytes: &mut [u8]) -> bool {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    bytes
        .iter_mut()
        .zip(count)
        .for_each(|(place, byte)| *place = byte);
    true
}

/// A disk that several hold: the one that seals, and the test that looks below.
#[derive(Debug, Clone)]
pub(super) struct Shared(pub(super) Rc<TestDisk>);

impl Disk for Shared {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.0.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.0.keys()
    }
}

pub(super) fn lock() -> Lock {
    Lock::new(Purpose::Device, &DataKey::new(&DATA), &DERIVED, [1; 16], [2; 12]).unwrap()
}

pub(super) fn sealed(disk: &Rc<TestDisk>) -> Result<Sealed<Shared>, Fault> {
    Sealed::begin(Shared(disk.clone()), DataKey::new(&DATA), lock().write(), counted)
}

/// The disk as the next start finds it and the passphrase opens it; `None` where no passphrase is set.
pub(super) fn next_start(disk: &Rc<TestDisk>) -> Option<Sealed<Shared>> {
    let line = disk.peek(LOCK)?;
    let data_key = Lock::read(&line)
        .unwrap()
        .open(Purpose::Device, &DERIVED)
        .unwrap();
    Some(Sealed::new(Shared(disk.clone()), data_key, line, counted))
}

/// What stands under the keys of the app, but for the record of the passphrase.
pub(super) fn texts(disk: &impl Disk) -> BTreeMap<String, String> {
    let mut keys = disk.keys().unwrap();
    keys.retain(|key| key != LOCK);
    keys.into_iter()
        .map(|key| (key.clone(), disk.get(&key).unwrap().unwrap()))
        .collect()
}

#[test]
fn a_store_on_a_sealed_disk_keeps_checks_and_nothing_of_them_can_be_read_below() {
    let disk = Rc::new(TestDisk::new());
    let store = Store::new(sealed(&disk).unwrap());
    let mut check = saved_check(&store, ID, 5);
    let question = QuestionId::all().next().unwrap();
    set_note(check.record_mut(), question, "老闆說收銀機壞了");
    store.save(&mut check, NOW).unwrap();
    let Ok(Opened::Good(there)) = store.open(ID) else {
        panic!()
    };
    assert_eq!(there.write(), check.write());
    assert_eq!(store.list().unwrap().checks.len(), 1);
    let below = format!("{:?}", disk.all());
    for word in ["老闆", "收銀", "retail", "questionnaire", "answers"] {
        assert!(!below.contains(word), "{word} in {below}");
    }
    assert!(
        disk.all()
            .keys()
            .all(|key| key == LOCK || key.starts_with("shopready/sealed/"))
    );
    assert!(store.erase(ID).unwrap().is_some());
    assert!(disk.all().keys().all(|key| key == LOCK));
}

#[test]
fn what_is_needed_before_the_passphrase_stays_readable() {
    let disk = Rc::new(TestDisk::new());
    let sealed = sealed(&disk).unwrap();
    for key in ["shopready/language", "shopready/appearance", "elsewhere/x"] {
        sealed.set(key, "plain").unwrap();
        assert_eq!(disk.peek(key).as_deref(), Some("plain"));
        assert_eq!(sealed.get(key), Ok(Some("plain".to_owned())));
    }
}

#[test]
fn a_sealed_text_that_was_altered_or_swapped_is_set_aside_and_the_copy_before_it_takes_its_place() {
    for is_swapped in [false, true] {
        let disk = Rc::new(TestDisk::new());
        let store = Store::new(sealed(&disk).unwrap());
        let mut check = saved_check(&store, ID, 3);
        let other = saved_check(&store, "other", 2);
        let before = check.write();
        answer(&mut check, 4, 1);
        store.save(&mut check, NOW).unwrap();
        let key = "shopready/sealed/check/one";
        let bad = if is_swapped {
            disk.peek("shopready/sealed/check/other").unwrap()
        } else {
            let text = disk.peek(key).unwrap();
            text.replacen(text.chars().nth(20).unwrap(), "㐀", 1)
        };
        disk.plant(key, &bad);
        let Ok(Opened::Previous(there)) = store.open(ID) else {
            panic!()
        };
        assert_eq!(there.write(), before);
        let aside = damaged::list(store.disk()).unwrap();
        assert_eq!(aside.len(), 1);
        assert_eq!(
            (aside[0].origin.as_str(), &aside[0].text),
            ("shopready/check/one", &bad)
        );
        assert!(matches!(store.open("other"), Ok(Opened::Good(saved)) if saved.write() == other.write()));
    }
}

#[test]
fn what_cannot_be_opened_is_set_aside_before_it_is_overwritten() {
    let disk = Rc::new(TestDisk::new());
    let sealed = sealed(&disk).unwrap();
    disk.plant("shopready/sealed/draft", "S1 nonsense");
    sealed.set("shopready/draft", "new").unwrap();
    assert_eq!(sealed.get("shopready/draft"), Ok(Some("new".to_owned())));
    assert_eq!(damaged::list(&sealed).unwrap()[0].text, "S1 nonsense");
}

#[test]
fn nothing_is_written_once_another_tab_has_changed_or_taken_away_the_passphrase() {
    for there in [None, Some("another record")] {
        let disk = Rc::new(TestDisk::new());
        let sealed = sealed(&disk).unwrap();
        sealed.set("shopready/draft", "kept").unwrap();
        match there {
            Some(there) => disk.plant(LOCK, there),
            None => disk.remove(LOCK).unwrap(),
        }
        assert_eq!(sealed.set("shopready/draft", "lost"), Err(Fault::Other));
        assert_eq!(sealed.remove("shopready/draft"), Err(Fault::Other));
        assert_eq!(sealed.get("shopready/draft"), Ok(Some("kept".to_owned())));
    }
}

#[test]
fn without_randomness_nothing_is_sealed() {
    let disk = Rc::new(TestDisk::new());
    let none = |_: &mut [u8]| false;
    let sealed = Sealed::begin(Shared(disk.clone()), DataKey::new(&DATA), lock().write(), none).unwrap();
    assert_eq!(sealed.set("shopready/draft", "x"), Err(Fault::Other));
    let mut check = begin(ID);
    assert!(Store::new(sealed).save(&mut check, NOW).is_err());
}

#[test]
fn another_passphrase_writes_one_record_anew() {
    let disk = Rc::new(TestDisk::new());
    let mut sealed = sealed(&disk).unwrap();
    sealed.set("shopready/draft", "kept").unwrap();
    let other = Lock::new(Purpose::Device, sealed.data_key(), &[6; 32], [3; 16], [4; 12]).unwrap();
    let before = disk.all();
    sealed.set_lock(other.write()).unwrap();
    let changed: Vec<_> = disk
        .all()
        .into_iter()
        .filter(|(key, text)| before.get(key) != Some(text))
        .collect();
    assert_eq!(changed, [(LOCK.to_owned(), other.write())]);
    assert!(other.open(Purpose::Device, &DERIVED).is_none());
    sealed.set("shopready/draft", "new").unwrap();
    let opened = Sealed::new(
        Shared(disk),
        other.open(Purpose::Device, &[6; 32]).unwrap(),
        other.write(),
        counted,
    );
    assert_eq!(opened.get("shopready/draft"), Ok(Some("new".to_owned())));
}
