//! Copies elsewhere: what the last backup holds, what was changed since, and when to remind of the next.

use leptos::prelude::*;
use shopready_store::disk::Disk;
use shopready_store::keeping::{Keeping, Promise, Records, Reminder, Revision, Who};
use shopready_store::key::Key;

use super::{Adviser, Reading};
use crate::browser::clock;

impl Adviser {
    /// What is known of copies elsewhere.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.keeping.get()
    }

    /// Moment of the last backup of everything, UTC; empty for none.
    #[must_use]
    pub fn last_backup(&self) -> String {
        self.keeping.with(|keeping| match keeping.backup.as_str() {
            "" => self
                .settings
                .with(|settings| settings.backup_noted_here().to_owned()),
            moment => moment.to_owned(),
        })
    }

    /// How many changes no backup holds. Whoever asks is told anew of backups, not of changes.
    #[must_use]
    pub fn changes_since_backup(&self) -> u64 {
        let revisions = self.records().revisions.into_iter();
        self.keeping.with(|keeping| keeping.seen.changes(revisions))
    }

    /// Whether to remind of a backup now. Whoever asks is told anew of backups, not of changes.
    #[must_use]
    pub fn reminder(&self) -> Option<Reminder> {
        let Records { revisions, begun } = self.records();
        let who = if self.session.is_adviser() {
            Who::Adviser
        } else {
            Who::Owner
        };
        self.keeping.with(|keeping| {
            let changes = keeping.seen.changes(revisions.into_iter());
            keeping.reminder(who, changes, &begun, &clock::now())
        })
    }

    /// Puts the reminder off for a while.
    pub fn put_reminder_off(&self) {
        self.keep(|keeping| keeping.put_off = clock::now());
    }

    /// Notes what the browser said when it was asked to keep what is stored.
    pub fn note_promise(&self, is_given: bool) {
        let promise = if is_given {
            Promise::Given
        } else {
            Promise::Refused
        };
        self.keep(|keeping| keeping.promise = Some(promise));
    }

    /// Notes something about copies. What the device does not take holds as long as the page: it is then reminded of
    /// once too often, and nothing else comes of it.
    pub fn keep(&self, change: impl FnOnce(&mut Keeping)) {
        let key = Key::Keeping.text();
        // Another tab may have noted something, too.
        let mut keeping = self.read_keeping();
        change(&mut keeping);
        let text = keeping.write();
        let _ = self.session.with_store(|store| store.disk().set(&key, &text));
        self.keeping.set(keeping);
    }

    /// A file was read: it holds these records as they stand now, or does no longer, where that was undone.
    pub(super) fn note_read<'a>(&self, keys: impl Iterator<Item = &'a str>, is_held: bool) {
        let revisions: Vec<_> = self.session.with_store(|store| {
            let found = keys.filter_map(|key| store.record_at(key).ok().flatten());
            found.map(|(revision, _)| revision).collect()
        });
        self.keep(|keeping| {
            for revision in revisions {
                if is_held {
                    keeping.seen.note(revision);
                } else {
                    keeping.seen.forget(revision);
                }
            }
        });
    }

    /// Takes over what is noted on the device.
    pub(super) fn take_over_keeping(&self) {
        self.keeping.set(self.read_keeping());
    }

    fn read_keeping(&self) -> Keeping {
        let key = Key::Keeping.text();
        let text = self.session.with_store(|store| store.disk().get(&key));
        Keeping::read(&text.ok().flatten().unwrap_or_default())
    }

    /// What there is to back up: as the book has it, or else as the device has it.
    fn records(&self) -> Records {
        if self.reading.get_untracked() != Reading::Done {
            let records = self.session.with_store(|store| store.records());
            return records.unwrap_or_default();
        }
        let mut records = Records::default();
        self.with_book_now(|book| {
            for (client, entry) in book.clients().chain(book.binned()) {
                records.add(Revision::of_client(&client.id, client.revision), "");
                for visit in &entry.visits {
                    records.add(Revision::of_check(&visit.id, visit.revision), &visit.begun);
                }
            }
            for visit in book.nameless() {
                records.add(Revision::of_check(&visit.id, visit.revision), &visit.begun);
            }
        });
        records
    }
}
