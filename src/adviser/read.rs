//! Reading all clients from the device, in slices, so that the page answers meanwhile.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use shopready_store::client::{Client, UnreadableClient};
use shopready_store::damaged;
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::{Key, check_id, client_id, visit_id};
use shopready_store::saved::Unreadable;
use shopready_store::store::{Opened, Store};
use shopready_store::visit::VisitLine;

use super::{Adviser, Book};
use crate::browser::clock;
use crate::browser::storage::BrowserDisk;

/// How far the clients are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nobody has asked for them.
    NotBegun,
    /// So many of so many texts are read.
    UnderWay(usize, usize),
    /// All of them are in the book.
    Done,
    /// The device cannot be read.
    Failed(Fault),
}

/// How long a slice may take, in milliseconds.
const SLICE: f64 = 120.0;

/// Texts that are read between two looks at the clock.
const BETWEEN_LOOKS: usize = 64;

impl Adviser {
    /// Reads all clients, once.
    pub fn read_clients(&'static self) {
        if self.reading.get_untracked() != Reading::NotBegun {
            return;
        }
        match self.session.with_store(|store| store.own_keys()) {
            Ok(keys) => {
                let keys: VecDeque<_> = keys.into_iter().filter(|key| is_of_the_book(key)).collect();
                self.read_slice(Book::default(), keys, 0);
            }
            Err(fault) => self.reading.set(Reading::Failed(fault)),
        }
    }

    fn read_slice(&'static self, mut book: Book, mut keys: VecDeque<String>, done: usize) {
        let begun = clock::milliseconds();
        let mut read = 0;
        while let Some(key) = keys.pop_front() {
            if let Err(fault) = self.session.with_store(|store| take_in(store, &mut book, &key)) {
                self.reading.set(Reading::Failed(fault));
                return;
            }
            read += 1;
            if read % BETWEEN_LOOKS == 0 && clock::milliseconds() - begun > SLICE {
                break;
            }
        }
        let done = done + read;
        if keys.is_empty() {
            self.book.set(book);
            self.reading.set(Reading::Done);
            let missed = std::mem::take(&mut *self.missed.write_untracked());
            self.read_again(missed.iter().map(String::as_str));
        } else {
            self.reading.set(Reading::UnderWay(done, done + keys.len()));
            set_timeout(move || self.read_slice(book, keys, done), Duration::ZERO);
        }
    }

    /// Takes in what stands under some keys now; while all are being read, once they are.
    pub(super) fn read_again<'a>(&self, keys: impl Iterator<Item = &'a str>) {
        let keys: Vec<_> = keys.filter(|key| is_of_the_book(key)).collect();
        if let Reading::UnderWay(..) = self.reading.get_untracked() {
            let mut missed = self.missed.write_untracked();
            missed.extend(keys.into_iter().map(str::to_owned));
            return;
        }
        if keys.is_empty() || self.reading.get_untracked() != Reading::Done {
            return;
        }
        self.book.update(|book| {
            for key in keys {
                // What cannot be read now is found the next time.
                let _ = self.session.with_store(|store| take_in(store, book, key));
            }
        });
    }
}

fn is_of_the_book(key: &str) -> bool {
    check_id(key).or(visit_id(key)).or(client_id(key)).is_some()
}

/// Takes in what stands under a key. A check on the desk comes before the same one among the visits.
fn take_in(store: &Store<BrowserDisk>, book: &mut Book, key: &str) -> Result<(), Fault> {
    if let Some(id) = client_id(key) {
        let client = read_client(store, book, key, id)?;
        book.set_client(id, client);
    } else if let Some(id) = check_id(key).or(visit_id(key)) {
        let visit = match store.open(id)? {
            Opened::Good(saved) | Opened::Previous(saved) => Some(VisitLine::of(&saved)),
            Opened::Later(_) => {
                book.later += 1;
                None
            }
            Opened::Damaged | Opened::Missing => read_visit(store, book, id)?,
        };
        book.set_visit(id, visit);
    }
    Ok(())
}

fn read_client(
    store: &Store<BrowserDisk>,
    book: &mut Book,
    key: &str,
    id: &str,
) -> Result<Option<Client>, Fault> {
    let Some(text) = store.disk().get(key)? else {
        return Ok(None);
    };
    match Client::read(id, &text) {
        Ok(client) => return Ok(Some(client)),
        Err(UnreadableClient::Later) => book.later += 1,
        Err(UnreadableClient::Damaged) => {
            book.damaged += 1;
            set_aside(store, key, &text);
        }
    }
    Ok(None)
}

fn read_visit(store: &Store<BrowserDisk>, book: &mut Book, id: &str) -> Result<Option<VisitLine>, Fault> {
    let key = Key::Visit(id).text();
    let Some(text) = store.disk().get(&key)? else {
        return Ok(None);
    };
    match VisitLine::read(id, &text) {
        Ok(line) => return Ok(Some(line)),
        Err(Unreadable::Later) => book.later += 1,
        Err(_) => {
            book.damaged += 1;
            set_aside(store, &key, &text);
        }
    }
    Ok(None)
}

/// Where there is no room for it, it stands where it stood.
fn set_aside(store: &Store<BrowserDisk>, key: &str, text: &str) {
    if damaged::set_aside(store.disk(), key, text).is_ok() {
        let _ = store.disk().remove(key);
    }
}
