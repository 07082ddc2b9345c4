//! Which of two is the later one.

use super::State;
use crate::client::Client;
use crate::saved::SavedCheck;

/// How a client of a file stands to the device's; `None` where they are the same. When it was backed up says nothing.
pub(super) fn clients(theirs: &Client, mine: &Client) -> Option<State> {
    let content = |client: &Client| Client {
        revision: 0,
        changed: String::new(),
        backed_up: None,
        ..client.clone()
    };
    if content(theirs) == content(mine) {
        return None;
    }
    Some(if theirs.created == mine.created {
        later((theirs.revision, &theirs.changed), (mine.revision, &mine.changed))
    } else {
        State::Conflict
    })
}

/// The same of a check.
pub(super) fn checks(theirs: &SavedCheck, mine: &SavedCheck) -> Option<State> {
    if content(theirs) == content(mine) {
        return None;
    }
    Some(if theirs.begun == mine.begun {
        later((theirs.revision, &theirs.changed), (mine.revision, &mine.changed))
    } else {
        State::Conflict
    })
}

/// By number and moment of the last save: where they disagree, neither stands on top of the other.
fn later(theirs: (u64, &String), mine: (u64, &String)) -> State {
    if theirs.0 > mine.0 && theirs.1 > mine.1 {
        State::Newer
    } else if theirs.0 < mine.0 && theirs.1 < mine.1 {
        State::Older
    } else {
        State::Conflict
    }
}

/// A check without what a save counts; the order of its keys says nothing.
fn content(saved: &SavedCheck) -> String {
    let mut saved = saved.clone();
    saved.revision = 0;
    saved.changed.clear();
    saved.filled.sort();
    let record = saved.record_mut();
    record.facts = record.facts.sorted(|_, _| true);
    record.extra = record.extra.sorted(|_, _| true);
    saved.write()
}
