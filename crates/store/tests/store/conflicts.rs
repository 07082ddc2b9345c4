//! Two tabs with the same check.

use shopready_store::store::{NotSaved, Opened};

use crate::journey::{ID, NOW, answer, opened, saved_check, store};

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
fn an_erased_check_that_another_tab_goes_on_with_is_saved_anew() {
    let store = store();
    let mut there = saved_check(&store, ID, 3);
    let erased = store.erase(ID).unwrap().unwrap();
    answer(&mut there, 4, 4);
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
    store.save(&mut older, NOW).unwrap();
    store.bring_back(&erased).unwrap();
    assert_eq!(opened(&store, ID), here.write());
    assert_eq!(store.disk().peek("shopready/previous/one"), Some(older.write()));
}
