//! Setting the passphrase and taking it away, on a disk that fails or dies at any call.

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use shopready_store::disk::{Disk, Fault};

use super::{LOCK, next_start, sealed, texts};
use crate::disk::{TestDisk, Trouble};

const FAULTS: [Fault; 3] = [Fault::Full, Fault::Forbidden, Fault::Other];

fn disk() -> (Rc<TestDisk>, BTreeMap<String, String>) {
    let disk = Rc::new(TestDisk::new());
    for (key, text) in [
        ("shopready/client/a", "1\t2\t明記冰室\tretail"),
        ("shopready/check/b", "{\"id\":\"b\",\"answers\":{}}"),
        ("shopready/visit/c", "p\t㐀㐁\t\t\u{1f600}"),
        ("shopready/current", "b"),
        ("shopready/language", "en"),
        ("elsewhere", "stays"),
    ] {
        disk.plant(key, text);
    }
    let before = disk.all();
    (disk, before)
}

/// As the page does it; on a fault all is turned back.
fn set(disk: &Rc<TestDisk>) -> Result<(), Fault> {
    let sealed = sealed(disk)?;
    let all = || -> Result<(), Fault> {
        for key in sealed.plain_keys()? {
            sealed.seal(&key)?;
        }
        Ok(())
    };
    all().inspect_err(|_| {
        let _ = sealed.turn_back();
    })
}

fn take_away(disk: &Rc<TestDisk>) -> Result<(), Fault> {
    let sealed = next_start(disk).unwrap();
    for key in sealed.sealed_keys()? {
        sealed.unseal(&key)?;
    }
    sealed.end()
}

/// All is there, whichever way it stands.
fn is_whole(disk: &Rc<TestDisk>, before: &BTreeMap<String, String>, place: &str) {
    disk.trouble(Trouble::None);
    // Where room was tried last, nobody's text may be left.
    disk.remove("shopready/trial").unwrap();
    let Some(sealed) = next_start(disk) else {
        assert_eq!(disk.all(), *before, "{place}");
        return;
    };
    assert_eq!(texts(&sealed), *before, "{place}");
    // What was left over is sealed at the next start.
    for key in sealed.plain_keys().unwrap() {
        sealed.seal(&key).unwrap();
    }
    assert_eq!(texts(&sealed), *before, "{place}");
    assert!(sealed.plain_keys().unwrap().is_empty());
    take_away(disk).unwrap();
    assert_eq!(disk.all(), *before, "{place}");
}

#[test]
fn setting_the_passphrase_seals_all_and_taking_it_away_brings_all_back() {
    let (disk, before) = disk();
    set(&disk).unwrap();
    let sealed = next_start(&disk).unwrap();
    assert!(sealed.plain_keys().unwrap().is_empty());
    assert_eq!(sealed.sealed_keys().unwrap().len(), 4);
    is_whole(&disk, &before, "set");
}

#[test]
fn a_page_that_dies_or_a_disk_that_fails_at_any_call_loses_nothing() {
    type Way = (fn(&Rc<TestDisk>) -> Result<(), Fault>, bool);
    let ways: [Way; 2] = [(set, false), (take_away, true)];
    let mut tried = 0;
    for (act, begins_set) in ways {
        let begin = || {
            let (disk, before) = disk();
            if begins_set {
                set(&disk).unwrap();
            }
            disk.trouble(Trouble::None);
            (disk, before)
        };
        let (all_well, _) = begin();
        // The start that follows counts, too.
        act(&all_well).unwrap();
        let (calls, writes) = (all_well.calls(), all_well.writes());
        assert!(calls > 20 && writes >= 4, "{calls} {writes}");
        for fault in FAULTS {
            for call in 1..=calls {
                for trouble in [Trouble::AtCall(call, fault), Trouble::FromCall(call, fault)] {
                    let (disk, before) = begin();
                    disk.trouble(trouble);
                    let _ = act(&disk);
                    is_whole(&disk, &before, &format!("{trouble:?}, set before: {begins_set}"));
                    tried += 1;
                }
            }
            for write in 1..=writes {
                for trouble in [Trouble::AtWrite(write, fault), Trouble::FromWrite(write, fault)] {
                    let (disk, before) = begin();
                    disk.trouble(trouble);
                    let _ = act(&disk);
                    is_whole(&disk, &before, &format!("{trouble:?}, set before: {begins_set}"));
                    tried += 1;
                }
            }
        }
        for write in 1..=writes {
            let (disk, before) = begin();
            disk.trouble(Trouble::Garbled(write));
            let _ = act(&disk);
            if !begins_set && write == 2 {
                // The record of the passphrase itself: it is taken back at once.
                assert_eq!(disk.peek(LOCK), None);
            }
            is_whole(
                &disk,
                &before,
                &format!("garbled {write}, set before: {begins_set}"),
            );
            tried += 1;
        }
    }
    // The figure of the table of faults.
    assert_eq!(tried, 478);
}

#[test]
fn where_there_is_no_room_nothing_is_set_and_all_is_as_it_was() {
    let (first, _) = disk();
    let taken = first.taken();
    let (mut refused, mut turned_back) = (0, 0);
    for room in taken..taken + 1500 {
        let (disk, before) = disk();
        disk.room(room);
        let outcome = set(&disk);
        disk.room(usize::MAX);
        if outcome.is_err() {
            refused += 1;
            turned_back += usize::from(disk.peek(LOCK).is_none());
        }
        // The test's disk counts bytes, of which a sealed character takes three: where that keeps it from turning back,
        // the passphrase is set, and nothing is lost.
        is_whole(&disk, &before, &format!("room for {room}, {outcome:?}"));
    }
    assert!((100..1400).contains(&refused), "{refused}");
    assert!(2 * turned_back > refused, "{turned_back} of {refused}");
}

#[test]
fn of_two_that_differ_the_plain_one_counts_and_the_other_is_set_aside() {
    let (disk, _) = disk();
    set(&disk).unwrap();
    // A tab of an older version knows of no passphrase.
    disk.plant("shopready/current", "newer");
    let sealed = next_start(&disk).unwrap();
    sealed.seal("shopready/current").unwrap();
    assert_eq!(sealed.get("shopready/current"), Ok(Some("newer".to_owned())));
    let aside = shopready_store::damaged::list(&sealed).unwrap();
    assert_eq!((aside.len(), aside[0].text.as_str()), (1, "b"));
}

#[test]
fn a_sealed_text_that_cannot_be_opened_is_set_aside_when_the_passphrase_goes() {
    let (disk, mut before) = disk();
    set(&disk).unwrap();
    disk.plant("shopready/sealed/current", "S1 nonsense");
    take_away(&disk).unwrap();
    let aside = shopready_store::damaged::list(&*disk).unwrap();
    assert_eq!((aside.len(), aside[0].text.as_str()), (1, "S1 nonsense"));
    before.remove("shopready/current");
    let mut after = disk.all();
    after.retain(|key, _| !key.starts_with("shopready/damaged/"));
    assert_eq!(after, before);
}

proptest! {
    #[test]
    fn any_texts_come_back(texts_of in proptest::collection::btree_map("[a-z]{1,6}", "(\\PC|\n|[一-龥]){0,60}", 0..8)) {
        let disk = Rc::new(TestDisk::new());
        for (key, text) in &texts_of {
            disk.plant(&format!("shopready/client/{key}"), text);
        }
        let before = disk.all();
        set(&disk).unwrap();
        let sealed = next_start(&disk).unwrap();
        prop_assert_eq!(texts(&sealed), before.clone());
        take_away(&disk).unwrap();
        prop_assert_eq!(disk.all(), before);
    }
}
