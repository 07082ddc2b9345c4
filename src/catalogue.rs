//! The scheme catalogue beside the app: data that is published without building the app.
//!
//! Which one is shown: the one that the network has, if it passes its check. Until the network has
//! answered, and where it does not, the newer of the last good one and the one that came with this
//! version of the app. One that does not pass its check never takes the place of one that did.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_engine::catalogue::Catalogue;
use shopready_engine::date::{Date, PartialDate};

use crate::browser::{cache, fetch};

/// Where the catalogue is published, relative to the page.
const PATH: &str = "schemes.json";

/// What is at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueState {
    /// Nothing yet.
    Loading,
    /// A catalogue that passed its check.
    Ready {
        /// The catalogue. It lives as long as the page, so that its texts are drawn without copies;
        /// there are never more than the few editions that one visit meets.
        catalogue: &'static Catalogue,
        /// Why the one that the network has cannot be used, if it cannot.
        refused: Option<String>,
    },
    /// There is none: none could be had, or none that passes its check, and why.
    Missing(Option<String>),
}

/// Shows the catalogue at hand, then the one that the network has.
pub fn load(state: RwSignal<CatalogueState>) {
    if state.with_untracked(|state| matches!(state, CatalogueState::Missing(_))) {
        state.set(CatalogueState::Loading);
    }
    spawn_local(async move {
        let at_hand = at_hand().await;
        let known = at_hand.as_ref().map(|good| (good.text.clone(), good.is_kept));
        if let Some(good) = at_hand {
            show(state, good.catalogue);
        }
        let newest = fetch::newest(PATH).await;
        if newest.is_some() && newest == known.as_ref().map(|(text, _)| text.clone()) {
            if let Some((text, false)) = known {
                cache::keep(PATH, &text).await;
            }
            return;
        }
        match newest.map(|text| Good::read(text, false)) {
            Some(Ok(good)) => {
                // Where it cannot be kept, the copy of this version serves without a network.
                cache::keep(PATH, &good.text).await;
                show(state, good.catalogue);
            }
            failed => {
                let reason = failed.and_then(Result::err);
                state.update(|state| match state {
                    CatalogueState::Ready { refused, .. } => *refused = reason,
                    other => *other = CatalogueState::Missing(reason),
                });
            }
        }
    });
}

/// A catalogue that passed its check.
struct Good {
    text: String,
    catalogue: Catalogue,
    is_kept: bool,
}

impl Good {
    /// Reads a catalogue that a page can show: every rule resolves, every text is there.
    fn read(text: String, is_kept: bool) -> Result<Self, String> {
        let catalogue = Catalogue::from_json(&text).map_err(|error| error.to_string())?;
        catalogue.check_texts().map_err(|error| error.to_string())?;
        Ok(Self {
            text,
            catalogue,
            is_kept,
        })
    }

    /// When it was made. Two editions of one day cannot be told apart by it.
    fn made(&self) -> [Option<Date>; 2] {
        let edition = &self.catalogue.edition;
        [edition.compiled, edition.evidence_newest].map(|date| date.map(PartialDate::first_day))
    }
}

/// The newer of the last good one and the one that came with this version. Of two that were made on
/// the same day the last good one counts: the network had it after this version was installed.
async fn at_hand() -> Option<Good> {
    let kept = cache::kept(PATH).await;
    let shipped = fetch::shipped(PATH)
        .await
        .filter(|shipped| Some(shipped) != kept.as_ref());
    let good = |text: Option<String>, is_kept| text.and_then(|text| Good::read(text, is_kept).ok());
    let was_kept = kept.is_some();
    let kept = good(kept, true);
    if was_kept && kept.is_none() {
        // It passed the check of another version of the app, or was altered since.
        cache::discard(PATH).await;
    }
    match (kept, good(shipped, false)) {
        (Some(kept), Some(shipped)) if kept.made() >= shipped.made() => Some(kept),
        (kept, shipped) => shipped.or(kept),
    }
}

fn show(state: RwSignal<CatalogueState>, catalogue: Catalogue) {
    let shown = state.with_untracked(|state| match state {
        CatalogueState::Ready { catalogue, .. } => Some(*catalogue),
        _ => None,
    });
    let catalogue = match shown {
        Some(shown) if *shown == catalogue => shown,
        _ => Box::leak(Box::new(catalogue)),
    };
    state.set(CatalogueState::Ready {
        catalogue,
        refused: None,
    });
}
