//! What no backup holds is counted, and reminded of in time.

use proptest::prelude::*;
use shopready_store::erase::Erased;
use shopready_store::keeping::{Keeping, Once, Promise, Revision, Who};
use shopready_store::key::Key;
use shopready_store::store::Store;
use shopready_store::visit::write_visit;

use crate::disk::TestDisk;
use crate::journey::{ID, NOW, answer, saved_check, store};

/// A keeping that was backed up at a moment, with nothing else.
fn backed_up(moment: &str) -> Keeping {
    let mut keeping = Keeping::default();
    keeping.backed_up(std::iter::empty(), moment);
    keeping
}

fn changes(keeping: &Keeping, store: &Store<TestDisk>) -> u64 {
    let records = store.records().unwrap();
    keeping.seen.changes(records.revisions.into_iter())
}

#[test]
fn every_save_since_the_backup_counts_and_none_before() {
    let store = store();
    let mut check = saved_check(&store, ID, 3);
    saved_check(&store, "two", 2);
    let mut keeping = Keeping::default();
    assert_eq!(changes(&keeping, &store), 7);
    keeping.backed_up(store.records().unwrap().revisions.into_iter(), NOW);
    assert_eq!(changes(&keeping, &store), 0);
    for _ in 0..4 {
        answer(&mut check, 1, 1);
        store.save(&mut check, NOW).unwrap();
    }
    assert_eq!(changes(&keeping, &store), 4);
}

#[test]
fn what_was_erased_is_not_counted_and_hides_nothing() {
    let store = store();
    saved_check(&store, ID, 3);
    let mut other = saved_check(&store, "two", 2);
    let mut keeping = Keeping::default();
    keeping.backed_up(store.records().unwrap().revisions.into_iter(), NOW);
    answer(&mut other, 1, 1);
    store.save(&mut other, NOW).unwrap();
    let erased: Option<Erased> = store.erase(ID).unwrap();
    assert!(erased.is_some());
    assert_eq!(changes(&keeping, &store), 1);
}

#[test]
fn a_check_that_is_put_away_is_the_same_record() {
    let store = store();
    let check = saved_check(&store, ID, 3);
    let mut keeping = Keeping::default();
    keeping.backed_up(store.records().unwrap().revisions.into_iter(), NOW);
    store.disk().plant(&Key::Visit(ID).text(), &write_visit(&check));
    assert_eq!(changes(&keeping, &store), 0, "it lies on the desk, too");
    store.erase(ID).unwrap();
    assert_eq!(changes(&keeping, &store), 0);
    assert_eq!(store.records().unwrap().revisions.len(), 1);
    assert_eq!(store.records().unwrap().begun, check.begun);
}

#[test]
fn texts_that_cannot_be_read_are_no_reason_to_remind() {
    let store = store();
    for key in ["shopready/check/x", "shopready/visit/y", "shopready/client/z"] {
        store.disk().plant(key, "\u{0}");
    }
    assert_eq!(store.records().unwrap().revisions, []);
}

#[test]
fn nothing_to_lose_is_never_reminded_of() {
    let keeping = backed_up("2020-01-01T00:00:00.000Z");
    assert_eq!(keeping.reminder(Who::Owner, 0, "", NOW), None);
    assert_eq!(Keeping::default().reminder(Who::Adviser, 0, "", NOW), None);
}

#[test]
fn days_and_changes_remind_each_for_itself() {
    let moment = "2026-11-01T12:00:00.000Z";
    let keeping = backed_up(moment);
    let is_due = |who, changes, now: &str| keeping.reminder(who, changes, "", now).is_some();
    for (who, days, most) in [(Who::Owner, 30, 40), (Who::Adviser, 14, 25)] {
        let before = format!("2026-11-{:02}T23:59:59.999Z", days.min(30));
        let after = if days == 30 {
            "2026-12-01T00:00:00.000Z"
        } else {
            "2026-11-15T00:00:00.000Z"
        };
        assert!(!is_due(who, 1, &before), "{who:?}");
        assert!(is_due(who, 1, after), "{who:?}");
        assert!(!is_due(who, most - 1, moment), "{who:?}");
        assert!(is_due(who, most, moment), "{who:?}");
    }
}

