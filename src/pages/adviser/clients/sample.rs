//! Clients and visits for the tests of this folder.

use shopready_engine::check::{Answer, Mode, Profile, Sector, Staff};
use shopready_store::client::Client;
use shopready_store::saved::SavedCheck;
use shopready_store::visit::VisitLine;

/// A client that was added on the first of November 2026.
pub(super) fn client(name: &str) -> Client {
    let id = name.to_lowercase().replace(' ', "-");
    Client::new(id, name, Sector::Retail, "2026-11-01T00:00:00.000Z")
}

/// A visit that was begun and changed at a moment, with all questions at one level, or without answers.
pub(super) fn visit(id: &str, moment: &str, level: Option<u8>) -> VisitLine {
    let profile = Profile::new(Sector::Retail, Staff::Micro);
    let mut saved = SavedCheck::begin(id.to_owned(), Mode::Full, profile, moment);
    moment.clone_into(&mut saved.changed);
    let path: Vec<_> = saved.check().path().collect();
    for question in path {
        let answer = level.and_then(Answer::level);
        saved.check_mut().answers.set(question, answer);
    }
    VisitLine::of(&saved)
}
