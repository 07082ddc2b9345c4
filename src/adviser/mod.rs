//! What the adviser's screens share beside the session: all clients, what was changed, and the ways to change it.
//! All of it belongs to the later part.

mod book;
mod change;
mod client;
mod client_file;
mod files;
mod follow;
mod handed;
mod history;
mod keeping;
mod nameless;
mod place;
mod read;
mod settings;
mod visit;

pub use book::{Book, Entry};
pub use files::{Own, ROOM_SHORT};
pub use follow::BATCH;
pub use handed::Handed;
pub use history::{Change, MOST, What};
pub use read::Reading;
pub use settings::Settings;
pub use visit::Begin;

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::disk::Fault;
use shopready_store::keeping::Keeping;

use crate::session::Session;

/// Something to tell above the adviser's screens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// This was changed, and can be undone.
    Changed(What),
    /// This was taken back.
    Undone(What),
    /// This could not be changed, and stands as it stood.
    Failed(Fault),
    /// Something else has changed the same since, so that it was not taken back.
    ChangedSince(What),
    /// The open check is not saved, so that no other one was opened.
    SaveFirst,
}

/// The adviser's state; it lives as long as the page.
pub struct Adviser {
    session: Session,
    book: ArcRwSignal<Book>,
    reading: ArcRwSignal<Reading>,
    /// Keys that changed while the clients were being read.
    missed: ArcRwSignal<Vec<String>>,
    history: ArcRwSignal<Vec<Change>>,
    told: ArcRwSignal<Option<Told>>,
    settings: ArcRwSignal<Settings>,
    keeping: ArcRwSignal<Keeping>,
    /// Id of a check, and the question at which its entry was left.
    entry_place: ArcRwSignal<Option<(String, QuestionId)>>,
}

impl Adviser {
    /// The adviser's state. It is set up when it is asked for first, by a screen or by the later part, and clients are
    /// read once the adviser's screens are switched on.
    pub fn of(session: Session) -> &'static Self {
        session.adviser_state().unwrap_or_else(|| Self::begin(session))
    }

    fn begin(session: Session) -> &'static Self {
        let adviser: &'static Self = Box::leak(Box::new(Self {
            session,
            book: ArcRwSignal::new(Book::default()),
            reading: ArcRwSignal::new(Reading::NotBegun),
            missed: ArcRwSignal::new(Vec::new()),
            history: ArcRwSignal::new(Vec::new()),
            told: ArcRwSignal::new(None),
            settings: ArcRwSignal::new(Settings::default()),
            keeping: ArcRwSignal::new(Keeping::default()),
            entry_place: ArcRwSignal::new(None),
        }));
        session.keep_adviser_state(adviser);
        adviser.take_over_settings();
        adviser.take_over_keeping();
        // Whatever follows lives as long as the page, not as the screen that happened to ask first.
        let owner = Owner::new_root(None);
        owner.with(|| adviser.follow());
        std::mem::forget(owner);
        adviser
    }

    /// Looks at the clients and their visits. Whoever does is told anew when any of them changes.
    pub fn with_book<T>(&self, look: impl FnOnce(&Book) -> T) -> T {
        self.book.with(look)
    }

    /// The same, without being told of changes.
    pub fn with_book_now<T>(&self, look: impl FnOnce(&Book) -> T) -> T {
        self.book.with_untracked(look)
    }

    /// How far the clients are read.
    #[must_use]
    pub fn reading(&self) -> Reading {
        self.reading.get()
    }

    /// What is to be told above the screen.
    #[must_use]
    pub fn told(&self) -> Option<Told> {
        self.told.get()
    }

    /// Tells something above the screen until it is put away or something else is told.
    pub fn tell(&self, told: Told) {
        self.told.set(Some(told));
    }

    /// Puts away what was told.
    pub fn put_away_told(&self) {
        self.told.set(None);
    }
}
