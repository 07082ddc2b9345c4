//! What the parts of the list share: all rows, and which of them are shown in which order.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use leptos::prelude::*;
use shopready_engine::eligibility::{Verdict, assess};
use shopready_engine::facts::Facts;
use shopready_engine::pack;
use shopready_store::district::District;

use super::filter::{Filter, World};
use super::query::{Query, fold};
use super::row::Row;
use super::sort::Sort;
use super::{kept, list};
use crate::adviser::Adviser;
use crate::browser::{clock, collate};
use crate::catalogue::CatalogueState;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;

/// The state of the list. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) session: Session,
    pub(super) adviser: &'static Adviser,
    /// What is searched for, as typed.
    pub(super) typed: RwSignal<String>,
    pub(super) filter: RwSignal<Filter>,
    pub(super) sort: Memo<Sort>,
    /// All clients that are not in the bin, in the order of the list.
    pub(super) rows: Memo<Vec<Row>>,
    /// The places of the rows that are shown.
    pub(super) shown: Memo<Vec<usize>>,
    /// Which of those are in the page.
    pub(super) drawn: RwSignal<Range<usize>>,
}

impl Board {
    pub(super) fn new(session: Session, rest: &str) -> Self {
        let adviser = Adviser::of(session);
        let filter = RwSignal::new(Filter::parse(rest));
        let typed = RwSignal::new(kept::typed_at(rest));
        let sort = Memo::new(move |_| Sort::parse(&adviser.settings().sort));
        let backup = Memo::new(move |_| adviser.last_backup());
        // Whatever is made anew counts as changed: rows are not compared with each other.
        let rows = Memo::new_with_compare(
            move |_| sort.with(|sort| sorted(session, adviser, &backup.get(), *sort)),
            |_, _| true,
        );
        let can_use = Memo::new(move |_| can_use(session, adviser, filter));
        let shown = Memo::new(move |_| {
            let query = typed.with(|typed| Query::parse(typed));
            can_use.with(|can_use| {
                let world = World {
                    today: clock::today(),
                    day_of: date::day_of,
                    can_use: &|id| can_use.contains(id),
                };
                filter.with(|filter| {
                    rows.with(|rows| {
                        let places = rows.iter().enumerate();
                        let shown = places
                            .filter(|(_, row)| query.finds(row.folded()) && filter.lets_through(row, &world));
                        shown.map(|(place, _)| place).collect::<Vec<_>>()
                    })
                })
            })
        });
        Self {
            session,
            adviser,
            typed,
            filter,
            sort,
            rows,
            shown,
            drawn: RwSignal::new(0..list::FIRST),
        }
    }

    /// Searches for something else.
    pub(super) fn search(self, typed: String) {
        kept::keep(&self.address(), &typed);
        self.typed.set(typed);
    }

    /// Filters otherwise: the address says so.
    pub(super) fn change_filter(self, change: impl FnOnce(&mut Filter)) {
        self.filter.update(change);
        let address = self.address();
        self.typed.with_untracked(|typed| kept::keep(&address, typed));
        self.session.note_address(Route::Adviser("clients", address));
    }

    /// Lists all clients again.
    pub(super) fn clear(self) {
        self.search(String::new());
        self.change_filter(|filter| *filter = Filter::default());
    }

    /// The id of the client at a place among those that are shown.
    pub(super) fn id_at(self, place: usize) -> Option<String> {
        let row = self.shown.with_untracked(|shown| shown.get(place).copied())?;
        self.rows
            .with_untracked(|rows| rows.get(row).map(|row| row.id.clone()))
    }

    /// The place of a client among those that are shown.
    pub(super) fn place_of(self, id: &str) -> Option<usize> {
        self.rows.with_untracked(|rows| {
            self.shown.with_untracked(|shown| {
                shown
                    .iter()
                    .position(|row| rows.get(*row).is_some_and(|row| row.id == id))
            })
        })
    }

    fn address(self) -> String {
        self.filter.with_untracked(Filter::write)
    }
}

/// All rows in their order.
fn sorted(session: Session, adviser: &Adviser, backup: &str, sort: Sort) -> Vec<Row> {
    let words = session.words();
    let districts: Vec<_> = District::all()
        .map(|district| fold(&words.district_in_all_languages(district)))
        .collect();
    let district_words = |district: District| districts.get(district.index()).map_or("", String::as_str);
    let rows: Vec<Row> = adviser.with_book(|book| {
        let row = |(client, entry)| Row::of(client, entry, backup, district_words);
        book.clients().map(row).collect()
    });
    let ranks = ranks(words.language().tag(), &rows);
    let order = sort.order(&rows, &ranks);
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|place| rows.get_mut(place)?.take())
        .collect()
}

/// The rank of each row by its name. Equal names have equal ranks.
fn ranks(language: &str, rows: &[Row]) -> Vec<usize> {
    let names: HashSet<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let sorted = collate::sorted(language, names.iter().copied()).unwrap_or_else(|| {
        let mut names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    });
    let ranks: HashMap<&str, usize> = sorted
        .iter()
        .enumerate()
        .map(|(rank, name)| (name.as_str(), rank))
        .collect();
    let rank = |row: &Row| ranks.get(row.name.as_str()).copied().unwrap_or_default();
    rows.iter().map(rank).collect()
}

/// The clients that seem to meet the rules of the scheme that is filtered by.
fn can_use(session: Session, adviser: &Adviser, filter: RwSignal<Filter>) -> HashSet<String> {
    let Some(id) = filter.with(|filter| filter.scheme.clone()) else {
        return HashSet::new();
    };
    let CatalogueState::Ready { catalogue, .. } = session.catalogue() else {
        return HashSet::new();
    };
    let (Some(scheme), Some(today)) = (catalogue.scheme(&id), clock::today()) else {
        return HashSet::new();
    };
    let mut facts = Facts::new(&catalogue.vocabulary);
    adviser.with_book(|book| {
        let can = book.clients().filter(|(_, entry)| {
            entry.latest().is_some_and(|latest| {
                pack::known_facts(&latest.packed, &catalogue.vocabulary, &mut facts).is_ok()
                    && assess(scheme, &facts, today).verdict == Verdict::Eligible
            })
        });
        can.map(|(client, _)| client.id.clone()).collect()
    })
}
