//! The adviser's screens: on or off, and the name that stands on reports.

use leptos::prelude::*;

use crate::adviser::Adviser;
use crate::session::Session;
use crate::words::{app, settings as text};

/// Draws the switch, and the field for the name while it is on.
pub(super) fn adviser(session: Session) -> impl IntoView {
    let words = session.words();
    let choices = [("off", text::ADVISER_OFF), ("on", text::ADVISER_ON)];
    let choices = choices.map(|(value, label)| {
        let id = ["adviser-", value].concat();
        let is_on = value == "on";
        view! {
            <span>
                <input
                    type="radio"
                    name="adviser"
                    id=id.clone()
                    prop:checked=move || session.is_adviser() == is_on
                    on:change=move |_| Adviser::of(session).switch(is_on)
                />
                <label for=id>{words.get(label)}</label>
            </span>
        }
    });
    view! {
        <section class="section" id="adviser">
            <fieldset class="group">
                <legend>{words.get(text::ADVISER)}</legend>
                <p class="field__help">{words.get(text::ADVISER_WHAT)}</p>
                <div class="segments">{choices.into_iter().collect_view()}</div>
            </fieldset>
            {move || session.is_adviser().then(|| name(session))}
        </section>
    }
}

fn name(session: Session) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let is_kept = RwSignal::new(false);
    let keep = move |typed: String| {
        is_kept.set(false);
        if typed.trim() != adviser.settings_now().name {
            is_kept.set(adviser.set(|settings| typed.trim().clone_into(&mut settings.name)));
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="adviser-name">
                {words.get(text::ADVISER_NAME)}
            </label>
            <input
                class="input"
                id="adviser-name"
                maxlength="200"
                autocomplete="name"
                dir="auto"
                prop:value=adviser.settings_now().name
                on:change=move |event| keep(event_target_value(&event))
            />
            <p class="field__help" role="status">
                {move || is_kept.get().then(|| words.get(text::ADVISER_NAME_KEPT))}
            </p>
        </div>
        <p>
            <a class="way" id="to-clients" href="#/clients">
                {words.get(app::CLIENTS)}
            </a>
        </p>
    }
}
