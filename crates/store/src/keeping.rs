//! What is known of copies elsewhere: when the last backup was made, what it holds, and when to remind of the next.
//!
//! A backup notes how often each record had been saved. What a record was saved since is what no file holds; so what is
//! erased is never counted, nothing has to be written with each answer, and no wrong clock makes a change look old.

mod rule;
mod seen;

pub use rule::{Reminder, Who};
pub use seen::{Revision, Seen};

use crate::disk::{Disk, Fault};
use crate::key::{Key, check_id, client_id, visit_id};
use crate::saved::SavedCheck;
use crate::store::Store;

/// What the browser said when it was asked to keep what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// It clears nothing by itself.
    Given,
    /// It may clear what is stored when room is short.
    Refused,
}

/// Something about keeping that is told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Once {
    /// The browser did not promise to keep anything.
    Refused,
    /// What Safari does on an iPhone or iPad.
    Apple,
}

/// What is known of copies elsewhere. Kept as lines `key=value`; lines that are not known here are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// Moment of the last backup of everything, UTC; empty for none.
    pub backup: String,
    /// What backups, and files that were read, hold of each record.
    pub seen: Seen,
    /// Moment when the reminder was put off, UTC; empty for never.
    pub put_off: String,
    /// What the browser said when it was asked to keep what is stored.
    pub promise: Option<Promise>,
    told: Vec<Once>,
    others: Vec<String>,
}

impl Keeping {
    /// Reads what [`Keeping::write`] wrote. What is damaged counts as not known, so that rather too much is reminded of.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut keeping = Self::default();
        for line in text.lines().filter(|line| !line.is_empty()) {
            match line.split_once('=') {
                Some(("backup", moment)) => moment.clone_into(&mut keeping.backup),
                Some(("put-off", moment)) => moment.clone_into(&mut keeping.put_off),
                Some(("seen", seen)) => keeping.seen = Seen::read(seen).unwrap_or_default(),
                Some(("promise", "given")) => keeping.promise = Some(Promise::Given),
                Some(("promise", "refused")) => keeping.promise = Some(Promise::Refused),
                Some(("told", "refused")) => keeping.told.push(Once::Refused),
                Some(("told", "apple")) => keeping.told.push(Once::Apple),
                _ => keeping.others.push(line.to_owned()),
            }
        }
        keeping
    }

    /// What is known as lines; empty where nothing is.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = String::new();
        let mut add = |key: &str, value: &str| {
            if !value.is_empty() {
                text.push_str(&[key, "=", value, "\n"].concat());
            }
        };
        add("backup", &self.backup);
        add("put-off", &self.put_off);
        add(
            "promise",
            match self.promise {
                Some(Promise::Given) => "given",
                Some(Promise::Refused) => "refused",
                None => "",
            },
        );
        for told in &self.told {
            add(
                "told",
                match told {
                    Once::Refused => "refused",
                    Once::Apple => "apple",
                },
            );
        }
        add("seen", &self.seen.write());
        for other in &self.others {
            text.push_str(other);
            text.push('\n');
        }
        text
    }

    /// Whether this was told before.
    #[must_use]
    pub fn was_told(&self, what: Once) -> bool {
        self.told.contains(&what)
    }

    /// Notes that this was told.
    pub fn note_told(&mut self, what: Once) {
        if !self.was_told(what) {
            self.told.push(what);
        }
    }

    /// A file with everything was handed out: these are all records, as they stand.
    pub fn backed_up(&mut self, all: impl Iterator<Item = Revision>, now: &str) {
        now.clone_into(&mut self.backup);
        self.seen = all.collect();
        self.put_off.clear();
    }
}

/// What there is to back up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// How often each record was saved.
    pub revisions: Vec<Revision>,
    /// Moment when the first of them was begun, UTC; empty where there is none.
    pub begun: String,
}

impl Records {
    /// Takes in a record, and the moment when it was begun if that is known.
    pub fn add(&mut self, revision: Revision, begun: &str) {
        self.revisions.push(revision);
        let is_before = self.begun.is_empty() || begun < self.begun.as_str();
        if is_before && !begun.is_empty() {
            begun.clone_into(&mut self.begun);
        }
    }
}

impl<D: Disk> Store<D> {
    /// What there is to back up. What cannot be read is left out: no file can hold it.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn records(&self) -> Result<Records, Fault> {
        let mut records = Records::default();
        for key in self.own_keys()? {
            if let Some((revision, begun)) = self.record_at(&key)? {
                records.add(revision, &begun);
            }
        }
        Ok(records)
    }

    /// How often the record under a key was saved, and when it was begun if that is quick to tell; `None` where there is
    /// none that can be read.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn record_at(&self, key: &str) -> Result<Option<(Revision, String)>, Fault> {
        let id = check_id(key).or(visit_id(key)).or(client_id(key));
        let (Some(id), Some(text)) = (id, self.disk().get(key)?) else {
            return Ok(None);
        };
        if check_id(key).is_some() {
            let saved = SavedCheck::read(&text).ok();
            return Ok(saved.map(|saved| (Revision::of_check(id, saved.revision), saved.begun)));
        }
        let mut fields = text.split('\t');
        if client_id(key).is_some() {
            let count = fields.nth(1).and_then(|count| count.parse().ok());
            return Ok(count.map(|count| (Revision::of_client(id, count), String::new())));
        }
        // The same check may lie on the desk, where it is newer.
        if self.disk().get(&Key::Check(id).text())?.is_some() {
            return Ok(None);
        }
        let count = fields.nth(2).and_then(|count| count.parse().ok());
        let begun = fields.next().unwrap_or_default();
        Ok(count.map(|count| (Revision::of_check(id, count), begun.to_owned())))
    }
}
