//! The way in: all that a locked device shows, whatever the address.

use leptos::prelude::*;

use super::asked::{Asked, ask};
use super::forgotten::forgotten;
use super::told::told;
use crate::browser::document;
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::session::Session;
use crate::words::lock as text;

const ASKED: Asked = Asked {
    form: "unlock-form",
    field: "unlock-passphrase",
    show: "show-unlock",
    state: "unlock-state",
    button: "unlock",
    action: text::UNLOCK,
};

/// Draws the screen.
pub fn screen(session: Session) -> impl IntoView {
    let words = session.words();
    let way = match session.lock_fault() {
        Some(why) => notice(
            Tone::Error,
            view! { <p id="lock-fault">{words.get(told(why))}</p> },
        )
        .into_any(),
        None => form(session).into_any(),
    };
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        {way}
        {forgotten(session)}
    }
}

fn form(session: Session) -> impl IntoView {
    let attempt = move |passphrase: String| async move { session.unlock(&passphrase).await };
    let done = |()| document::focus_later("heading".to_owned());
    ask(session.words(), ASKED, (), attempt, done)
}
