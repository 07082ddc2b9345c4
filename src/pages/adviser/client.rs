//! Client.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::client as text;

/// Draws the screen.
pub(super) fn client(session: Session, _rest: String) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
        </div>
    }
}
