//! What stands on the device under an id, without touching it.

use super::backup::Standing;
use crate::client::Client;
use crate::disk::{Disk, Fault};
use crate::key::Key;
use crate::saved::{SavedCheck, Unreadable};
use crate::store::{Store, read};
use crate::visit::read_visit;

/// What stands under an id.
#[derive(Debug, Clone)]
pub enum Held<T> {
    /// Nothing.
    Nothing,
    /// This.
    Good(T),
    /// Something that cannot be read here: damaged, or of a later version.
    Unreadable,
}

/// The client of an id.
///
/// # Errors
/// The device cannot be read.
pub fn client_on<D: Disk>(store: &Store<D>, id: &str) -> Result<Held<Client>, Fault> {
    Ok(match store.disk().get(&Key::Client(id).text())? {
        None => Held::Nothing,
        Some(text) => Client::read(id, &text).map_or(Held::Unreadable, Held::Good),
    })
}

/// The check of an id, and where it stands.
///
/// # Errors
/// The device cannot be read.
pub fn check_on<D: Disk>(store: &Store<D>, id: &str) -> Result<Held<(Box<SavedCheck>, Standing)>, Fault> {
    let good = |saved: Result<SavedCheck, Unreadable>, standing| match saved {
        Ok(saved) => Held::Good((Box::new(saved), standing)),
        Err(_) => Held::Unreadable,
    };
    if let Some(text) = store.disk().get(&Key::Check(id).text())? {
        return Ok(good(read(&text, id), Standing::Desk));
    }
    Ok(match store.disk().get(&Key::Visit(id).text())? {
        None => Held::Nothing,
        Some(text) => good(read_visit(id, &text), Standing::Cabinet),
    })
}
