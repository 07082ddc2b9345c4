//! Listing many checks.

use shopready_store::store::Store;

use crate::disk::{TestDisk, Trouble};
use crate::journey::{NOW, answer, begin, saved_check, store};

/// A store with so many checks, of which every `damaged`-th is beyond repair.
fn many(count: usize, damaged: usize) -> Store<TestDisk> {
    let store = store();
    let text = begin("check").write();
    for number in 0..count {
        let id = format!("check-{number}");
        let text = if number % damaged == 0 {
            format!("garbage {number}")
        } else {
            text.replace("\"check\"", &format!("\"{id}\""))
        };
        store.disk().plant(&format!("shopready/check/{id}"), &text);
    }
    store
}

#[test]
fn the_calls_grow_with_the_number_of_checks_and_no_faster() {
    for damaged in [usize::MAX, 2] {
        let calls = [500, 2_000].map(|count| {
            let store = many(count, damaged);
            store.disk().trouble(Trouble::None);
            let listed = store.list().unwrap();
            assert_eq!(listed.checks.len() + listed.damaged, count);
            store.disk().calls()
        });
        assert!(calls[1] <= 4 * calls[0], "{calls:?}");
    }
}

#[test]
fn the_check_changed_last_comes_first_and_equals_have_a_fixed_order() {
    let store = store();
    for (id, now) in [
        ("a", "2026-11-22T00:00:00.000Z"),
        ("b", "2026-11-23T00:00:00.000Z"),
        ("c", "2026-11-22T00:00:00.000Z"),
    ] {
        store.save(&mut begin(id), now).unwrap();
    }
    let order: Vec<_> = store
        .list()
        .unwrap()
        .checks
        .into_iter()
        .map(|summary| summary.id)
        .collect();
    assert_eq!(order, ["b", "c", "a"]);
}

#[test]
fn a_summary_counts_the_questions_that_apply() {
    let store = store();
    let mut check = saved_check(&store, "one", 3);
    let listed = store.list().unwrap();
    let summary = &listed.checks[0];
    assert_eq!(summary.answered, 3);
    assert!(summary.total > 20);
    answer(&mut check, 3, 0);
    store.save(&mut check, NOW).unwrap();
    assert_eq!(store.list().unwrap().checks[0].answered, 4);
}

#[test]
fn bytes_are_those_of_the_app_alone() {
    let store = store();
    assert_eq!(store.bytes().unwrap(), 0);
    store.disk().plant("another-app/check", "its own");
    store.disk().plant("shopready/language", "繁");
    assert_eq!(store.bytes().unwrap(), "shopready/language".len() + 3);
}
