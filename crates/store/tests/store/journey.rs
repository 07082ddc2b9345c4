//! A check as a user makes it, for all tests.

use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};
use shopready_engine::questionnaire::QuestionId;
use shopready_store::disk::Disk;
use shopready_store::saved::SavedCheck;
use shopready_store::store::{Opened, Store};

use crate::disk::TestDisk;

/// The id of the check of most tests.
pub(crate) const ID: &str = "one";

/// A moment for saves whose moment does not matter.
pub(crate) const NOW: &str = "2026-11-22T03:04:05.678Z";

pub(crate) fn store() -> Store<TestDisk> {
    Store::new(TestDisk::new())
}

pub(crate) fn begin(id: &str) -> SavedCheck {
    let profile = Profile::new(Sector::Retail, Staff::Micro);
    SavedCheck::begin(id.to_owned(), Mode::Full, profile, NOW)
}

/// Answers the question at a place of the path with a level.
pub(crate) fn answer(saved: &mut SavedCheck, place: usize, level: u8) {
    let question = QuestionId::path(Sector::Retail, Mode::Full).nth(place).unwrap();
    saved.check_mut().answers.set(question, Answer::level(level));
}

/// A check with some answers, saved after each.
pub(crate) fn saved_check<D: Disk>(store: &Store<D>, id: &str, answers: usize) -> SavedCheck {
    let mut saved = begin(id);
    store.save(&mut saved, NOW).unwrap();
    for place in 0..answers {
        answer(&mut saved, place, 2);
        store.save(&mut saved, NOW).unwrap();
    }
    saved
}

/// What is found when a check is opened, as text; it must be the last save.
pub(crate) fn opened(store: &Store<TestDisk>, id: &str) -> String {
    match store.open(id) {
        Ok(Opened::Good(saved)) => saved.write(),
        other => panic!("{id} is not good: {other:?}"),
    }
}

pub(crate) fn is_missing(store: &Store<TestDisk>, id: &str) -> bool {
    matches!(store.open(id), Ok(Opened::Missing))
}

/// A check as it is saved, without its checksum: to be changed behind the store's back.
pub(crate) fn unsealed(saved: &SavedCheck) -> String {
    let text = saved.write();
    let (before, _) = text.rsplit_once(",\"sum\":\"").unwrap();
    [before, "}"].concat()
}
