//! What goes into files, and what comes in by them.

use std::collections::BTreeSet;

use shopready_store::batch::{Application, Applied, Batch};
use shopready_store::client::Client;
use shopready_store::disk::Fault;
use shopready_store::exchange::{Found, Held, Preview, Standing, Stopped, check_on, client_on};
use shopready_store::keeping::Revision;
use shopready_store::key::{Key, check_id, client_id, visit_id};
use shopready_store::saved::SavedCheck;

use super::Adviser;
use crate::browser::{device, storage};

/// From this share of the room on, in percent, little is left.
pub const ROOM_SHORT: usize = 80;

/// What the device holds, by ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// Clients.
    pub clients: BTreeSet<String>,
    /// Checks, wherever they stand.
    pub checks: BTreeSet<String>,
    /// Characters that all of it takes, with whatever else is kept at this address.
    pub characters: usize,
}

impl Adviser {
    /// What the device holds.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn own(&self) -> Result<Own, Fault> {
        self.session.with_store(|store| {
            let mut own = Own {
                characters: storage::characters(),
                ..Own::default()
            };
            for key in store.own_keys()? {
                if let Some(id) = client_id(&key) {
                    own.clients.insert(id.to_owned());
                } else if let Some(id) = check_id(&key).or(visit_id(&key)) {
                    own.checks.insert(id.to_owned());
                }
            }
            Ok(own)
        })
    }

    /// The share of the room that is taken, in percent.
    #[must_use]
    pub fn room_taken(&self) -> usize {
        100 * storage::characters() / device::usual_room()
    }

    /// The client of an id as it stands on the device; `None` where it cannot be read here.
    #[must_use]
    pub fn held_client(&self, id: &str) -> Option<Client> {
        match self.session.with_store(|store| client_on(store, id)) {
            Ok(Held::Good(client)) => Some(client),
            _ => None,
        }
    }

    /// The check of an id as it stands on the device, and where; `None` where it cannot be read here.
    #[must_use]
    pub fn held_check(&self, id: &str) -> Option<(Box<SavedCheck>, Standing)> {
        match self.session.with_store(|store| check_on(store, id)) {
            Ok(Held::Good(held)) => Some(held),
            _ => None,
        }
    }

    /// Puts something found in a file beside what the device has.
    ///
    /// # Errors
    /// It cannot go on.
    pub fn take_in(&self, preview: &mut Preview, found: Found) -> Result<(), Stopped> {
        self.session.with_store(|store| preview.take_in(found, store))
    }

    /// Adds the changes of something that was chosen to a batch.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn put_chosen(&self, preview: &Preview, place: usize, batch: &mut Batch) -> Result<(), Fault> {
        self.session.with_store(|store| preview.put(place, batch, store))
    }

    /// Begins to make the changes of a batch.
    ///
    /// # Errors
    /// The device failed, or has no room; all stands as it stood.
    pub fn begin_batch(&self, batch: &Batch) -> Result<Application, Fault> {
        self.session.write(|store| store.begin(batch))
    }

    /// Makes the next changes, at most so many. Gives what was applied once all are made.
    ///
    /// # Errors
    /// The device failed; all stands as it stood.
    pub fn step_batch(&self, application: &mut Application, count: usize) -> Result<Option<Applied>, Fault> {
        self.session.with_store(|store| store.step(application, count))
    }

    /// Takes back what was made.
    pub fn abandon_batch(&self, application: &mut Application) {
        self.session.with_store(|store| store.abandon(application));
    }

    /// How often these clients and checks were saved.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn revisions_of(&self, clients: &[String], checks: &[String]) -> Result<Vec<Revision>, Fault> {
        self.session.with_store(|store| {
            let mut all = Vec::with_capacity(clients.len() + checks.len());
            let keys = clients.iter().map(|id| Key::Client(id).text());
            let keys = keys.chain(
                checks
                    .iter()
                    .flat_map(|id| [Key::Check(id).text(), Key::Visit(id).text()]),
            );
            for key in keys {
                all.extend(store.record_at(&key)?.map(|(revision, _)| revision));
            }
            Ok(all)
        })
    }

    /// Writes down that a file with these clients, or with everything, was handed out, and what it holds. Nothing of the
    /// clients themselves changes.
    pub fn backed_up(&'static self, clients: Option<&BTreeSet<String>>, held: Vec<Revision>, moment: &str) {
        let Some(clients) = clients else {
            self.keep(|keeping| keeping.backed_up(held.into_iter(), moment));
            return;
        };
        self.keep(|keeping| held.into_iter().for_each(|revision| keeping.seen.note(revision)));
        let mut batch = Batch::new();
        for id in clients {
            if let Some(mut client) = self.held_client(id) {
                client.backed_up = Some(moment.to_owned());
                batch.put(Key::Client(id).text(), client.write());
            }
        }
        self.change_quietly(&batch);
    }
}
