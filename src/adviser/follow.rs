//! Keeping the book true while checks are answered and other tabs work.

use std::time::Duration;

use leptos::prelude::*;
use shopready_store::key::Key;
use shopready_store::visit::VisitLine;

use super::{Adviser, Reading};
use crate::browser::{locks, window};

/// The lock of a tab that writes a batch step by step.
pub const BATCH: &str = "shopready-batch";

/// How long a journal may stand while a tab writes a batch at once.
const AT_WORK: Duration = Duration::from_secs(2);

impl Adviser {
    /// Begins to follow: reads the clients once the screens are switched on, then whatever changes.
    pub(super) fn follow(&'static self) {
        let session = self.session;
        // Owners import files, too.
        self.recover();
        Effect::new(move || {
            if session.is_adviser() {
                self.read_clients();
            }
        });
        Effect::new(move |before: Option<()>| {
            // Erasing everything takes what is noted of backups, too, and undoing it brings that back.
            let _ = session.has_erased();
            if before.is_some() {
                self.take_over_keeping();
            }
        });
        Effect::new(move |before: Option<Option<String>>| {
            let line = session.with_open(|open| open.map(VisitLine::of));
            let id = line.as_ref().map(|line| line.id.clone());
            // One that was closed may have been erased.
            if let Some(before) = before.flatten().filter(|before| Some(before) != id.as_ref()) {
                self.read_again([Key::Check(&before).text().as_str()].into_iter());
            }
            if let (Some(id), Reading::UnderWay(..)) = (&id, self.reading.get_untracked()) {
                self.read_again([Key::Check(id).text().as_str()].into_iter());
            } else if let Some(line) = line
                && self.reading.get_untracked() == Reading::Done
                && self
                    .book
                    .with_untracked(|book| book.visit(&line.id) != Some(&line))
            {
                self.book
                    .update(|book| book.set_visit(&line.id.clone(), Some(line)));
            }
            id
        });
        window::on_stored(move |key| match key {
            Some(key) if key == Key::Adviser.text() => self.take_over_settings(),
            Some(key) if key == Key::Keeping.text() => self.take_over_keeping(),
            Some(key) => self.read_again([key.as_str()].into_iter()),
            // Everything was cleared.
            None => {
                self.reading.set(Reading::NotBegun);
                self.read_clients();
            }
        });
    }

    /// Takes back what a batch wrote that was cut off: one whose journal stands for a while, with no tab at it.
    pub(super) fn recover(&'static self) {
        let Some(found) = self.interrupted() else { return };
        set_timeout(
            move || {
                locks::when_free(BATCH, move || {
                    if self.interrupted() == Some(found) {
                        self.take_back();
                    }
                });
            },
            AT_WORK,
        );
    }

    fn interrupted(&self) -> Option<String> {
        self.session
            .with_store(|store| store.interrupted())
            .ok()
            .flatten()
    }

    fn take_back(&'static self) {
        if self.session.write(|store| store.recover()).is_ok() {
            self.reading.set(Reading::NotBegun);
            if self.session.is_adviser_now() {
                self.read_clients();
            }
        }
    }
}
