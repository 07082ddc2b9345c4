//! Which save of each record a file holds, in few characters: an adviser has thousands of records.

use std::collections::BTreeMap;

use crate::dense;

/// Bytes of an entry: four for the name, two for the count.
const ENTRY: usize = 6;

/// How often a record was saved. Its id is shortened to 32 bits: among 6,000 records two are alike in one device of 240,
/// where the count of changes is then wrong by what the two were saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    name: u32,
    /// Counts the saves.
    pub count: u64,
}

impl Revision {
    /// That of a check, wherever it lies.
    #[must_use]
    pub fn of_check(id: &str, count: u64) -> Self {
        Self {
            name: short("check/", id),
            count,
        }
    }

    /// That of a client.
    #[must_use]
    pub fn of_client(id: &str, count: u64) -> Self {
        Self {
            name: short("client/", id),
            count,
        }
    }
}

/// The saves that files hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen(BTreeMap<u32, u16>);

impl Seen {
    /// How often records were saved since; one of which no file holds anything counts with all its saves.
    pub fn changes(&self, now: impl Iterator<Item = Revision>) -> u64 {
        now.map(|revision| {
            let seen = self.0.get(&revision.name).copied().map_or(0, u64::from);
            revision.count.saturating_sub(seen)
        })
        .sum()
    }

    /// A file holds a record as it stands.
    pub fn note(&mut self, revision: Revision) {
        let count = u16::try_from(revision.count).unwrap_or(u16::MAX);
        self.0.insert(revision.name, count);
    }

    /// Nobody knows any more whether a file holds a record.
    pub fn forget(&mut self, revision: Revision) {
        self.0.remove(&revision.name);
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let bytes = dense::read(text)?;
        let entries = bytes.chunks(ENTRY).map(|entry| match entry {
            [a, b, c, d, high, low] => Some((
                u32::from_be_bytes([*a, *b, *c, *d]),
                u16::from_be_bytes([*high, *low]),
            )),
            _ => None,
        });
        entries.collect::<Option<_>>().map(Self)
    }

    pub(super) fn write(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let mut bytes = Vec::with_capacity(self.0.len() * ENTRY);
        for (name, count) in &self.0 {
            bytes.extend(name.to_be_bytes());
            bytes.extend(count.to_be_bytes());
        }
        dense::write(&bytes)
    }
}

impl FromIterator<Revision> for Seen {
    fn from_iter<I: IntoIterator<Item = Revision>>(all: I) -> Self {
        let mut seen = Self::default();
        all.into_iter().for_each(|revision| seen.note(revision));
        seen
    }
}

/// FNV-1a: the same on every device and in every version.
fn short(kind: &str, id: &str) -> u32 {
    let bytes = kind.bytes().chain(id.bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
