//! The support schemes: all of them in groups, or one alone.
//!
//! [`sheet`] holds what all parts share. [`list`] draws the groups, each scheme as a [`fold`] over its
//! [`body`]; [`one`] draws a single scheme. [`ask`] is the form for facts, wherever it stands.

mod answers;
mod ask;
mod body;
mod care;
pub(super) mod fold;
pub(super) mod gaps;
mod links;
mod list;
mod one;
mod rules;
pub(super) mod sheet;
mod waiting;

use leptos::prelude::*;

use crate::browser::document;
use crate::catalogue::CatalogueState;
use crate::session::Session;
use sheet::{Opened, Sheet};
pub(super) use waiting::try_again_quietly;

/// Draws all schemes, or the one with that id. Folds that were opened stay open when the language or
/// the catalogue changes.
pub fn schemes(session: Session, scheme: Option<String>) -> impl IntoView {
    let catalogue = Memo::new(move |_| match session.catalogue() {
        CatalogueState::Ready { catalogue, .. } => Some(catalogue),
        CatalogueState::Loading | CatalogueState::Missing(_) => None,
    });
    let has_check = Memo::new(move |_| session.open_id().is_some());
    let opened: Opened = StoredValue::new(Vec::new());
    waiting::try_again_quietly(session);
    move || {
        if document::focused_id() == "heading" {
            // The heading that has the focus is about to be drawn anew.
            document::focus_later("heading".to_owned());
        }
        let words = session.words();
        let sheet = catalogue
            .get()
            .and_then(|catalogue| Sheet::new(session, words, catalogue, has_check.get(), opened));
        match (sheet, &scheme) {
            (Some(sheet), None) => list::list(sheet).into_any(),
            (Some(sheet), Some(id)) => one::one(sheet, id).into_any(),
            (None, _) => waiting::waiting(session).into_any(),
        }
    }
}
