//! The screen while there is no catalogue, and what is said of one that was refused.

use leptos::prelude::*;

use crate::catalogue::CatalogueState;
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::session::Session;
use crate::words::{Text, Words, app, schemes as text};

/// Whoever comes back to the screen need not ask again.
pub(in crate::pages) fn try_again_quietly(session: Session) {
    if untrack(|| matches!(session.catalogue(), CatalogueState::Missing(_))) {
        session.load_catalogue();
    }
}

/// Why no schemes are shown, and what to do.
pub(super) fn waiting(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        {page_head(words.get(text::HEADING), None)}
        {why(session, words)}
    }
}

/// Why there is no catalogue: it is on its way, or there is none that could be used.
pub fn why(session: Session, words: Words) -> impl IntoView {
    move || match session.catalogue() {
        CatalogueState::Missing(reason) => {
            let (state, message) = match reason {
                None => ("missing", text::MISSING),
                Some(_) => ("invalid", text::INVALID),
            };
            trouble(session, words, state, message, reason).into_any()
        }
        CatalogueState::Loading | CatalogueState::Ready { .. } => view! {
            <p class="loading" role="status" data-catalogue="loading">
                {words.get(text::LOADING)}
            </p>
        }
        .into_any(),
    }
}

/// Says above the schemes that the newest list could not be used.
pub fn refused(session: Session, words: Words) -> impl IntoView {
    move || match session.catalogue() {
        CatalogueState::Ready {
            refused: Some(reason),
            ..
        } => Some(trouble(session, words, "refused", text::REFUSED, Some(reason))),
        _ => None,
    }
}

fn trouble(
    session: Session,
    words: Words,
    state: &'static str,
    message: Text,
    reason: Option<String>,
) -> impl IntoView {
    view! {
        <div data-catalogue=state>
            {notice(
                Tone::Warn,
                view! {
                    <p>{words.get(message)}</p>
                    {reason.map(|reason| view! { <p class="small soft" lang="en-HK">{reason}</p> })}
                    <button
                        type="button"
                        class="button button--quiet"
                        id="load-again"
                        on:click=move |_| session.load_catalogue()
                    >
                        {words.get(app::TRY_AGAIN)}
                    </button>
                },
            )}
        </div>
    }
}
