//! What the page hands out that comes up when the app cannot start: a dump of the storage, sealed or not.

use std::collections::BTreeMap;
use std::rc::Rc;

use shopready_engine::check::Sector;
use shopready_store::batch::Reverted;
use shopready_store::client::Client;
use shopready_store::damaged;
use shopready_store::disk::Disk;
use shopready_store::exchange::{FileFault, Kind, Outcome, Preview, Reader, Reason};
use shopready_store::key::is_rescue;
use shopready_store::seal::{DataKey, Lock, Purpose, Sealed, UnreadableLock};
use shopready_store::store::Store;

use super::{batch, look, look_with};
use crate::disk::TestDisk;
use crate::journey::{ID, NOW, answer, saved_check, store};
use crate::seal::{DERIVED, LOCK, Shared, counted, next_start, sealed, texts};

/// A device as an owner and an adviser leave it: a check of their own, one with a rescue copy, a client with a visit that
/// was put away, and a text that could not be read.
fn lived_in<D: Disk>(store: &Store<D>) {
    saved_check(store, ID, 5);
    let mut emptied = saved_check(store, "emptied", 6);
    emptied.check_mut().answers = Default::default();
    store.save(&mut emptied, NOW).unwrap();
    let client = Client::new("k".to_owned(), "明記冰室", Sector::Catering, NOW);
    let mut visit = saved_check(store, "visit", 4);
    visit.set_business("k");
    let mut batch = shopready_store::batch::Batch::new();
    batch.put_client(&client, NOW);
    batch.put_visit(&visit);
    store.apply(&batch).unwrap();
    damaged::set_aside(store.disk(), "shopready/check/gone", "garbage").unwrap();
}

/// What `public/boot.js` makes of a storage.
fn dump(disk: &TestDisk) -> String {
    dump_of(&disk.all())
}

fn dump_of(entries: &BTreeMap<String, String>) -> String {
    serde_json::json!({"format": "shopready-storage", "version": 1, "entries": entries}).to_string()
}

/// A device with a passphrase that was lived in.
fn locked() -> Rc<TestDisk> {
    let disk = Rc::new(TestDisk::new());
    lived_in(&Store::new(sealed(&disk).unwrap()));
    disk
}

/// What a device holds but for what an import leaves out: copies from before the last save.
fn brought<D: Disk>(store: &Store<D>) -> BTreeMap<String, String> {
    let mut all = texts(store.disk());
    all.retain(|key, _| !key.starts_with("shopready/previous/"));
    all
}

fn all_at_once<D: Disk>(text: &str, store: &Store<D>) -> (Preview, Outcome) {
    look_with(Reader::new(NOW), text.as_bytes(), 997, store).unwrap()
}

/// The file by its passphrase, as the page does it: once for the record, again with the key.
fn by_passphrase<D: Disk>(text: &str, derived: [u8; 32], store: &Store<D>) -> Option<Preview> {
    let (_, outcome) = all_at_once(text, store);
    let lock = outcome.waits_for.unwrap().unwrap();
    let reader = Reader::opening(NOW, lock.open(Purpose::Device, &derived)?);
    let (preview, outcome) = look_with(reader, text.as_bytes(), 613, store).unwrap();
    assert_eq!(
        (outcome.kind, outcome.is_cut, outcome.waits_for),
        (Kind::Storage, false, None)
    );
    Some(preview)
}

/// Takes all that a file brings and takes it back again; what was there before, and what is there with it.
fn there_and_back<D: Disk>(preview: &Preview, store: &Store<D>) -> BTreeMap<String, String> {
    let before = texts(store.disk());
    let applied = store.apply(&batch(preview, store)).unwrap();
    let after = brought(store);
    let Ok(Reverted::Done(back)) = store.revert(&applied) else {
        panic!("it cannot be taken back")
    };
    assert_eq!(texts(store.disk()), before);
    store.revert(&back).unwrap();
    after
}

