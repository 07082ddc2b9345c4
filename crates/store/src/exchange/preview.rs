//! What a file holds beside what is on the device, and what becomes of each when it is taken.

mod compare;
mod take;

use std::collections::{HashMap, HashSet};

use super::backup::Standing;
use super::found::{Bad, Found, Reason};
use super::standing::{Held, check_on, client_on};
use crate::client::Client;
use crate::disk::{Disk, Fault};
use crate::saved::{SavedCheck, Unreadable};
use crate::store::Store;
use crate::visit::{read_visit, write_visit};

/// The most bad ones that are kept to be listed; the others are counted.
pub const MOST_LISTED: usize = 500;

/// The most characters of what may be taken: several times what any browser keeps for a page.
const MOST_HELD: usize = 16_000_000;

/// How something of the file stands to what is on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The device has nothing of this id.
    New,
    /// The file's was saved later, on top of what the device has.
    Newer,
    /// The device's was saved later, on top of what the file has.
    Older,
    /// Both were changed since they were the same, or they never were.
    Conflict,
}

/// What becomes of something of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// It is left; the device keeps what it has.
    Leave,
    /// It is taken, in place of what the device has.
    Take,
    /// It is taken beside what the device has, under this id.
    Both(String),
}

/// Something of the file that the device has not, or not so.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// What it is.
    pub thing: Thing,
    /// How it stands to what is on the device.
    pub state: State,
    /// What becomes of it.
    pub choice: Choice,
}

/// A client or a check.
#[derive(Debug, Clone)]
pub enum Thing {
    /// A client.
    Client(Box<Client>),
    /// A check of a business.
    Check {
        /// What all checks of the business share.
        business: String,
        /// The check, in the form that takes the least room: see [`Item::check`].
        kept: Kept,
    },
}

/// A check as it waits to be taken.
#[derive(Debug, Clone)]
pub enum Kept {
    /// As JSON: it goes where owners' checks are.
    Desk(String),
    /// Packed.
    Packed(String),
}

impl Item {
    /// The check; `None` for a client.
    #[must_use]
    pub fn check(&self) -> Option<SavedCheck> {
        let read: Result<SavedCheck, Unreadable> = match &self.thing {
            Thing::Client(_) => return None,
            Thing::Check {
                kept: Kept::Desk(json),
                ..
            } => SavedCheck::read(json),
            Thing::Check {
                kept: Kept::Packed(text),
                ..
            } => read_visit(&self.id, text),
        };
        read.ok()
    }

    /// The client; `None` for a check.
    #[must_use]
    pub fn client(&self) -> Option<&Client> {
        match &self.thing {
            Thing::Client(client) => Some(client),
            Thing::Check { .. } => None,
        }
    }

    /// The id of the business.
    #[must_use]
    pub fn business(&self) -> &str {
        match &self.thing {
            Thing::Client(_) => &self.id,
            Thing::Check { business, .. } => business,
        }
    }
}

/// Why a file is not gone through to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// The device cannot be read.
    Device(Fault),
    /// It holds more than any device has room for.
    TooMuch,
}

/// A file beside the device.
#[derive(Debug, Default)]
pub struct Preview {
    items: Vec<Item>,
    bad: Vec<Bad>,
    more_bad: usize,
    same: usize,
    held: usize,
    /// Ids of the clients, and of the checks, that were seen.
    seen: [HashSet<String>; 2],
    /// Where the client of a business stands among the items, and its checks.
    clients: HashMap<String, usize>,
    checks: HashMap<String, Vec<usize>>,
    /// Where a check stands among the items.
    places: HashMap<String, usize>,
}

impl Preview {
    /// Before anything is found.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts something found beside what the device has.
    ///
    /// # Errors
    /// It cannot go on.
    pub fn take_in<D: Disk>(&mut self, found: Found, store: &Store<D>) -> Result<(), Stopped> {
        match found {
            Found::Bad(bad) => self.add_bad(bad),
            Found::Client(line, client) => self.client(line, client, store)?,
            Found::Check(line, saved, standing) => self.check(line, *saved, standing, store)?,
        }
        if self.held > MOST_HELD {
            return Err(Stopped::TooMuch);
        }
        Ok(())
    }

