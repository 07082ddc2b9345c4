//! Changes that belong together: all of them or none, whatever the disk does.

use std::collections::BTreeMap;

use shopready_store::batch::{Batch, Reverted};
use shopready_store::disk::Fault;
use shopready_store::store::Store;

use crate::disk::{TestDisk, Trouble};

/// A disk with something on it already, and a batch that adds, replaces and takes away.
fn set_out() -> (Store<TestDisk>, Batch, BTreeMap<String, String>) {
    let store = Store::new(TestDisk::new());
    for (key, text) in [
        ("a", "one"),
        ("b", "two\twith a tab\nand a line"),
        ("c", "three"),
        ("z", "stays"),
    ] {
        store.disk().plant(key, text);
    }
    let before = store.disk().all();
    let mut batch = Batch::new();
    batch.put("a".to_owned(), "new one".to_owned());
    batch.remove("b".to_owned());
    batch.put("d".to_owned(), "new".to_owned());
    batch.put("e".to_owned(), "new too".to_owned());
    batch.remove("c".to_owned());
    batch.remove("nothing there".to_owned());
    (store, batch, before)
}

fn after() -> BTreeMap<String, String> {
    [("a", "new one"), ("d", "new"), ("e", "new too"), ("z", "stays")]
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .into()
}

#[test]
fn a_batch_is_made_and_taken_back_and_made_again() {
    let (store, batch, before) = set_out();
    let applied = store.apply(&batch).unwrap();
    assert_eq!(store.disk().all(), after());
    let Reverted::Done(back) = store.revert(&applied).unwrap() else {
        panic!("nothing has changed since");
    };
    assert_eq!(store.disk().all(), before);
    assert!(matches!(store.revert(&back), Ok(Reverted::Done(_))));
    assert_eq!(store.disk().all(), after());
}

#[test]
fn what_something_else_has_changed_since_is_not_taken_back() {
    let (store, batch, _) = set_out();
    let applied = store.apply(&batch).unwrap();
    store.disk().plant("d", "by another tab");
    let there = store.disk().all();
    assert_eq!(
        store.revert(&applied),
        Ok(Reverted::ChangedSince(vec!["d".to_owned()]))
    );
    assert_eq!(store.disk().all(), there);
}

#[test]
fn a_single_call_that_fails_leaves_all_as_it_was_or_the_batch_whole() {
    let (store, batch, _) = set_out();
    store.disk().trouble(Trouble::None);
    store.apply(&batch).unwrap();
    let calls = store.disk().calls();
    let mut failed = 0;
    for fault in [Fault::Full, Fault::Forbidden, Fault::Other] {
        for call in 1..=calls {
            let (store, batch, before) = set_out();
            store.disk().trouble(Trouble::AtCall(call, fault));
            let outcome = store.apply(&batch);
            store.disk().trouble(Trouble::None);
            let is_cut_off = store.disk().peek("shopready/journal").is_some();
            assert_eq!(store.recover(), Ok(is_cut_off), "call {call}");
            let expected = if outcome.is_ok() { after() } else { before };
            assert_eq!(store.disk().all(), expected, "call {call}, {outcome:?}");
            failed += usize::from(outcome.is_err());
        }
    }
    assert!(failed > 3 * 10, "the faults were met: {failed}");
}

#[test]
fn a_batch_does_not_begin_while_another_one_is_at_work() {
    let (store, batch, before) = set_out();
    let mut at_work = store.begin(&batch).unwrap();
    let mut other = Batch::new();
    other.put("x".to_owned(), "one".to_owned());
    other.put("y".to_owned(), "two".to_owned());
    assert_eq!(store.apply(&other), Err(Fault::Other));
    store.abandon(&mut at_work);
    assert_eq!(store.disk().all(), before);
    assert!(store.apply(&other).is_ok());
}

#[test]
fn a_tab_that_dies_at_any_call_leaves_all_as_it_was_once_the_next_one_starts() {
    let (store, batch, _) = set_out();
    store.disk().trouble(Trouble::None);
    store.apply(&batch).unwrap();
    for call in 1..=store.disk().calls() {
        let (store, batch, before) = set_out();
        store.disk().trouble(Trouble::FromCall(call, Fault::Other));
        let outcome = store.apply(&batch);
        store.disk().trouble(Trouble::None);
        store.recover().unwrap();
        let there = store.disk().all();
        assert!(
            there == before || (outcome.is_ok() && there == after()),
            "call {call}: {there:?}"
        );
    }
}

#[test]
fn a_write_that_is_garbled_is_found_and_all_taken_back() {
    for write in 1..=4 {
        let (store, batch, before) = set_out();
        store.disk().trouble(Trouble::Garbled(write));
        assert_eq!(store.apply(&batch), Err(Fault::Other), "write {write}");
        assert_eq!(store.disk().all(), before, "write {write}");
    }
}

#[test]
fn a_batch_that_is_abandoned_half_way_leaves_no_trace() {
    for steps in 0..4 {
        let (store, batch, before) = set_out();
        let mut application = store.begin(&batch).unwrap();
        for _ in 0..steps {
            assert_eq!(store.step(&mut application, 1), Ok(None));
        }
        store.abandon(&mut application);
        assert_eq!(store.disk().all(), before, "after {steps} steps");
    }
}

#[test]
fn a_batch_written_step_by_step_is_the_same_as_one_written_at_once() {
    let (store, batch, _) = set_out();
    let mut application = store.begin(&batch).unwrap();
    let mut applied = None;
    while applied.is_none() {
        applied = store.step(&mut application, 2).unwrap();
    }
    assert_eq!(store.disk().all(), after());
}

#[test]
fn what_is_there_already_is_not_written() {
    let (store, ..) = set_out();
    let mut batch = Batch::new();
    batch.put("a".to_owned(), "one".to_owned());
    batch.remove("nothing".to_owned());
    store.disk().trouble(Trouble::None);
    assert!(store.apply(&batch).unwrap().is_empty());
    assert_eq!(store.disk().writes(), 0);
}

#[test]
fn a_batch_under_way_gives_way_where_something_else_was_written_meanwhile() {
    let (store, batch, mut expected) = set_out();
    let mut application = store.begin(&batch).unwrap();
    store.step(&mut application, 1).unwrap();
    store.disk().plant("e", "of another tab");
    expected.insert("e".to_owned(), "of another tab".to_owned());
    assert_eq!(store.step(&mut application, 10), Err(Fault::Other));
    assert_eq!(store.disk().all(), expected);
}
