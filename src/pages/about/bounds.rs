//! What the figures are not, where they come from, and what is promised to whom.

use leptos::prelude::*;
use shopready_engine::questionnaire;

use super::block::Block;
use super::{list, paragraph};
use crate::catalogue::CatalogueState;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, about as text, app};

/// What the figures are not, and the limits of it all.
pub(in crate::pages) fn figures(words: Words) -> Vec<Block> {
    let draft = text::figures_draft(words, &compiled(words), questionnaire::VERSION);
    vec![
        Block::List(vec![
            words.get(text::FIGURES_ESTIMATES).into(),
            draft.into(),
            words.get(text::FIGURES_SELF).into(),
            words.get(text::FIGURES_COMPARE).into(),
            words.get(text::FIGURES_MONEY).into(),
        ]),
        Block::Heading(words.get(text::LIMITS).into()),
        list(
            words,
            &[text::LIMITS_CHANGE, text::LIMITS_TRADES, text::LIMITS_CHINESE],
        ),
    ]
}

/// Where everything was read, and when.
pub(in crate::pages) fn sources(session: Session) -> Vec<Block> {
    let words = session.words();
    // The catalogue may arrive while the page is read.
    let dates = move || match session.catalogue() {
        CatalogueState::Ready { catalogue, .. } => {
            let compiled = date::partial(words, catalogue.edition.compiled?);
            let newest = date::partial(words, catalogue.edition.evidence_newest?);
            Some(text::sources_dates(words, &compiled, &newest))
        }
        CatalogueState::Loading | CatalogueState::Missing(_) => None,
    };
    vec![
        paragraph(words, text::SOURCES_RECOMMENDATIONS),
        paragraph(words, text::SOURCES_SCHEMES),
        Block::View(view! { <p>{dates}</p> }.into_any()),
        Block::Paragraph(text::sources_weights(words, &compiled(words)).into()),
    ]
}

/// The day on which the questionnaire was put together.
fn compiled(words: Words) -> String {
    date::written(words, questionnaire::COMPILED_ON)
}

/// What leaves the device, and what does not.
pub(super) fn privacy(words: Words) -> Vec<Block> {
    let device = view! {
        <p>
            {words.get(text::PRIVACY_DEVICE)} " "
            <a href=Route::Settings.hash()>{words.get(app::SETTINGS)}</a>
        </p>
    };
    vec![
        paragraph(words, text::PRIVACY_NOTHING),
        paragraph(words, text::PRIVACY_HOST),
        Block::View(device.into_any()),
    ]
}

/// What is aimed at, and what is known to be missing.
pub(super) fn accessibility(words: Words) -> Vec<Block> {
    vec![
        paragraph(words, text::ACCESS_AIM),
        paragraph(words, text::ACCESS_GAPS),
        list(
            words,
            &[text::ACCESS_USERS, text::ACCESS_ENGINES, text::ACCESS_WORDS],
        ),
    ]
}

/// Whose this is not, and under which terms it may be used.
pub(super) fn independence(words: Words) -> Vec<Block> {
    let texts = [
        text::INDEPENDENT_WHO,
        text::INDEPENDENT_VENDORS,
        text::INDEPENDENT_LICENCE,
    ];
    texts.into_iter().map(|text| paragraph(words, text)).collect()
}
