//! What is chosen, and the changes that follow. A client and its checks stay together.

use super::{Choice, Item, Kept, Preview, State, Thing};
use crate::batch::Batch;
use crate::client::Client;
use crate::disk::{Disk, Fault};
use crate::exchange::backup::Standing;
use crate::exchange::standing::{Held, check_on, client_on};
use crate::key::Key;
use crate::saved::SavedCheck;
use crate::store::Store;

impl Preview {
    /// Chooses what becomes of an item. Without a new client its new checks are not taken either, and with a check
    /// comes its client.
    pub fn choose(&mut self, place: usize, choice: Choice) {
        let Some(item) = self.items.get_mut(place) else {
            return;
        };
        let is_left = choice == Choice::Leave;
        item.choice = choice;
        let (state, business) = (item.state, item.business().to_owned());
        let is_client = item.client().is_some();
        if is_client && is_left && state == State::New {
            for place in self.checks.get(&business).into_iter().flatten() {
                if let Some(check) = self.items.get_mut(*place) {
                    check.choice = Choice::Leave;
                }
            }
        } else if !is_client
            && !is_left
            && let Some(client) = self
                .clients
                .get(&business)
                .and_then(|place| self.items.get_mut(*place))
            && client.state == State::New
        {
            client.choice = Choice::Take;
        }
    }

    /// How many are to be taken.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.choice != Choice::Leave)
            .count()
    }

    /// Adds the changes of one item to a batch.
    ///
    /// # Errors
    /// The device cannot be read.
    pub fn put<D: Disk>(&self, place: usize, batch: &mut Batch, store: &Store<D>) -> Result<(), Fault> {
        let Some(item) = self.items.get(place).filter(|item| item.choice != Choice::Leave) else {
            return Ok(());
        };
        match &item.thing {
            Thing::Client(client) => put_client(item, client, batch, store),
            Thing::Check { kept, .. } => match item.check() {
                Some(saved) => self.put_check(item, saved, kept, batch, store),
                None => Ok(()),
            },
        }
    }

    fn put_check<D: Disk>(
        &self,
        item: &Item,
        mut saved: SavedCheck,
        kept: &Kept,
        batch: &mut Batch,
        store: &Store<D>,
    ) -> Result<(), Fault> {
        let mut business = item.business().to_owned();
        let client = self
            .clients
            .get(&business)
            .and_then(|place| self.items.get(*place));
        let is_beside = matches!(item.choice, Choice::Both(_));
        // Of a client that is taken beside the device's own, whatever does not replace a check goes with it.
        if let Some(Choice::Both(fresh)) = client.map(|client| &client.choice)
            && (item.state == State::New || is_beside)
        {
            business.clone_from(fresh);
        }
        let mut is_on_desk = matches!(kept, Kept::Desk(_));
        if let Choice::Both(fresh) = &item.choice {
            saved.record_mut().id = fresh.clone().into();
        } else if let Held::Good((mine, standing)) = check_on(store, &item.id)? {
            is_on_desk = standing == Standing::Desk;
            // Another tab must see that it was saved anew.
            saved.revision = saved.revision.max(mine.revision + 1);
        }
        if business != saved.business() {
            saved.set_business(&business);
        }
        let has_client = client.is_some_and(|client| client.choice != Choice::Leave)
            || matches!(client_on(store, &business)?, Held::Good(_));
        if is_on_desk || !has_client {
            batch.put(Key::Check(saved.id()).text(), saved.write());
            batch.remove(Key::Visit(saved.id()).text());
        } else {
            batch.put_visit(&saved);
        }
        Ok(())
    }
}

fn put_client<D: Disk>(
    item: &Item,
    client: &Client,
    batch: &mut Batch,
    store: &Store<D>,
) -> Result<(), Fault> {
    let mut next = client.clone();
    if let Choice::Both(fresh) = &item.choice {
        next.id.clone_from(fresh);
    } else if let Held::Good(mine) = client_on(store, &item.id)? {
        next.revision = next.revision.max(mine.revision + 1);
    }
    batch.put(Key::Client(&next.id).text(), next.write());
    Ok(())
}
