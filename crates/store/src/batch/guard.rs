//! What a batch must not take away: bytes that cannot be read, and what a later version of the app has saved.

use crate::client::{Client, UnreadableClient};
use crate::damaged;
use crate::disk::{Disk, Fault};
use crate::key::{check_id, client_id, visit_id};
use crate::saved::Unreadable;
use crate::store::{Store, read};
use crate::visit::read_visit;

/// How the text under a key can be read.
enum Standing {
    /// As what it should be, or it is no record.
    Good,
    /// By nobody.
    Damaged,
    /// By a later version of the app.
    Later,
}

impl<D: Disk> Store<D> {
    /// Sets aside what cannot be read, before something else takes its place.
    ///
    /// # Errors
    /// The device failed, or the text is of a later version of the app: it must stay where it stands.
    pub(super) fn guard(&self, key: &str, text: &str) -> Result<(), Fault> {
        match standing(key, text) {
            Standing::Good => Ok(()),
            Standing::Damaged => damaged::set_aside(self.disk(), key, text),
            Standing::Later => Err(Fault::Other),
        }
    }
}

fn standing(key: &str, text: &str) -> Standing {
    let of_check = |unreadable| match unreadable {
        Unreadable::Later => Standing::Later,
        Unreadable::Record(_) | Unreadable::Key(_) => Standing::Damaged,
    };
    let read = if let Some(id) = client_id(key) {
        Client::read(id, text)
            .map(drop)
            .map_err(|unreadable| match unreadable {
                UnreadableClient::Later => Standing::Later,
                UnreadableClient::Damaged => Standing::Damaged,
            })
    } else if let Some(id) = check_id(key) {
        read(text, id).map(drop).map_err(of_check)
    } else if let Some(id) = visit_id(key) {
        read_visit(id, text).map(drop).map_err(of_check)
    } else {
        Ok(())
    };
    read.err().unwrap_or(Standing::Good)
}
