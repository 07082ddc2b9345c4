//! Two tabs with the same check.

use shopready_store::disk::Fault;
use shopready_store::store::{NotSaved, Opened};

use crate::disk::Trouble;
use crate::journey::{ID, NOW, answer, begin, opened, saved_check, store};

#[test]
fn a_newer_save_of_another_tab_is_never_overwritten() {
    let store = store();
    let mut here = saved_check(&store, ID, 2);
    let mut there = here.clone();
    answer(&mut there, 5, 4);
    store.save(&mut there, NOW).unwrap();
    answer(&mut here, 6, 1);
    for _ in 0..2 {
        assert_eq!(store.save(&mut here, NOW), Err(NotSaved::Newer));
        assert_eq!(opened(&store, ID), there.write());
    }
}

#[test]
fn after_taking_over_the_newer_save_both_tabs_can_go_on_in_turn() {
    let store = store();
    let mut here = saved_check(&store, ID, 1);
    for place in 1..8 {
        let Ok(Opened::Good(there)) = store.open(ID) else {
            panic!("not good")
        };
        let mut there = *there;
        answer(&mut there, place, 3);
        store.save(&mut there, NOW).unwrap();
        here = there;
    }
    assert_eq!(opened(&store, ID), here.write());
    assert_eq!(here.revision, 9);
}

#[test]
fn an_erased_check_that_another_tab_goes_on_with_does_not_come_back_unasked() {
    let store = store();
    let mut there = saved_check(&store, ID, 3);
    store.erase(ID).unwrap().unwrap();
    let before = store.disk().all();
    for place in 4..6 {
        answer(&mut there, place, 4);
        assert_eq!(store.save(&mut there, NOW), Err(NotSaved::Erased));
        assert_eq!(store.disk().all(), before);
    }
}

#[test]
fn an_erased_check_is_kept_again_where_that_is_asked_for_and_can_be_erased_again() {
    let store = store();
    let mut there = saved_check(&store, ID, 3);
    store.erase(ID).unwrap().unwrap();
    answer(&mut there, 4, 4);
    there.keep_again();
    store.save(&mut there, NOW).unwrap();
    assert_eq!((opened(&store, ID), there.revision), (there.write(), 5));
    store.erase(ID).unwrap().unwrap();
    assert_eq!(store.save(&mut there, NOW), Err(NotSaved::Erased));
}

#[test]
fn a_check_that_was_never_saved_was_not_erased() {
    let store = store();
    let mut check = begin(ID);
    store.disk().trouble(Trouble::AtWrite(1, Fault::Full));
    assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Device(Fault::Full)));
    store.disk().trouble(Trouble::None);
    store.save(&mut check, NOW).unwrap();
    assert_eq!(opened(&store, ID), check.write());
}

#[test]
fn an_erased_check_that_is_brought_back_goes_on_in_the_other_tab() {
    let store = store();
    let mut there = saved_check(&store, ID, 3);
    let erased = store.erase(ID).unwrap().unwrap();
    answer(&mut there, 4, 4);
    assert_eq!(store.save(&mut there, NOW), Err(NotSaved::Erased));
    store.bring_back(&erased).unwrap();
    store.save(&mut there, NOW).unwrap();
    assert_eq!(opened(&store, ID), there.write());
}

#[test]
fn to_bring_back_an_erased_check_costs_nothing_of_the_one_that_was_kept_again() {
    let store = store();
    let mut there = saved_check(&store, ID, 3);
    let erased = store.erase(ID).unwrap().unwrap();
    answer(&mut there, 4, 4);
    there.keep_again();
    store.save(&mut there, NOW).unwrap();
    // To bring the erased one back now must not cost the newer answers.
    store.bring_back(&erased).unwrap();
    assert_eq!(opened(&store, ID), there.write());
}

#[test]
fn an_older_save_of_another_tab_gives_way_to_what_is_brought_back_and_stays_as_previous() {
    let store = store();
    let mut older = saved_check(&store, ID, 1);
    let mut here = older.clone();
    for place in 1..5 {
        answer(&mut here, place, 2);
        store.save(&mut here, NOW).unwrap();
    }
    let erased = store.erase(ID).unwrap().unwrap();
    older.keep_again();
    store.save(&mut older, NOW).unwrap();
    store.bring_back(&erased).unwrap();
    assert_eq!(opened(&store, ID), here.write());
    assert_eq!(store.disk().peek("shopready/previous/one"), Some(older.write()));
}
