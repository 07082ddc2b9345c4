//! The support schemes: all of them in groups, or one alone.
//!
//! [`sheet`] holds what all parts share, [`with_sheet`] hands it to whoever draws from it. [`list`] draws the groups,
//! each scheme as a [`fold`] over its [`body`]; [`one`] draws a single scheme. [`ask`] is the form for facts, wherever
//! it stands.

mod answers;
mod ask;
mod body;
pub mod care;
pub(super) mod fold;
pub mod gaps;
pub mod links;
mod list;
mod one;
pub mod rules;
pub mod sheet;
pub mod waiting;

use leptos::prelude::*;

use crate::browser::document;
use crate::catalogue::CatalogueState;
use crate::session::Session;
use ask::Drafts;
use sheet::{Opened, Sheet};

pub use ask::no_check;

/// Draws all schemes, or the one with that id. Folds that were opened stay open when the language or
/// the catalogue changes; what is entered and not saved yet outlives a change of the language.
pub fn schemes(session: Session, scheme: Option<String>) -> impl IntoView {
    with_sheet(session, move |sheet| match (sheet, &scheme) {
        (Some(sheet), None) => list::list(sheet).into_any(),
        (Some(sheet), Some(id)) => one::one(sheet, id).into_any(),
        (None, _) => waiting::waiting(session).into_any(),
    })
}

/// Draws from the catalogue in the language chosen, or without it where there is none; anew when one of the two
/// changes, or when a check is begun.
pub fn with_sheet(
    session: Session,
    draw: impl Fn(Option<Sheet>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let catalogue = Memo::new(move |_| match session.catalogue() {
        CatalogueState::Ready { catalogue, .. } => Some(catalogue),
        CatalogueState::Loading | CatalogueState::Missing(_) => None,
    });
    let has_check = Memo::new(move |_| session.open_id().is_some());
    let opened: Opened = StoredValue::new(Vec::new());
    let drafts: Drafts = StoredValue::new(Vec::new());
    waiting::try_again_quietly(session);
    move || {
        if document::focused_id() == "heading" {
            // The heading that has the focus is about to be drawn anew.
            document::focus_later("heading".to_owned());
        }
        let words = session.words();
        draw(
            catalogue
                .get()
                .and_then(|catalogue| Sheet::new(session, words, catalogue, has_check.get(), opened, drafts)),
        )
    }
}
