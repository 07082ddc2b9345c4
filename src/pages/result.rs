//! A screen.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::app;

/// Draws the screen.
pub fn result(session: Session) -> impl IntoView {
    let words = session.words();
    view! { <h1 id="heading" tabindex="-1">{words.get(app::RESULT)}</h1> }
}
