//! A form that asks for a passphrase that was set before, and says so if it is another one.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field::{Field, field, show};
use super::told::told;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::session::Refused;
use crate::words::{Text, Words, lock as text};

/// The ids of the form and its parts, and what the button says.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The form.
    pub form: &'static str,
    /// The field.
    pub field: &'static str,
    /// The box that shows what is typed.
    pub show: &'static str,
    /// Where is said that it is at work.
    pub state: &'static str,
    /// The button.
    pub button: &'static str,
    /// What the button does.
    pub action: Text,
}

/// Draws the form below `lead`. `attempt` tries what was typed; `done` hears of it once it was right and is forgotten.
pub fn ask<T: 'static, F: Future<Output = Result<T, Refused>> + 'static>(
    words: Words,
    asked: Asked,
    lead: impl IntoView,
    attempt: impl Fn(String) -> F + Copy + 'static,
    done: impl Fn(T) + Copy + 'static,
) -> impl IntoView {
    let passphrase = Field::new(asked.field, text::PASSPHRASE, false);
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let submit = move || {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let outcome = attempt(passphrase.typed.get_untracked()).await;
            is_busy.try_set(false);
            match outcome {
                Ok(opened) => {
                    passphrase.clear();
                    done(opened);
                }
                Err(why) => {
                    passphrase.wrong.try_set(Some(told(why)));
                    if why == Refused::Wrong {
                        document::bring_later(asked.field.to_owned());
                    }
                }
            }
        });
    };
    view! {
        <form
            class="stack lock-form"
            id=asked.form
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            {lead}
            {field(words, passphrase, shown)}
            {show(words, asked.show, shown)}
            <p role="status" id=asked.state>
                {move || is_busy.get().then(|| words.get(text::WORKING))}
            </p>
            <button
                class="button"
                id=asked.button
                type="submit"
                aria-disabled=move || is_busy.get().to_string()
            >
                {icon(Icon::Lock)}
                {words.get(asked.action)}
            </button>
        </form>
    }
}
