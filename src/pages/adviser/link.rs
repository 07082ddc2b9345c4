//! A check from a link.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::link as text;

/// Draws the screen.
pub(super) fn link(session: Session, _packed: String) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
        </div>
    }
}
