//! What all parts of the screen share.

use leptos::prelude::*;
use shopready_engine::check::Sector;
use shopready_engine::date::Date;
use shopready_engine::portfolio::Group;

use super::address;
use super::figures::Figures;
use super::parts::Folds;
use crate::browser::clock;
use crate::session::Session;
use crate::words::{Text, Words, portfolio as text};

/// The figures and the sector for which they are shown. Free to copy.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) session: Session,
    pub(super) words: Words,
    /// None only if the clock of the device is beyond all calendars.
    pub(super) today: Option<Date>,
    pub(super) figures: StoredValue<Figures>,
    pub(super) sector: RwSignal<Option<Sector>>,
    pub(super) folds: Folds,
}

impl Board {
    pub(super) fn new(
        session: Session,
        figures: Figures,
        sector: RwSignal<Option<Sector>>,
        folds: Folds,
    ) -> Self {
        Self {
            session,
            words: session.words(),
            today: clock::today(),
            figures: StoredValue::new(figures),
            sector,
            folds,
        }
    }

    /// Draws a part from the figures, anew whenever another sector is chosen.
    pub(super) fn draw<V: IntoView + 'static>(
        self,
        part: impl Fn(&Figures, Option<Sector>) -> V + Send + 'static,
    ) -> impl IntoView {
        move || {
            let sector = self.sector.get();
            self.figures.with_value(|figures| part(figures, sector))
        }
    }

    /// The same from what was counted over the latest checks.
    pub(super) fn draw_group<V: IntoView + 'static>(
        self,
        part: impl Fn(&Group, Option<Sector>) -> V + Send + 'static,
    ) -> impl IntoView {
        self.draw(move |figures, sector| part(figures.portfolio.group(sector), sector))
    }

    /// The address of the clients of the sector shown for whom a key has this value.
    pub(super) fn clients(self, key: &str, value: &str) -> String {
        address::clients(Some((key, value)), self.sector.get())
    }
}

/// The words for a sector, or for all.
pub(super) fn sector_words(sector: Option<Sector>) -> Text {
    match sector {
        None => text::SECTOR_ALL,
        Some(Sector::Retail) => text::SECTOR_RETAIL,
        Some(Sector::Catering) => text::SECTOR_CATERING,
    }
}

/// So many clients.
pub(super) fn client_count(words: Words, count: usize) -> String {
    match count {
        1 => words.get(text::CLIENT_COUNT_ONE).to_owned(),
        _ => text::client_count(words, &count.to_string()),
    }
}
