//! A screen.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::app;

/// Draws the screen.
pub fn about(session: Session) -> impl IntoView {
    let words = session.words();
    view! { <h1 id="heading" tabindex="-1">{words.get(app::ABOUT)}</h1> }
}
