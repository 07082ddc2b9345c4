//! A field for a passphrase, and the box that shows what is typed.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::words::{Text, Words, lock as text};

/// The most letters of a passphrase.
const LONGEST: u16 = 200;

/// What a field is about; free to copy.
#[derive(Clone, Copy)]
pub struct Field {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: Text,
    /// Whether a new passphrase is typed: browsers offer to make and keep one.
    pub is_new: bool,
    /// What is typed.
    pub typed: RwSignal<String>,
    /// What is wrong with it.
    pub wrong: RwSignal<Option<Text>>,
}

impl Field {
    /// An empty field.
    pub fn new(id: &'static str, label: Text, is_new: bool) -> Self {
        Self {
            id,
            label,
            is_new,
            typed: RwSignal::new(String::new()),
            wrong: RwSignal::new(None),
        }
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        // Nothing to forget once the screen is left.
        self.typed.try_set(String::new());
        self.wrong.try_set(None);
    }
}

/// Draws a field. What is typed is seen while `shown`.
pub fn field(words: Words, field: Field, shown: RwSignal<bool>) -> impl IntoView {
    let Field {
        id,
        label,
        is_new,
        typed,
        wrong,
    } = field;
    let wrong_id = [id, "-wrong"].concat();
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {words.get(label)}
            </label>
            <input
                class="input"
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if is_new { "new-password" } else { "current-password" }
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                maxlength=LONGEST.to_string()
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                aria-describedby=wrong_id.clone()
                prop:value=move || typed.get()
                on:input=move |event| {
                    wrong.set(None);
                    typed.set(event_target_value(&event));
                }
            />
            <p class="field__error" id=wrong_id role="alert">
                {move || {
                    wrong
                        .get()
                        .map(|wrong| {
                            view! {
                                {icon(Icon::Warning)}
                                {words.get(wrong)}
                            }
                        })
                }}
            </p>
        </div>
    }
}

/// Draws the box that shows what is typed.
pub fn show(words: Words, id: &'static str, shown: RwSignal<bool>) -> impl IntoView {
    tick(id, words.get(text::SHOW), shown)
}

/// A box to tick.
pub fn tick(id: &'static str, label: &'static str, ticked: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="answer answer--aside">
            <input
                class="answer__input"
                type="checkbox"
                id=id
                prop:checked=move || ticked.get()
                on:change:target=move |event| ticked.set(event.target().checked())
            />
            <label class="answer__card" for=id>
                <span class="answer__text">{label}</span>
            </label>
        </div>
    }
}
