//! What is done with clients.

use shopready_store::batch::Batch;
use shopready_store::client::Client;
use shopready_store::disk::Fault;
use shopready_store::key::Key;

use super::{Adviser, Told, What};
use crate::browser::clock;

impl Adviser {
    /// Saves a client that is new or was changed.
    pub fn save_client(&'static self, client: &Client) -> bool {
        let what = if client.revision == 0 {
            What::Added
        } else {
            What::Edited
        };
        self.put(what(client.name.clone()), client)
    }

    /// Puts a client into the bin, or takes it out.
    pub fn bin(&'static self, id: &str, is_binned: bool) -> bool {
        let Some(client) = self.client(id) else {
            return false;
        };
        let what = if is_binned { What::Binned } else { What::Restored };
        let next = Client {
            binned: is_binned.then(clock::now),
            ..client
        };
        self.put(what(next.name.clone()), &next)
    }

    /// Erases a client with its visits.
    pub fn erase_client(&'static self, id: &str) -> bool {
        let Some(client) = self.client(id) else {
            return false;
        };
        let mut batch = Batch::new();
        self.erase_into(&mut batch, id);
        self.change(What::Erased(client.name), &batch)
    }

    /// Erases all clients that are in the bin, with their visits.
    pub fn empty_bin(&'static self) -> bool {
        let ids: Vec<_> =
            self.with_book_now(|book| book.binned().map(|(client, _)| client.id.clone()).collect());
        let mut batch = Batch::new();
        ids.iter().for_each(|id| self.erase_into(&mut batch, id));
        self.change(What::BinEmptied(ids.len()), &batch)
    }

    /// Makes one client of two: the visits of the first go to the second, which takes over what it lacks; the first
    /// one's note is added. `false` if that failed, which is told.
    pub fn merge(&'static self, from: &str, into: &str) -> bool {
        if self.session.is_unsaved() {
            self.tell(Told::SaveFirst);
            return false;
        }
        let (Some(from), Some(into)) = (self.client(from), self.client(into)) else {
            return false;
        };
        match self.merging(&from, &into) {
            Ok(batch) => self.change(What::Merged(from.name, into.name), &batch),
            Err(fault) => {
                self.tell(Told::Failed(fault));
                false
            }
        }
    }

    fn merging(&self, from: &Client, into: &Client) -> Result<Batch, Fault> {
        let mut batch = Batch::new();
        self.move_visits(&mut batch, &from.id, &into.id)?;
        batch.put_client(&into.merged_with(from), &clock::now());
        batch.remove(Key::Client(&from.id).text());
        Ok(batch)
    }

    /// The client of an id as the book has it.
    #[must_use]
    pub fn client(&self, id: &str) -> Option<Client> {
        self.with_book_now(|book| book.client(id).cloned())
    }

    fn put(&'static self, what: What, client: &Client) -> bool {
        let mut batch = Batch::new();
        batch.put_client(client, &clock::now());
        self.change(what, &batch)
    }

    fn erase_into(&self, batch: &mut Batch, id: &str) {
        self.with_book_now(|book| {
            book.visits(id)
                .iter()
                .for_each(|visit| batch.erase_visit(&visit.id))
        });
        batch.remove(Key::Client(id).text());
    }
}
