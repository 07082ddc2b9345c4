//! The scheme catalogue beside the app: fetched, checked, and the last good one kept.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_engine::catalogue::Catalogue;

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
        /// The catalogue.
        catalogue: Arc<Catalogue>,
        /// Whether a newer one came but did not pass its check, and why.
        refused: Option<String>,
    },
    /// There is none: none could be had, or none that passes its check, and why.
    Missing(Option<String>),
}

/// Shows the catalogue that was kept, then the newest that there is. One that does not pass its
/// check never takes the place of one that did.
pub fn load(state: RwSignal<CatalogueState>) {
    spawn_local(async move {
        if let Some(text) = cache::kept(PATH).await
            && let Ok(catalogue) = read(&text)
        {
            state.set(CatalogueState::Ready { catalogue, refused: None });
        }
        let newest = fetch::newest(PATH).await;
        match newest.as_deref().map(read) {
            Some(Ok(catalogue)) => {
                if let Some(text) = newest {
                    // Without it the next visit without a network has the copy of this version.
                    cache::keep(PATH, &text).await;
                }
                let is_new = state.with_untracked(|state| match state {
                    CatalogueState::Ready { catalogue: shown, .. } => *shown != catalogue,
                    _ => true,
                });
                if is_new {
                    state.set(CatalogueState::Ready { catalogue, refused: None });
                }
            }
            failed => {
                let reason = failed.and_then(Result::err);
                state.update(|state| match state {
                    CatalogueState::Ready { refused, .. } => *refused = reason,
                    _ => *state = CatalogueState::Missing(reason),
                });
            }
        }
    });
}

/// A catalogue that a page can show: every rule resolves, every text is there.
fn read(text: &str) -> Result<Arc<Catalogue>, String> {
    let catalogue = Catalogue::from_json(text).map_err(|error| error.to_string())?;
    catalogue.check_texts().map_err(|error| error.to_string())?;
    Ok(Arc::new(catalogue))
}
