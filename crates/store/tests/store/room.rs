//! A disk with little room.

use shopready_store::disk::Fault;
use shopready_store::store::{NotSaved, Opened};

use crate::journey::{ID, NOW, answer, begin, opened, saved_check, store};

const CHECK: &str = "shopready/check/one";
const PREVIOUS: &str = "shopready/previous/one";

#[test]
fn whatever_the_room_a_confirmed_save_can_be_opened_and_a_refused_one_leaves_the_old_text() {
    let roomy = store();
    saved_check(&roomy, ID, 12);
    for room in 0..=roomy.disk().taken() {
        let store = store();
        store.disk().room(room);
        let mut check = begin(ID);
        let mut confirmed = None;
        for place in 0..12 {
            answer(&mut check, place, 2);
            match store.save(&mut check, NOW) {
                Ok(()) => confirmed = Some(check.write()),
                Err(reason) => assert_eq!(reason, NotSaved::Device(Fault::Full)),
            }
            assert_eq!(store.disk().peek(CHECK), confirmed, "room {room}");
        }
        // With room again nothing is missing.
        store.disk().room(usize::MAX);
        store.save(&mut check, NOW).unwrap();
        assert_eq!(opened(&store, ID), check.write());
    }
}

#[test]
fn the_save_goes_before_its_safety_net() {
    let store = store();
    let mut check = saved_check(&store, ID, 3);
    assert!(store.disk().peek(PREVIOUS).is_some());
    answer(&mut check, 3, 1);
    let written = store.disk().peek(CHECK).unwrap().len();
    // Room for the check and a little more, but not for two of it.
    store.disk().room(written + CHECK.len() + 100);
    store.save(&mut check, NOW).unwrap();
    assert_eq!(opened(&store, ID), check.write());
    assert_eq!(store.disk().peek(PREVIOUS), None);
}

#[test]
fn a_refused_save_leaves_the_previous_copy_too() {
    let store = store();
    let mut check = saved_check(&store, ID, 3);
    let before = store.disk().all();
    check.filled = vec!["fact".repeat(1_000)];
    store.disk().room(store.disk().taken());
    assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Device(Fault::Full)));
    assert_eq!(store.disk().peek(CHECK), before.get(CHECK).cloned());
    // An older copy than could be, because the newer one had no room either.
    assert_eq!(store.disk().peek(PREVIOUS), before.get(PREVIOUS).cloned());
}

#[test]
fn a_good_previous_copy_is_shown_even_where_the_damaged_text_cannot_be_set_aside() {
    let store = store();
    let check = saved_check(&store, ID, 3);
    store.disk().plant_precious(CHECK, "{\"id\": \"half a rec");
    store.disk().room(store.disk().taken());
    let Ok(Opened::Previous(previous)) = store.open(ID) else {
        panic!("not the previous copy")
    };
    assert_eq!(previous.revision, check.revision - 1);
    let listed = store.list().unwrap();
    assert_eq!((listed.checks.len(), listed.damaged), (1, 1));
    // It is not overwritten as long as there is no room for it elsewhere, and then it is.
    let mut previous = *previous;
    assert_eq!(store.save(&mut previous, NOW), Err(NotSaved::Device(Fault::Full)));
    store.disk().room(usize::MAX);
    store.save(&mut previous, NOW).unwrap();
    assert_eq!(opened(&store, ID), previous.write());
}

#[test]
fn a_damaged_check_without_room_to_set_it_aside_hides_no_other() {
    let store = store();
    saved_check(&store, ID, 1);
    store.disk().plant_precious("shopready/check/two", "garbage");
    store.disk().room(store.disk().taken());
    let listed = store.list().unwrap();
    assert_eq!((listed.checks.len(), listed.damaged), (1, 1));
    assert!(matches!(store.open("two"), Ok(Opened::Damaged)));
    assert_eq!(
        store.disk().peek("shopready/check/two").as_deref(),
        Some("garbage")
    );
}
