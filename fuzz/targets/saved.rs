//! Whatever may stand under a key of the device: each reader is shown every text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shopready_fuzz::device::Memory;
use shopready_store::appearance::Appearance;
use shopready_store::client::Client;
use shopready_store::draft::Draft;
use shopready_store::key::Key;
use shopready_store::marks::Marks;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;
use shopready_store::summary::summary;
use shopready_store::visit::{VisitLine, read_visit, write_visit};

/// The id under which a text stands.
const ID: &str = "x";

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(saved) = SavedCheck::read(text) {
        check(&saved);
    }
    if let Ok(saved) = read_visit(ID, text) {
        check(&saved);
    }
    if let Ok(client) = Client::read(ID, text) {
        assert_eq!(Client::read(ID, &client.write()), Ok(client));
    }
    let draft = Draft::read(text);
    assert_eq!(Draft::read(&draft.write()), draft);
    let appearance = Appearance::read(text);
    assert_eq!(Appearance::read(&appearance.write()), appearance);
    opening(text);
    recovering(text);
});

/// A check comes back from each of its forms.
fn check(saved: &SavedCheck) {
    let written = saved.write();
    let again = SavedCheck::read(&written).expect("what was written can be read");
    assert_eq!(again.write(), written);
    let visit = write_visit(saved);
    let back = read_visit(saved.id(), &visit).expect("what was packed can be read");
    assert_eq!(sorted(&back), sorted(saved));
    assert_eq!(VisitLine::read(saved.id(), &visit), Ok(VisitLine::of(saved)));
    let marks = saved.marks();
    if let Some(json) = marks.write() {
        let read = Marks::read(&json);
        assert_eq!(read.write().as_ref(), Some(&json));
        assert!(read.iter().eq(marks.iter()));
        assert!(read.strange().eq(marks.strange()));
    }
    let _ = summary(saved);
}

/// A check as text; the order of its facts says nothing.
fn sorted(saved: &SavedCheck) -> (String, Vec<(String, String)>) {
    let facts = saved.record().facts.texts();
    let mut facts: Vec<_> = facts
        .map(|(id, value)| (id.to_owned(), value.to_owned()))
        .collect();
    facts.sort();
    let mut rest = saved.clone();
    rest.record_mut().facts = Default::default();
    (rest.write(), facts)
}

/// Whatever stands where a check should stand is still there afterwards, or was set aside.
fn opening(text: &str) {
    let disk = Memory::default();
    disk.plant(&Key::Check(ID).text(), text);
    let store = Store::new(disk);
    store.list().expect("memory can be read");
    let aside = [&Key::Check(ID).text(), "\n", text].concat();
    let kept = store
        .disk()
        .all()
        .into_values()
        .any(|kept| kept == text || kept == aside);
    assert!(kept, "a text is lost");
}

/// A journal is gone once it was taken back, and taking back again changes nothing.
fn recovering(text: &str) {
    let disk = Memory::default();
    disk.plant(&Key::Journal.text(), text);
    let store = Store::new(disk);
    assert_eq!(store.recover(), Ok(true));
    assert!(!store.disk().all().contains_key(&Key::Journal.text()));
    let after = store.disk().all();
    store.disk().plant(&Key::Journal.text(), text);
    assert_eq!(store.recover(), Ok(true));
    assert_eq!(store.disk().all(), after);
}
