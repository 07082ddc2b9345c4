//! Texts that cannot be read: set aside byte for byte before anything takes their place.

use shopready_store::damaged;
use shopready_store::disk::Fault;
use shopready_store::store::{NotSaved, Opened};

use crate::disk::Trouble;
use crate::journey::{ID, NOW, answer, is_missing, opened, saved_check, store};

const CHECK: &str = "shopready/check/one";
const PREVIOUS: &str = "shopready/previous/one";

/// Texts that are no check under the key of `one`.
fn garbage() -> Vec<String> {
    let other = saved_check(&store(), "other", 2).write();
    let half = other[..other.len() / 2].to_owned();
    let texts = ["", " ", "null", "[]", "{}", "\u{fffd}\n\u{0}", "{\"id\":\"one\"}"].map(str::to_owned);
    texts.into_iter().chain([half, other]).collect()
}

#[test]
fn the_previous_copy_takes_over_and_the_damaged_text_is_kept_byte_for_byte() {
    for text in garbage() {
        let store = store();
        let check = saved_check(&store, ID, 4);
        let previous = store.disk().peek(PREVIOUS).unwrap();
        store.disk().plant_precious(CHECK, &text);
        let Ok(Opened::Previous(there)) = store.open(ID) else {
            panic!("not the previous copy of {text:?}")
        };
        assert_eq!(there.write(), previous);
        assert_eq!(there.revision, check.revision - 1);
        // From now on it is the check, and it is told once.
        assert_eq!(opened(&store, ID), previous);
        let kept = damaged::list(store.disk()).unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!(
            (kept[0].origin.as_str(), kept[0].text.as_str()),
            (CHECK, text.as_str())
        );
    }
}

#[test]
fn a_check_beyond_repair_is_set_aside_with_its_previous_copy() {
    for text in garbage() {
        let store = store();
        saved_check(&store, ID, 4);
        store.disk().plant_precious(CHECK, &text);
        store.disk().plant_precious(PREVIOUS, "also damaged");
        assert!(matches!(store.open(ID), Ok(Opened::Damaged)));
        assert!(is_missing(&store, ID));
        assert_eq!(damaged::list(store.disk()).unwrap().len(), 2);
    }
}

#[test]
fn at_no_call_that_fails_is_a_damaged_text_lost() {
    for planted in [&[CHECK][..], &[CHECK, PREVIOUS]] {
        for fault in [Fault::Full, Fault::Forbidden, Fault::Other] {
            for call in 1..20 {
                for trouble in [
                    Trouble::AtCall(call, fault),
                    Trouble::FromCall(call, fault),
                    Trouble::Garbled(call),
                ] {
                    let store = store();
                    let mut check = saved_check(&store, ID, 2);
                    for key in planted {
                        store.disk().plant_precious(key, &format!("garbage of {key}"));
                    }
                    store.disk().trouble(trouble);
                    // The disk itself watches that nothing precious goes.
                    let _ = store.list();
                    let _ = store.open(ID);
                    let _ = store.save(&mut check, NOW);
                    let _ = store.open(ID);
                }
            }
        }
    }
}

#[test]
fn a_save_over_bytes_that_are_not_ours_sets_them_aside_first() {
    for text in garbage() {
        let store = store();
        let mut check = saved_check(&store, ID, 2);
        store.disk().plant_precious(CHECK, &text);
        answer(&mut check, 2, 1);
        store.save(&mut check, NOW).unwrap();
        assert_eq!(opened(&store, ID), check.write());
        assert_eq!(damaged::list(store.disk()).unwrap()[0].text, text);
    }
}

#[test]
fn a_save_that_cannot_set_such_bytes_aside_is_refused() {
    let store = store();
    let mut check = saved_check(&store, ID, 2);
    store.disk().plant_precious(CHECK, "garbage");
    store.disk().trouble(Trouble::FromWrite(1, Fault::Full));
    assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Device(Fault::Full)));
    assert_eq!(store.disk().peek(CHECK).as_deref(), Some("garbage"));
}

#[test]
fn the_same_text_is_set_aside_once_and_different_texts_each_for_itself() {
    let store = store();
    let disk = store.disk();
    for text in ["a", "b", "a", "a\nb", "", "b"] {
        damaged::set_aside(disk, CHECK, text).unwrap();
    }
    damaged::set_aside(disk, PREVIOUS, "a").unwrap();
    let mut kept: Vec<_> = damaged::list(disk)
        .unwrap()
        .into_iter()
        .map(|damaged| (damaged.origin, damaged.text))
        .collect();
    kept.sort();
    let expected = [
        (CHECK, ""),
        (CHECK, "a"),
        (CHECK, "a\nb"),
        (CHECK, "b"),
        (PREVIOUS, "a"),
    ];
    assert_eq!(
        kept,
        expected.map(|(origin, text)| (origin.to_owned(), text.to_owned()))
    );
}

#[test]
fn what_came_out_garbled_is_not_kept_for_a_damaged_text() {
    let store = store();
    store.disk().trouble(Trouble::Garbled(1));
    assert_eq!(
        damaged::set_aside(store.disk(), CHECK, "garbage"),
        Err(Fault::Other)
    );
    assert!(store.disk().all().is_empty());
    damaged::set_aside(store.disk(), CHECK, "garbage").unwrap();
    assert_eq!(damaged::list(store.disk()).unwrap().len(), 1);
}

#[test]
fn one_is_discarded_on_the_users_word_and_can_come_back() {
    let store = store();
    let disk = store.disk();
    for text in ["a", "b"] {
        damaged::set_aside(disk, CHECK, text).unwrap();
    }
    let kept = damaged::list(disk).unwrap();
    let erased = store.discard(&kept[0].name).unwrap().unwrap();
    assert_eq!(damaged::list(disk).unwrap(), kept[1..]);
    assert_eq!(store.discard(&kept[0].name).unwrap(), None);
    assert_eq!(store.bring_back(&erased).unwrap(), None);
    assert_eq!(damaged::list(disk).unwrap(), kept);
}
