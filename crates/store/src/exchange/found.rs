//! What a file holds, one by one.

use shopready_engine::record::RecordError;

use super::backup::Standing;
use crate::client::Client;
use crate::saved::{SavedCheck, Unreadable};

/// Something found in a file.
#[derive(Debug, Clone)]
pub enum Found {
    /// A client.
    Client(usize, Client),
    /// A check, and where it stood when it was written down.
    Check(usize, Box<SavedCheck>, Standing),
    /// The copy of a check before its last save: it counts where the check itself cannot be read.
    Spare(usize, Box<SavedCheck>),
    /// A text that was set aside, with the key under which it had stood.
    Aside(String),
    /// Something that cannot be read.
    Bad(Bad),
}

/// Something that cannot be taken, and is skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// The line of the file where it begins, from 1.
    pub line: usize,
    /// What it calls itself, where that can be read.
    pub name: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// Why something cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is not JSON.
    NotJson,
    /// It is not UTF-8.
    NotUtf8,
    /// It is longer than any record.
    TooLong,
    /// The file ends within it.
    Cut,
    /// It is no valid check record.
    Record(RecordError),
    /// A check lacks this key, or it is of the wrong kind.
    Key(&'static str),
    /// A client lacks this field, or it is of the wrong kind.
    Client(&'static str),
    /// Its id is empty, too long or not a text of letters.
    Id,
    /// It is sealed, and is not as it was sealed.
    Sealed,
    /// It was saved by a later version of the app.
    Later,
    /// The same id stands in the file a second time; the first counts.
    Twice,
    /// What stands under its id on the device cannot be read here, and is not to be overwritten.
    Device,
}

impl From<Unreadable> for Reason {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Record(error) => Self::Record(error),
            Unreadable::Key(key) => Self::Key(key),
            Unreadable::Later => Self::Later,
        }
    }
}
