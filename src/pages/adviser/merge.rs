//! Merge two clients.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::merge as text;

/// Draws the screen.
pub(super) fn merge(session: Session, _rest: String) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
        </div>
    }
}
