//! The bin, and the last changes, each with its way back.

mod bin;
mod changes;

use leptos::prelude::*;

use super::client::to_all;
use super::gate::gate;
use crate::session::Session;
use crate::words::history as text;

/// Draws the screen.
pub(super) fn history(session: Session) -> impl IntoView {
    gate(session, text::HEADING, move || drawn(session).into_any())
}

fn drawn(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="page-head">
            {to_all(session)}
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
        </div>
        <div class="columns">
            <div>{bin::bin(session)}</div>
            <div>{changes::changes(session)}</div>
        </div>
    }
}
