//! What an adviser's screen waits for: that the screens are switched on, and that the clients are read.

use leptos::prelude::*;

use super::clients::off;
use crate::adviser::{Adviser, Reading};
use crate::browser::document;
use crate::components::notice::{Tone, notice};
use crate::session::Session;
use crate::words::{Text, app, clients as text};

const HEADING: &str = "heading";

/// Draws a screen once the clients are read; until then its heading and how far that is.
pub(super) fn gate(
    session: Session,
    heading: Text,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let adviser = Adviser::of(session);
    move || {
        // A heading that is drawn anew keeps the focus.
        if document::focused_id() == HEADING {
            document::focus_later(HEADING.to_owned());
        }
        if !session.is_adviser() {
            return off(session).into_any();
        }
        match adviser.reading() {
            Reading::Done => untrack(&draw),
            reading => view! {
                <div class="page-head">
                    <h1 id="heading" tabindex="-1">
                        {session.words().get(heading)}
                    </h1>
                </div>
                {waiting(session, reading)}
            }
            .into_any(),
        }
    }
}

/// How far the clients are read, or why they are not.
pub(super) fn waiting(session: Session, reading: Reading) -> AnyView {
    let words = session.words();
    match reading {
        Reading::Failed(_) => notice(Tone::Error, words.get(text::READ_FAILED)).into_any(),
        Reading::UnderWay(done, total) => view! {
            <div class="loading" role="status">
                <p>{text::reading(words, &done.to_string(), &total.to_string())}</p>
                <progress value=done.to_string() max=total.to_string() aria-hidden="true"></progress>
            </div>
        }
        .into_any(),
        Reading::NotBegun | Reading::Done => view! {
            <p class="loading" role="status">
                {words.get(app::LOADING)}
            </p>
        }
        .into_any(),
    }
}