#[test]
fn without_a_backup_the_first_check_begins_the_count() {
    let keeping = Keeping::default();
    let begun = "2026-11-01T12:00:00.000Z";
    let at = |now: &str| keeping.reminder(Who::Owner, 5, begun, now);
    assert_eq!(at("2026-11-20T12:00:00.000Z"), None);
    let reminder = at("2026-12-01T12:00:00.000Z").unwrap();
    assert!(reminder.is_first);
    assert_eq!(reminder.changes, 5);
}

#[test]
fn later_is_a_week_later() {
    let mut keeping = backed_up("2026-01-01T00:00:00.000Z");
    "2026-11-01T12:00:00.000Z".clone_into(&mut keeping.put_off);
    let is_due = |now: &str| keeping.reminder(Who::Owner, 1, "", now).is_some();
    assert!(!is_due("2026-11-01T12:00:01.000Z"));
    assert!(!is_due("2026-11-07T23:59:59.000Z"));
    assert!(is_due("2026-11-08T00:00:00.000Z"));
}

#[test]
fn a_clock_that_was_years_ahead_silences_nothing() {
    let mut keeping = backed_up("2031-11-01T12:00:00.000Z");
    assert!(keeping.reminder(Who::Owner, 1, "", NOW).is_some());
    "2031-11-01T12:00:00.000Z".clone_into(&mut keeping.put_off);
    assert!(keeping.reminder(Who::Owner, 1, "", NOW).is_some());
    "no moment".clone_into(&mut keeping.backup);
    assert!(keeping.reminder(Who::Owner, 1, "", NOW).is_some());
}

#[test]
fn a_backup_ends_putting_off() {
    let mut keeping = Keeping::default();
    NOW.clone_into(&mut keeping.put_off);
    keeping.backed_up(std::iter::empty(), NOW);
    assert_eq!(keeping.put_off, "");
}

#[test]
fn lines_of_a_later_version_are_kept() {
    let text = "backup=2026-11-22T00:00:00.000Z\npromise=refused\ntold=apple\nlater=1\ntold=other\n";
    let keeping = Keeping::read(text);
    assert_eq!(keeping.promise, Some(Promise::Refused));
    assert!(keeping.was_told(Once::Apple) && !keeping.was_told(Once::Refused));
    assert_eq!(keeping.write(), text);
}

#[test]
fn six_thousand_records_take_twenty_thousand_characters() {
    let mut keeping = Keeping::default();
    let all = (0..6000).map(|number| Revision::of_check(&format!("{number:032x}"), 40));
    keeping.backed_up(all, NOW);
    let length = keeping.write().chars().count();
    assert!(length < 20_000, "{length}");
}

proptest! {
    #[test]
    fn what_was_noted_comes_back(counts in proptest::collection::vec(0_u64..70_000, 0..60)) {
        let all = || counts.iter().enumerate().map(|(place, count)| Revision::of_client(&place.to_string(), *count));
        let mut keeping = Keeping::default();
        keeping.backed_up(all(), NOW);
        let back = Keeping::read(&keeping.write());
        prop_assert_eq!(&back, &keeping);
        let over: u64 = counts.iter().map(|count| count.saturating_sub(u64::from(u16::MAX))).sum();
        prop_assert_eq!(back.seen.changes(all()), over);
    }

    #[test]
    fn any_text_is_read_without_harm(text in "(\\PC|\n|=|seen|backup){0,60}") {
        let keeping = Keeping::read(&text);
        prop_assert_eq!(Keeping::read(&keeping.write()), keeping);
    }
}
