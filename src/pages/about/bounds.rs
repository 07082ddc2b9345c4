//! What the figures are not, where they come from, and what is promised to whom.

use leptos::prelude::*;
use shopready_engine::questionnaire;

use super::{bullets, paragraphs};
use crate::catalogue::CatalogueState;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, about as text, app};

/// What the figures are not, and the limits of it all.
pub(super) fn figures(words: Words) -> impl IntoView {
    let draft = text::figures_draft(words, &compiled(words), questionnaire::VERSION);
    view! {
        <ul class="bullets">
            <li>{words.get(text::FIGURES_ESTIMATES)}</li>
            <li>{draft}</li>
            <li>{words.get(text::FIGURES_SELF)}</li>
            <li>{words.get(text::FIGURES_COMPARE)}</li>
            <li>{words.get(text::FIGURES_MONEY)}</li>
        </ul>
        <h3>{words.get(text::LIMITS)}</h3>
        {bullets(words, [text::LIMITS_CHANGE, text::LIMITS_TRADES, text::LIMITS_CHINESE])}
    }
}

/// Where everything was read, and when.
pub(super) fn sources(session: Session) -> impl IntoView {
    let words = session.words();
    let dates = move || match session.catalogue() {
        CatalogueState::Ready { catalogue, .. } => {
            let compiled = date::partial(words, catalogue.edition.compiled?);
            let newest = date::partial(words, catalogue.edition.evidence_newest?);
            Some(view! { <p>{text::sources_dates(words, &compiled, &newest)}</p> })
        }
        CatalogueState::Loading | CatalogueState::Missing(_) => None,
    };
    view! {
        <p>{words.get(text::SOURCES_RECOMMENDATIONS)}</p>
        <p>{words.get(text::SOURCES_SCHEMES)}</p>
        {dates}
        <p>{text::sources_weights(words, &compiled(words))}</p>
    }
}

/// The day on which the questionnaire was put together.
fn compiled(words: Words) -> String {
    date::written(words, questionnaire::COMPILED_ON)
}

/// What leaves the device, and what does not.
pub(super) fn privacy(words: Words) -> impl IntoView {
    view! {
        {paragraphs(words, [text::PRIVACY_NOTHING, text::PRIVACY_HOST])}
        <p>
            {words.get(text::PRIVACY_DEVICE)} " "
            <a href=Route::Settings.hash()>{words.get(app::SETTINGS)}</a>
        </p>
    }
}

/// What is aimed at, and what is known to be missing.
pub(super) fn accessibility(words: Words) -> impl IntoView {
    view! {
        {paragraphs(words, [text::ACCESS_AIM, text::ACCESS_GAPS])}
        {bullets(words, [text::ACCESS_USERS, text::ACCESS_ENGINES, text::ACCESS_WORDS])}
    }
}

/// Whose this is not, and under which terms it may be used.
pub(super) fn independence(words: Words) -> impl IntoView {
    paragraphs(
        words,
        [
            text::INDEPENDENT_WHO,
            text::INDEPENDENT_VENDORS,
            text::INDEPENDENT_LICENCE,
        ],
    )
}
