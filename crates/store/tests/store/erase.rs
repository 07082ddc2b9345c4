//! Erasing, and bringing back.

use shopready_store::disk::Fault;
use shopready_store::store::Opened;

use crate::disk::Trouble;
use crate::journey::{ID, NOW, answer, is_missing, opened, saved_check, store};

#[test]
fn an_erased_check_leaves_no_key_and_comes_back_as_it_was() {
    let store = store();
    saved_check(&store, ID, 3);
    saved_check(&store, "two", 1);
    store.set_current(Some(ID)).unwrap();
    let before = store.disk().all();
    let erased = store.erase(ID).unwrap().unwrap();
    assert!(is_missing(&store, ID));
    assert_eq!(store.current().unwrap(), None);
    assert!(
        !store
            .disk()
            .all()
            .iter()
            .any(|(key, text)| key.contains("/one") || text == ID)
    );
    assert_eq!(store.bring_back(&erased).unwrap(), Some(ID));
    assert_eq!(store.disk().all(), before);
}

#[test]
fn the_check_that_is_open_by_now_stays_open() {
    let store = store();
    saved_check(&store, ID, 1);
    store.set_current(Some(ID)).unwrap();
    let erased = store.erase(ID).unwrap().unwrap();
    store.set_current(Some("two")).unwrap();
    store.bring_back(&erased).unwrap();
    assert_eq!(store.current().unwrap().as_deref(), Some("two"));
}

#[test]
fn to_erase_what_is_not_there_does_nothing() {
    let store = store();
    saved_check(&store, ID, 1);
    let before = store.disk().all();
    assert_eq!(store.erase("two").unwrap(), None);
    assert_eq!(store.disk().all(), before);
}

#[test]
fn erasing_everything_takes_all_keys_of_the_app_and_none_of_others() {
    let store = store();
    saved_check(&store, ID, 3);
    saved_check(&store, "two", 3);
    store.set_current(Some("two")).unwrap();
    for (key, text) in [
        ("shopready/check/three", "garbage"),
        ("shopready/damaged/0", "shopready/check/four\ngarbage"),
        ("shopready/previous/orphan", "garbage"),
        ("shopready/language", "en"),
        ("shopready/appearance", "dark"),
        ("shopready/draft", "{}"),
        ("another-app/check", "its own"),
        ("shopready", "its own"),
    ] {
        store.disk().plant(key, text);
    }
    let before = store.disk().all();
    let erased = store.erase_all().unwrap();
    assert_eq!(
        store.disk().all().into_keys().collect::<Vec<_>>(),
        ["another-app/check", "shopready"]
    );
    assert_eq!(store.bring_back(&erased).unwrap(), Some("two"));
    assert_eq!(store.disk().all(), before);
}

#[test]
fn what_was_done_after_erasing_everything_stays() {
    let store = store();
    saved_check(&store, ID, 1);
    store.disk().plant("shopready/appearance", "dark");
    store.disk().plant("shopready/language", "en");
    let erased = store.erase_all().unwrap();
    let since = saved_check(&store, "since", 2);
    store.disk().plant("shopready/appearance", "light");
    store.bring_back(&erased).unwrap();
    assert_eq!(opened(&store, "since"), since.write());
    assert!(matches!(store.open(ID), Ok(Opened::Good(_))));
    assert_eq!(
        store.disk().peek("shopready/appearance").as_deref(),
        Some("light")
    );
    assert_eq!(store.disk().peek("shopready/language").as_deref(), Some("en"));
}

#[test]
fn an_erase_that_fails_at_any_call_leaves_everything_in_place() {
    for call in 1..40 {
        for all in [false, true] {
            let store = store();
            saved_check(&store, ID, 2);
            saved_check(&store, "two", 2);
            store.set_current(Some(ID)).unwrap();
            let before = store.disk().all();
            store.disk().trouble(Trouble::AtCall(call, Fault::Other));
            let erased = if all {
                store.erase_all().map(Some)
            } else {
                store.erase(ID)
            };
            store.disk().trouble(Trouble::None);
            match erased {
                Ok(erased) => {
                    store.bring_back(&erased.unwrap()).unwrap();
                }
                Err(fault) => assert_eq!(fault, Fault::Other),
            }
            assert_eq!(store.disk().all(), before, "call {call}");
        }
    }
}

#[test]
fn bringing_back_can_be_tried_again_after_any_failure() {
    for call in 1..40 {
        for trouble in [
            Trouble::AtCall(call, Fault::Full),
            Trouble::FromCall(call, Fault::Other),
            Trouble::Garbled(call),
        ] {
            let store = store();
            let mut check = saved_check(&store, ID, 2);
            let two = saved_check(&store, "two", 2);
            store
                .disk()
                .plant("shopready/damaged/0", "shopready/check/four\ngarbage");
            let erased = store.erase_all().unwrap();
            store.disk().trouble(trouble);
            let first = store.bring_back(&erased);
            store.disk().trouble(Trouble::None);
            if first.is_err() {
                store.bring_back(&erased).unwrap();
            }
            assert_eq!(opened(&store, ID), check.write());
            assert_eq!(opened(&store, "two"), two.write());
            assert!(store.disk().peek("shopready/damaged/0").is_some());
            answer(&mut check, 5, 0);
            store.save(&mut check, NOW).unwrap();
        }
    }
}

#[test]
fn bytes_that_are_not_ours_are_set_aside_before_a_check_comes_back_to_their_place() {
    let store = store();
    let check = saved_check(&store, ID, 2);
    let erased = store.erase(ID).unwrap().unwrap();
    store.disk().plant_precious("shopready/check/one", "garbage");
    store.bring_back(&erased).unwrap();
    assert_eq!(opened(&store, ID), check.write());
}