    /// What the device has not, or not so.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The client of a business, where the file brings one that the device has not just so.
    #[must_use]
    pub fn client_of(&self, business: &str) -> Option<&Client> {
        self.items.get(*self.clients.get(business)?)?.client()
    }

    /// How many things the device has just so.
    #[must_use]
    pub fn same(&self) -> usize {
        self.same
    }

    /// What cannot be taken, at most [`MOST_LISTED`].
    #[must_use]
    pub fn bad(&self) -> &[Bad] {
        &self.bad
    }

    /// How many things cannot be taken.
    #[must_use]
    pub fn bad_count(&self) -> usize {
        self.bad.len() + self.more_bad
    }

    fn add_bad(&mut self, bad: Bad) {
        if self.bad.len() < MOST_LISTED {
            self.bad.push(bad);
        } else {
            self.more_bad += 1;
        }
    }

    fn client<D: Disk>(&mut self, line: usize, client: Client, store: &Store<D>) -> Result<(), Stopped> {
        if !self.seen[0].insert(client.id.clone()) {
            self.refuse(line, client.name, Reason::Twice);
            return Ok(());
        }
        let state = match client_on(store, &client.id).map_err(Stopped::Device)? {
            Held::Nothing => Some(State::New),
            Held::Good(mine) => compare::clients(&client, &mine),
            Held::Unreadable => {
                self.refuse(line, client.name, Reason::Device);
                return Ok(());
            }
        };
        let Some(state) = state else {
            self.same += 1;
            return Ok(());
        };
        self.held += client.write().len() + 200;
        self.clients.insert(client.id.clone(), self.items.len());
        self.push(client.id.clone(), Thing::Client(Box::new(client)), state);
        Ok(())
    }

    fn check<D: Disk>(
        &mut self,
        line: usize,
        saved: SavedCheck,
        standing: Standing,
        store: &Store<D>,
    ) -> Result<(), Stopped> {
        let id = saved.id().to_owned();
        let is_again = !self.seen[1].insert(id.clone());
        // In a dump the desk counts, wherever it comes.
        let place = if is_again && standing == Standing::Desk {
            self.packed(&id)
        } else {
            None
        };
        let replaces = place.is_some();
        if is_again && !replaces {
            if standing != Standing::Cabinet {
                self.refuse(line, id, Reason::Twice);
            }
            return Ok(());
        }
        let state = match check_on(store, &id).map_err(Stopped::Device)? {
            Held::Nothing => Some(State::New),
            Held::Good((mine, _)) => compare::checks(&saved, &mine),
            Held::Unreadable => {
                self.refuse(line, id, Reason::Device);
                return Ok(());
            }
        };
        let Some(state) = state else {
            self.same += 1;
            return Ok(());
        };
        let business = saved.business();
        let kept = if standing == Standing::Desk {
            Kept::Desk(saved.write())
        } else {
            Kept::Packed(write_visit(&saved))
        };
        let (Kept::Desk(text) | Kept::Packed(text)) = &kept;
        self.held += text.len() / 2 + 100;
        let thing = Thing::Check {
            business: business.clone(),
            kept,
        };
        if let Some(item) = place.and_then(|place| self.items.get_mut(place)) {
            item.thing = thing;
            return Ok(());
        }
        self.checks.entry(business).or_default().push(self.items.len());
        self.places.insert(id.clone(), self.items.len());
        self.push(id, thing, state);
        Ok(())
    }

    /// Where the check of an id stands among the items, if it came from the cabinet.
    fn packed(&self, id: &str) -> Option<usize> {
        let place = *self.places.get(id)?;
        let is_packed = matches!(
            self.items.get(place)?.thing,
            Thing::Check {
                kept: Kept::Packed(_),
                ..
            }
        );
        is_packed.then_some(place)
    }

    fn push(&mut self, id: String, thing: Thing, state: State) {
        let choice = match state {
            State::New | State::Newer => Choice::Take,
            State::Older | State::Conflict => Choice::Leave,
        };
        self.items.push(Item {
            id,
            thing,
            state,
            choice,
        });
    }

    fn refuse(&mut self, line: usize, name: String, reason: Reason) {
        self.add_bad(Bad {
            line,
            name: Some(name),
            reason,
        });
    }
}
