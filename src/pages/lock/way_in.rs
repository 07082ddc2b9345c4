//! The way in: all that a locked device shows, whatever the address.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field::{Field, field, show};
use super::forgotten::forgotten;
use super::told::told;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::session::{Refused, Session};
use crate::words::lock as text;

const PASSPHRASE: &str = "unlock-passphrase";

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
    let words = session.words();
    let passphrase = Field::new(PASSPHRASE, text::PASSPHRASE, false);
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let unlock = move || {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let outcome = session.unlock(&passphrase.typed.get_untracked()).await;
            is_busy.try_set(false);
            match outcome {
                Ok(()) => {
                    passphrase.clear();
                    document::focus_later("heading".to_owned());
                }
                Err(why) => {
                    passphrase.wrong.try_set(Some(told(why)));
                    if why == Refused::Wrong {
                        document::bring_later(PASSPHRASE.to_owned());
                    }
                }
            }
        });
    };
    view! {
        <form
            class="stack lock-form"
            id="unlock-form"
            on:submit=move |event| {
                event.prevent_default();
                unlock();
            }
        >
            {field(words, passphrase, shown)}
            {show(words, "show-unlock", shown)}
            <p role="status" id="unlock-state">
                {move || is_busy.get().then(|| words.get(text::WORKING))}
            </p>
            <button
                class="button"
                id="unlock"
                type="submit"
                aria-disabled=move || is_busy.get().to_string()
            >
                {icon(Icon::Lock)}
                {words.get(text::UNLOCK)}
            </button>
        </form>
    }
}
