//! The last changes of this session: each can be taken back, and made again.

use leptos::prelude::*;
use shopready_store::batch::{Applied, Reverted};

use super::{Adviser, Told};

/// How many changes are kept.
pub const MOST: usize = 50;

/// What was changed, in the words of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// This client was added.
    Added(String),
    /// The details of this client were changed.
    Edited(String),
    /// The first client was merged into the second.
    Merged(String, String),
    /// This client was put into the bin.
    Binned(String),
    /// This client was taken out of the bin.
    Restored(String),
    /// This client was erased with its visits.
    Erased(String),
    /// A visit of this client was erased.
    VisitErased(String),
    /// A check was put among the visits of this client.
    VisitAdded(String),
    /// So many records were imported.
    Imported(usize),
    /// The bin was emptied of so many clients.
    BinEmptied(usize),
}

/// A change.
#[derive(Debug, Clone)]
pub struct Change {
    /// Counts the changes of the session.
    pub number: usize,
    /// What was changed.
    pub what: What,
    /// The moment, UTC.
    pub at: String,
    /// Whether it was taken back.
    pub is_undone: bool,
    /// What takes it back, or makes it again where it was taken back.
    pub(super) applied: Applied,
}

impl Adviser {
    /// The last changes, the latest first.
    #[must_use]
    pub fn history(&self) -> Vec<Change> {
        self.history
            .with(|history| history.iter().rev().cloned().collect())
    }

    /// Keeps a change for the history.
    pub(super) fn remember(&self, what: What, at: String, applied: Applied) {
        self.history.update(|history| {
            let number = history.last().map_or(1, |last| last.number + 1);
            if history.len() == MOST {
                history.remove(0);
            }
            history.push(Change {
                number,
                what,
                at,
                is_undone: false,
                applied,
            });
        });
    }

    /// Takes the latest change back that was not taken back yet.
    pub fn undo_latest(&'static self) {
        let latest = self.history.with_untracked(|history| {
            let latest = history.iter().rev().find(|change| !change.is_undone);
            latest.map(|change| change.number)
        });
        if let Some(number) = latest {
            self.toggle(number);
        }
    }

    /// Takes a change back, or makes it again where it was taken back. Where something else has changed the same
    /// since, that is told, and nothing changes.
    pub fn toggle(&'static self, number: usize) {
        let found = self.history.with_untracked(|history| {
            let change = history.iter().find(|change| change.number == number)?;
            Some((change.what.clone(), change.applied.clone(), change.is_undone))
        });
        let Some((what, applied, was_undone)) = found else {
            return;
        };
        match self.session.write(|store| store.revert(&applied)) {
            Ok(Reverted::Done(back)) => {
                self.take_over(&back);
                if let What::Imported(_) = what {
                    self.note_read(back.after().map(|(key, _)| key), was_undone);
                }
                self.history.update(|history| {
                    if let Some(change) = history.iter_mut().find(|change| change.number == number) {
                        change.applied = back;
                        change.is_undone = !was_undone;
                    }
                });
                self.tell(if was_undone {
                    Told::Changed(what)
                } else {
                    Told::Undone(what)
                });
            }
            Ok(Reverted::ChangedSince(_)) => self.tell(Told::ChangedSince(what)),
            Err(fault) => self.tell(Told::Failed(fault)),
        }
    }
}