#[test]
fn a_sealed_dump_comes_back_by_its_passphrase_on_a_device_without_one_and_on_one_with_another() {
    let disk = locked();
    let text = dump(&disk);
    assert!(!text.contains("明記"));
    let expected = brought(&Store::new(next_start(&disk).unwrap()));
    assert_eq!(expected.keys().filter(|key| key.contains("damaged")).count(), 2);

    let fresh = store();
    let preview = by_passphrase(&text, DERIVED, &fresh).unwrap();
    assert_eq!(
        (preview.items().len(), preview.bad(), preview.aside()),
        (4, &[][..], 2)
    );
    assert_eq!(there_and_back(&preview, &fresh), expected);

    let other = DataKey::new(&[77; 32]);
    let lock = Lock::new(Purpose::Device, &other, &[78; 32], [79; 16], [80; 12]).unwrap();
    let below = Rc::new(TestDisk::new());
    let sealed = Sealed::begin(Shared(below.clone()), other, lock.write(), counted).unwrap();
    let store = Store::new(sealed);
    let preview = by_passphrase(&text, DERIVED, &store).unwrap();
    assert_eq!(there_and_back(&preview, &store), expected);
    assert_eq!(
        below.peek(LOCK),
        Some(lock.write()),
        "the passphrase stays that of the device"
    );
    assert!(!format!("{:?}", below.all()).contains("明記"));
}

#[test]
fn on_the_device_that_it_is_of_all_of_a_sealed_dump_is_there_already() {
    let disk = locked();
    let text = dump(&disk);
    let store = Store::new(next_start(&disk).unwrap());
    let preview = by_passphrase(&text, DERIVED, &store).unwrap();
    assert_eq!(
        (preview.items().len(), preview.same(), preview.aside()),
        (0, 4, 0)
    );
    // And what was changed since then is seen to be newer.
    let mut saved = saved_check(&store, "later", 2);
    let text = dump(&disk);
    answer(&mut saved, 3, 1);
    store.save(&mut saved, "2026-11-23T03:00:00.000Z").unwrap();
    let preview = by_passphrase(&text, DERIVED, &store).unwrap();
    assert_eq!((preview.items().len(), preview.chosen()), (1, 0));
}

#[test]
fn a_wrong_passphrase_or_an_altered_record_of_it_opens_nothing_and_changes_nothing() {
    let disk = locked();
    let store = store();
    assert!(by_passphrase(&dump(&disk), [6; 32], &store).is_none());
    let mut entries = disk.all();
    let altered = entries[LOCK].replacen("600000", "600001", 1);
    entries.insert(LOCK.to_owned(), altered);
    assert!(by_passphrase(&dump_of(&entries), DERIVED, &store).is_none());
    let waits_for = |record: Option<&str>| {
        let mut entries = disk.all();
        entries.remove(LOCK);
        entries.extend(record.map(|record| (LOCK.to_owned(), record.to_owned())));
        let (preview, outcome) = all_at_once(&dump_of(&entries), &store);
        assert_eq!((preview.items().len(), preview.aside()), (0, 0));
        assert!(preview.bad().iter().all(|bad| bad.reason == Reason::Sealed));
        outcome.waits_for
    };
    assert_eq!(waits_for(None), Some(Err(UnreadableLock::Damaged)));
    assert_eq!(waits_for(Some("1 x")), Some(Err(UnreadableLock::Damaged)));
    assert_eq!(waits_for(Some("2 argon2id x")), Some(Err(UnreadableLock::Later)));
    assert!(store.disk().all().is_empty());
}

