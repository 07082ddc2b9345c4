//! A dump of the storage: what stands under each key, sealed or not.
//!
//! The page that comes up when the app cannot start hands it out as it stands, so on a device with a passphrase it is
//! sealed. It is gone through once to find the record of the passphrase, wherever that stands, and again with its key.

use std::collections::BTreeMap;

use super::backup::Standing;
use super::found::{Bad, Found, Reason};
use super::{client, record};
use crate::client::{Client, UnreadableClient};
use crate::key::{Key, check_id, client_id, damaged_name, key_of_sealed, previous_id, visit_id};
use crate::saved::{SavedCheck, Unreadable};
use crate::seal::{DataKey, Lock, UnreadableLock, open_text};
use crate::store;
use crate::visit::read_visit;

/// What is known of a dump while it comes in.
#[derive(Debug, Default)]
pub(super) struct Dump {
    data_key: Option<DataKey>,
    lock: Option<String>,
    has_sealed: bool,
}

impl Dump {
    /// Sealed texts are opened by this key.
    pub(super) fn opened_by(data_key: DataKey) -> Self {
        Self {
            data_key: Some(data_key),
            ..Self::default()
        }
    }

    /// What the sealed texts wait for that were met without a key.
    pub(super) fn waits_for(&self) -> Option<Result<Lock, UnreadableLock>> {
        if !self.has_sealed || self.data_key.is_some() {
            return None;
        }
        let lock = self.lock.as_deref().map(Lock::read);
        Some(lock.unwrap_or(Err(UnreadableLock::Damaged)))
    }

    /// What a pair of key and text is; `None` where a device needs none of it.
    pub(super) fn entry(&mut self, line: usize, json: &str, now: &str) -> Option<Found> {
        let bad = |name, reason| Some(Found::Bad(Bad { line, name, reason }));
        let pair = serde_json::from_str::<BTreeMap<String, String>>(&["{", json, "}"].concat());
        let Some((key, text)) = pair.ok().and_then(|pair| pair.into_iter().next()) else {
            return bad(None, Reason::NotJson);
        };
        if key == Key::Lock.text() {
            self.lock = Some(text);
            return None;
        }
        let Some(plain) = key_of_sealed(&key) else {
            return found(line, &key, &text, now);
        };
        self.has_sealed = true;
        let opened = self
            .data_key
            .as_ref()
            .and_then(|data_key| open_text(data_key, &plain, &text));
        match opened {
            Some(text) => found(line, &plain, &text, now),
            None => bad(Some(plain), Reason::Sealed),
        }
    }
}

/// What stands under a key.
fn found(line: usize, key: &str, text: &str, now: &str) -> Option<Found> {
    let read = if let Some(id) = client_id(key) {
        read_client(id, text).map(|client| Found::Client(line, client))
    } else if let Some(id) = check_id(key) {
        checked(store::read(text, id), now).map(|saved| Found::Check(line, saved, Standing::Desk))
    } else if let Some(id) = visit_id(key) {
        checked(read_visit(id, text), now).map(|saved| Found::Check(line, saved, Standing::Cabinet))
    } else if let Some(id) = previous_id(key) {
        // A spare copy: nobody misses one that cannot be read.
        return checked(store::read(text, id), now)
            .ok()
            .map(|saved| Found::Spare(line, saved));
    } else if damaged_name(key).is_some() {
        Ok(Found::Aside(text.to_owned()))
    } else {
        return None;
    };
    Some(read.unwrap_or_else(|reason| {
        Found::Bad(Bad {
            line,
            name: Some(key.to_owned()),
            reason,
        })
    }))
}

/// A client, once through the form of a backup, so that the same is refused and cut.
fn read_client(id: &str, text: &str) -> Result<Client, Reason> {
    let read = Client::read(id, text).map_err(|unreadable| match unreadable {
        UnreadableClient::Damaged => Reason::Client("fields"),
        UnreadableClient::Later => Reason::Later,
    })?;
    client::read(&client::write(&read))
}

/// The same of a check.
fn checked(read: Result<SavedCheck, Unreadable>, now: &str) -> Result<Box<SavedCheck>, Reason> {
    record::read(&read?.write(), now).map(Box::new)
}
