//! The clients of the book as the figures need them.

use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_engine::portfolio::{Portfolio, Standing};
use shopready_engine::score::score;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

use crate::adviser::Adviser;

/// A client.
pub(super) struct Person {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) sector: Sector,
    pub(super) next_visit: Option<Date>,
    /// Steps that were done, of all visits.
    pub(super) done: usize,
    /// The visit begun last.
    pub(super) latest: Option<Latest>,
}

/// What the figures need of a client's latest visit.
pub(super) struct Latest {
    /// Moment of the beginning, UTC.
    pub(super) begun: String,
    /// Steps that were agreed and are not done.
    pub(super) planned: usize,
    /// The check with its facts, as it is packed.
    pub(super) packed: Vec<u8>,
}

/// All clients that are not in the bin, and what is counted over them. A client's number is its place in the list.
pub(super) struct Figures {
    pub(super) people: Vec<Person>,
    pub(super) portfolio: Portfolio,
}

impl Figures {
    /// Counts what the book holds, and is told of its changes.
    pub(super) fn of(adviser: &Adviser) -> Self {
        let mut figures = Self {
            people: Vec::new(),
            portfolio: Portfolio::new(),
        };
        adviser.with_book(|book| {
            for (client, entry) in book.clients() {
                figures.add(client, &entry.visits);
            }
        });
        figures
    }

    fn add(&mut self, client: &Client, visits: &[VisitLine]) {
        let latest = visits.first();
        if let Some(VisitLine { check, .. }) = latest {
            let standing = Standing::of(check, &score(check));
            self.portfolio
                .add(self.people.len(), client.sector, check, &standing);
        }
        self.people.push(Person {
            id: client.id.clone(),
            name: client.name.clone(),
            sector: client.sector,
            next_visit: client.next_visit,
            done: visits.iter().map(|visit| usize::from(visit.done)).sum(),
            latest: latest.map(|visit| Latest {
                begun: visit.begun.clone(),
                planned: usize::from(visit.planned),
                packed: visit.packed.clone(),
            }),
        });
    }

    /// The clients of a sector, or of all sectors.
    pub(super) fn of_sector(&self, sector: Option<Sector>) -> impl Iterator<Item = &Person> {
        self.people
            .iter()
            .filter(move |person| sector.is_none_or(|sector| person.sector == sector))
    }
}
