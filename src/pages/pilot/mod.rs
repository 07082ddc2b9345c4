//! Cyberport's pilot programme, and what to have ready.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::pilot as text;

/// Draws the screen.
pub(super) fn pilot(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
        </div>
    }
}
