//! A disk that fails at the n-th call, for every n of a whole journey.

use shopready_engine::check::Answer;
use shopready_store::disk::Fault;
use shopready_store::saved::SavedCheck;
use shopready_store::store::{NotSaved, Opened, Store};

use crate::disk::{TestDisk, Trouble};
use crate::journey::{ID, NOW, answer, begin, is_missing, opened, store};

const FAULTS: [Fault; 3] = [Fault::Full, Fault::Forbidden, Fault::Other];

/// What a user knows in the course of a journey: the check in memory, and the text last confirmed as saved.
struct User<'a> {
    store: &'a Store<TestDisk>,
    check: SavedCheck,
    confirmed: Option<String>,
    /// Whether the disk may hold a save that it did not confirm.
    may_be_ahead: bool,
}

impl User<'_> {
    fn save(&mut self) {
        let revision = self.check.revision;
        match self.store.save(&mut self.check, NOW) {
            Ok(()) => {
                assert_eq!(self.check.revision, revision + 1);
                self.confirmed = Some(self.check.write());
            }
            Err(reason) => {
                assert!(
                    matches!(reason, NotSaved::Device(_)),
                    "nobody else saves: {reason:?}"
                );
                assert_eq!(self.check.revision, revision, "a save that failed does not count");
            }
        }
        self.compare();
    }

    /// What stands under the check's key is what was confirmed.
    fn compare(&self) {
        let there = self.store.disk().peek("shopready/check/one");
        if there == self.confirmed {
            return;
        }
        assert!(self.may_be_ahead, "not what was confirmed: {there:?}");
        // The write had gone through, and then all went dark. It is never older than what was confirmed.
        let there = SavedCheck::read(&there.unwrap()).unwrap();
        assert_eq!(there.revision, self.check.revision + 1);
    }
}

/// Begins a check, answers five questions, opens, lists, erases, brings back; the disk has its trouble on the way.
/// Gives the calls and the writes that it took.
fn journey(trouble: Trouble) -> (usize, usize) {
    let store = store();
    let disk = store.disk();
    disk.trouble(trouble);
    let may_be_ahead = matches!(trouble, Trouble::FromCall(..));
    let mut user = User {
        store: &store,
        check: begin(ID),
        confirmed: None,
        may_be_ahead,
    };
    user.save();
    for place in 0..5 {
        answer(&mut user.check, place, 3);
        user.save();
    }
    if let Ok(Opened::Good(there)) = store.open(ID)
        && !may_be_ahead
    {
        assert_eq!(Some(there.write()), user.confirmed);
    }
    if let Ok(listed) = store.list() {
        assert_eq!((listed.damaged, listed.later), (0, 0));
    }
    user.compare();
    let erased = store.erase(ID);
    match &erased {
        Ok(Some(_)) => assert_eq!(disk.peek("shopready/check/one"), None),
        Ok(None) => assert_eq!(user.confirmed, None),
        Err(_) => user.compare(),
    }
    if let Ok(Some(erased)) = &erased
        && store.bring_back(erased).is_err()
    {
        disk.trouble(Trouble::None);
        store.bring_back(erased).unwrap();
    }
    user.compare();
    let took = (disk.calls(), disk.writes());

    // All is well again: everything in memory can be saved, and everything saved can be opened.
    disk.trouble(Trouble::None);
    store.save(&mut user.check, NOW).unwrap();
    assert_eq!(opened(&store, ID), user.check.write());
    assert_eq!(
        user.check
            .check()
            .answers
            .iter()
            .filter(|(_, answer)| *answer == Answer::level(3).unwrap())
            .count(),
        5
    );
    assert_eq!(store.list().unwrap().checks.len(), 1);
    assert_eq!(store.list().unwrap().damaged, 0);
    let erased = store.erase(ID).unwrap().unwrap();
    assert!(is_missing(&store, ID));
    assert!(
        !disk.all().keys().any(|key| key.contains(ID)),
        "something of the check is left"
    );
    assert_eq!(store.bring_back(&erased).unwrap(), Some(ID));
    assert_eq!(opened(&store, ID), user.check.write());
    took
}

#[test]
fn a_journey_without_trouble_saves_everything() {
    let (calls, writes) = journey(Trouble::None);
    assert!(calls > 30 && writes > 12, "{calls} calls, {writes} writes");
}

#[test]
fn one_call_that_fails_loses_nothing_that_was_confirmed() {
    let (calls, _) = journey(Trouble::None);
    for fault in FAULTS {
        for call in 1..=calls {
            journey(Trouble::AtCall(call, fault));
        }
    }
}

#[test]
fn a_disk_that_fails_for_good_loses_nothing_that_was_confirmed() {
    let (calls, _) = journey(Trouble::None);
    for fault in FAULTS {
        for call in 1..=calls {
            journey(Trouble::FromCall(call, fault));
        }
    }
}

#[test]
fn one_write_that_fails_loses_nothing_that_was_confirmed() {
    let (_, writes) = journey(Trouble::None);
    for fault in FAULTS {
        for write in 1..=writes {
            journey(Trouble::AtWrite(write, fault));
        }
    }
}

#[test]
fn a_disk_that_takes_no_more_writes_loses_nothing_that_was_confirmed() {
    let (_, writes) = journey(Trouble::None);
    for fault in FAULTS {
        for write in 1..=writes {
            journey(Trouble::FromWrite(write, fault));
        }
    }
}

#[test]
fn other_bytes_than_were_written_are_never_believed() {
    let (_, writes) = journey(Trouble::None);
    for write in 1..=writes {
        journey(Trouble::Garbled(write));
    }
}

#[test]
fn a_disk_that_forbids_everything_is_said_at_once() {
    let store = store();
    store.disk().trouble(Trouble::FromCall(1, Fault::Forbidden));
    let mut check = begin(ID);
    assert_eq!(
        store.save(&mut check, NOW),
        Err(NotSaved::Device(Fault::Forbidden))
    );
    assert_eq!(store.open(ID).unwrap_err(), Fault::Forbidden);
    assert_eq!(store.list().unwrap_err(), Fault::Forbidden);
    assert_eq!(store.erase(ID).unwrap_err(), Fault::Forbidden);
    assert_eq!(store.erase_all().unwrap_err(), Fault::Forbidden);
    assert_eq!(store.current().unwrap_err(), Fault::Forbidden);
    assert_eq!(store.bytes().unwrap_err(), Fault::Forbidden);
}

#[test]
fn a_save_that_went_dark_after_writing_is_not_taken_for_another_tabs() {
    let store = store();
    let mut check = begin(ID);
    store.save(&mut check, NOW).unwrap();
    answer(&mut check, 0, 4);
    // A save reads, keeps the previous copy, writes, reads back: the fourth call fails, and all after it.
    store.disk().trouble(Trouble::FromCall(4, Fault::Other));
    assert_eq!(store.save(&mut check, NOW), Err(NotSaved::Device(Fault::Other)));
    store.disk().trouble(Trouble::None);
    answer(&mut check, 1, 4);
    assert_eq!(store.save(&mut check, NOW), Ok(()));
    assert_eq!(opened(&store, ID), check.write());
}
