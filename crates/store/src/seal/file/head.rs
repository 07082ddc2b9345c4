//! The first line of a sealed backup.

use serde::Deserialize;
use shopready_engine::pack::{bytes_of, to_text};

use super::PREFIX;
use crate::seal::lock::{KDF, Lock};

/// What the file says it is.
const FORMAT: &str = "shopready-backup-sealed";

/// The form of the file. A reader of this version reads all forms before it.
const VERSION: u64 = 1;

/// More bytes than the first line of any such file has.
const MOST: usize = 1024;

/// Why a file that says it is a sealed backup cannot be opened, whatever the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadFault {
    /// It was made by a later version of the app.
    Later,
    /// Its first line is damaged.
    Damaged,
}

/// How the key of a file is derived, and what its pieces are bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    lock: Lock,
    prefix: [u8; PREFIX],
    line: String,
}

#[derive(Deserialize)]
struct Fields {
    format: String,
    version: u64,
    kdf: Option<String>,
    rounds: Option<u32>,
    salt: Option<String>,
    nonce: Option<String>,
    key: Option<String>,
    prefix: Option<String>,
}

impl Head {
    /// The first line of a new file, of the record of its passphrase. The prefix must be random.
    #[must_use]
    pub fn new(lock: Lock, prefix: [u8; PREFIX]) -> Self {
        let line = format!(
            "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"kdf\":\"{KDF}\",\"rounds\":{},\"salt\":\"{}\",\"nonce\":\"{}\",\"key\":\"{}\",\"prefix\":\"{}\"}}",
            lock.rounds,
            to_text(&lock.salt),
            to_text(&lock.nonce),
            to_text(&lock.wrapped),
            to_text(&prefix),
        );
        Self { lock, prefix, line }
    }

    /// Reads the first line of a file from its first bytes; `None` where it is no sealed backup.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Result<Self, HeadFault>> {
        let line = bytes.split(|byte| *byte == b'\n').next()?;
        let line = Some(line).filter(|line| line.len() <= MOST)?;
        let line = std::str::from_utf8(line).ok()?;
        // Mail may have changed the line end.
        let line = line.strip_suffix('\r').unwrap_or(line);
        let fields: Fields = serde_json::from_str(line).ok()?;
        if fields.format != FORMAT {
            return None;
        }
        if fields.version > VERSION {
            return Some(Err(HeadFault::Later));
        }
        Some(Self::of(fields, line).ok_or(HeadFault::Damaged))
    }

    fn of(fields: Fields, line: &str) -> Option<Self> {
        fields.kdf.filter(|kdf| kdf == KDF)?;
        Some(Self {
            lock: Lock::of_fields(fields.rounds, &fields.salt?, &fields.nonce?, &fields.key?)?,
            prefix: bytes_of(&fields.prefix?)?.try_into().ok()?,
            line: line.to_owned(),
        })
    }

    /// The record of the passphrase.
    #[must_use]
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    pub(super) fn prefix(&self) -> [u8; PREFIX] {
        self.prefix
    }

    pub(super) fn line(&self) -> &str {
        &self.line
    }
}
