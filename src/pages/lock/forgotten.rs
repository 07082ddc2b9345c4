//! What a forgotten passphrase means, and the way to begin anew.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::words::lock as text;

/// Draws it folded away. Everything is erased only after a word was typed.
pub(super) fn forgotten(session: Session) -> impl IntoView {
    let words = session.words();
    let word = words.get(text::ERASE_WORD);
    let typed = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    let is_confirmed = Memo::new(move |_| typed.with(|typed| typed.trim().to_uppercase() == word));
    let erase = move |_| {
        if is_confirmed.get_untracked() {
            failed.set(session.erase_locked().is_err());
        }
    };
    view! {
        <details class="fold section" id="forgotten">
            <summary>
                <span>{words.get(text::FORGOTTEN)}</span>
            </summary>
            <div class="fold__body stack">
                <p>{words.get(text::FORGOTTEN_WHAT)}</p>
                <div class="field lock-form">
                    <label class="field__label" for="erase-word">
                        {text::erase_type(words, word)}
                    </label>
                    <input
                        class="input"
                        id="erase-word"
                        data-word=word
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </div>
                <p>
                    <button
                        class="button button--danger"
                        id="erase-locked"
                        type="button"
                        disabled=move || !is_confirmed.get()
                        on:click=erase
                    >
                        {icon(Icon::Trash)}
                        {words.get(text::ERASE)}
                    </button>
                </p>
                <p role="alert">{move || failed.get().then(|| words.get(text::NOT_ERASED))}</p>
            </div>
        </details>
    }
}
