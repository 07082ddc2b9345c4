//! The two rounds of the programme as the catalogue has them.

use shopready_engine::catalogue::{Catalogue, Scheme, Status};
use shopready_engine::date::Date;

use crate::browser::clock;
use crate::catalogue::CatalogueState;
use crate::pages::schemes::sheet;
use crate::words::{Words, policy as text};

/// The ids of the rounds: the one that is over, the one that is to come.
pub(super) const FIRST: &str = "dtspp";
pub(super) const NEXT: &str = "dtspp_enhanced";

/// A round of the programme: its scheme, and how that stands today.
#[derive(Clone, Copy)]
pub(super) struct Round {
    pub(super) scheme: &'static Scheme,
    pub(super) status: Status,
    pub(super) is_stale: bool,
}

impl Round {
    /// The round of an id; `None` where the catalogue at hand does not have it.
    pub(super) fn find(catalogue: &'static Catalogue, today: Date, id: &str) -> Option<Self> {
        let scheme = catalogue.schemes.iter().find(|scheme| scheme.id == id)?;
        Some(Self {
            scheme,
            status: scheme.status_on(today),
            is_stale: scheme.is_stale_on(today),
        })
    }
}

/// How the next round stands today, with the date of the evidence, in one line; nothing without a catalogue.
pub fn told(catalogue: CatalogueState, words: Words) -> Option<String> {
    let CatalogueState::Ready { catalogue, .. } = catalogue else {
        return None;
    };
    let next = Round::find(catalogue, clock::today()?, NEXT)?;
    let state = sheet::label(catalogue, words, "status", next.status.id());
    let date = sheet::evidence(catalogue, words, next.scheme);
    Some(text::next_round(words, &date, state))
}
