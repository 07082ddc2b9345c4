//! What is told about versions of the app. It belongs to the later part: nothing is told before the first screen.

use leptos::prelude::*;

use crate::browser::boot::{self, Update};
use crate::browser::document;
use crate::components::notice::{Tone, notice};
use crate::session::Session;
use crate::words::{app, update as text};

/// Draws it as a notice; nothing while there is nothing to tell.
pub fn update(session: Session) -> AnyView {
    (move || Some(drawn(session, session.update()?))).into_any()
}

fn drawn(session: Session, update: Update) -> impl IntoView {
    let words = session.words();
    let (tone, state, told) = match &update {
        Update::Waiting => (Tone::Info, "waiting", words.get(text::READY).to_owned()),
        Update::Here => (Tone::Warn, "here", words.get(text::BUSY_HERE).to_owned()),
        Update::Elsewhere(title) => (Tone::Warn, "elsewhere", text::busy_elsewhere(words, title)),
        Update::Restored => (Tone::Warn, "restored", words.get(text::RESTORED).to_owned()),
    };
    let button = if update == Update::Restored {
        view! {
            <button
                class="button button--plain"
                id="close-update"
                on:click=|_| {
                    boot::close_update();
                    document::focus_later("heading".to_owned());
                }
            >
                {words.get(app::CLOSE)}
            </button>
        }
        .into_any()
    } else {
        view! {
            <button class="button button--plain" id="update" on:click=|_| boot::apply_update()>
                {words.get(text::NOW)}
            </button>
        }
        .into_any()
    };
    notice(
        tone,
        view! {
            <p data-update=state>{told}</p>
            {button}
        },
    )
}