#[test]
fn a_sealed_text_that_was_altered_is_named_and_left_and_the_others_come() {
    let disk = locked();
    let key = "shopready/sealed/client/k";
    let text = disk.peek(key).unwrap();
    let letters = text.chars().count();
    // The figure of the table of faults, with the swap below and the four records above.
    assert_eq!(letters + 5, 76);
    let store = store();
    for place in 0..letters {
        let altered: String = text
            .chars()
            .enumerate()
            .map(|(at, letter)| {
                if at == place {
                    char::from_u32(u32::from(letter) ^ 1).unwrap()
                } else {
                    letter
                }
            })
            .collect();
        let mut entries = disk.all();
        entries.insert(key.to_owned(), altered);
        let preview = by_passphrase(&dump_of(&entries), DERIVED, &store).unwrap();
        assert_eq!(preview.items().len(), 3, "{place}");
        let [bad] = preview.bad() else { panic!("{place}") };
        assert_eq!(
            (bad.name.as_deref(), &bad.reason),
            (Some("shopready/client/k"), &Reason::Sealed)
        );
    }
    // Under the key of another: bound to its own, it does not open either.
    let mut entries = disk.all();
    entries.insert("shopready/sealed/client/other".to_owned(), text);
    let preview = by_passphrase(&dump_of(&entries), DERIVED, &store).unwrap();
    assert_eq!((preview.items().len(), preview.bad_count()), (4, 1));
}

#[test]
fn of_a_device_that_died_while_it_was_sealed_both_forms_come() {
    let plain = store();
    lived_in(&plain);
    let before = brought(&plain);
    let disk = Rc::new(TestDisk::new());
    plain
        .disk()
        .all()
        .iter()
        .for_each(|(key, text)| disk.plant(key, text));
    let half = sealed(&disk).unwrap();
    for key in half.plain_keys().unwrap().iter().step_by(2) {
        half.seal(key).unwrap();
    }
    let fresh = store();
    let preview = by_passphrase(&dump(&disk), DERIVED, &fresh).unwrap();
    assert_eq!(there_and_back(&preview, &fresh), before);
}

#[test]
fn what_was_set_aside_comes_along_once_and_never_in_place_of_a_record() {
    let other = store();
    lived_in(&other);
    let text = dump(other.disk());
    let store = store();
    saved_check(&store, ID, 2);
    let (preview, outcome) = look(text.as_bytes(), 100, &store).unwrap();
    assert_eq!(outcome.waits_for, None);
    assert_eq!(preview.aside(), 2);
    store.apply(&batch(&preview, &store)).unwrap();
    let aside = damaged::list(store.disk()).unwrap();
    assert_eq!(aside, damaged::list(other.disk()).unwrap());
    assert!(aside.iter().any(|aside| is_rescue(&aside.origin)));
    assert_eq!(look(text.as_bytes(), 100, &store).unwrap().0.aside(), 0);
}

#[test]
fn where_a_check_cannot_be_read_its_copy_from_before_the_last_save_comes() {
    let other = store();
    let mut check = saved_check(&other, ID, 3);
    let before = check.write();
    answer(&mut check, 3, 2);
    other.save(&mut check, NOW).unwrap();
    saved_check(&other, "whole", 2);
    let damaged = check.write().replacen("\"pay_accept\":", "\"pay_accept\": ", 1);
    other.disk().plant("shopready/check/one", &damaged);
    let store = store();
    let (preview, _) = look(dump(other.disk()).as_bytes(), 100, &store).unwrap();
    assert_eq!(preview.bad()[0].name.as_deref(), Some("shopready/check/one"));
    assert_eq!((preview.items().len(), preview.bad_count()), (2, 1));
    store.apply(&batch(&preview, &store)).unwrap();
    assert_eq!(store.disk().peek("shopready/check/one"), Some(before));
}

#[test]
fn a_dump_of_nothing_but_set_aside_texts_is_one_of_ours() {
    let other = store();
    damaged::set_aside(other.disk(), "shopready/check/gone", "garbage").unwrap();
    let (preview, _) = look(dump(other.disk()).as_bytes(), 7, &store()).unwrap();
    assert_eq!((preview.items().len(), preview.aside()), (0, 1));
    let cut = &dump(other.disk())[..40];
    assert_eq!(look(cut.as_bytes(), 7, &store()).err(), Some(FileFault::Cut));
}
