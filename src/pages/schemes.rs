//! The support schemes.

use leptos::prelude::*;

use crate::session::Session;
use crate::words::app;

/// Draws the screen.
pub fn schemes(session: Session, _scheme: Option<String>) -> impl IntoView {
    let words = session.words();
    view! { <h1 id="heading" tabindex="-1">{words.get(app::SCHEMES)}</h1> }
}
