//! Language, text size, light or dark.

use leptos::prelude::*;
use shopready_store::appearance::{TextSize, Theme};

use crate::session::{Message, Session};
use crate::words::{Language, app, settings as text};

/// One of three choices: value, label, and the language of the label if it is another one.
type Choice = (&'static str, &'static str, Option<&'static str>);

/// The three strips of choices. Each takes effect at once.
pub(super) fn looks(session: Session) -> impl IntoView {
    let words = session.words();
    let here = words.language() as usize;
    let picked = RwSignal::new(here);
    Effect::new(move || {
        // A language that cannot be had is not the one chosen.
        if session.message() == Some(Message::WordsMissing) {
            picked.set(here);
        }
    });
    let languages = Language::ALL.map(|language| (language.code(), language.name(), Some(language.tag())));
    let sizes = [text::TEXT_USUAL, text::TEXT_LARGE, text::TEXT_LARGER];
    let sizes = [0, 1, 2].map(|place| (["usual", "large", "larger"][place], words.get(sizes[place]), None));
    let themes = [text::THEME_SYSTEM, text::THEME_LIGHT, text::THEME_DARK];
    let themes = [0, 1, 2].map(|place| (["system", "light", "dark"][place], words.get(themes[place]), None));
    view! {
        <form class="looks">
            {strip(
                "language",
                words.get(app::LANGUAGE),
                languages,
                picked.into(),
                move |place| {
                    picked.set(place);
                    session.choose_language(Language::ALL[place]);
                },
            )}
            {strip(
                "text",
                words.get(text::TEXT_SIZE),
                sizes,
                Signal::derive(move || session.appearance().text as usize),
                move |place| session.choose_text_size(TextSize::ALL[place]),
            )}
            {strip(
                "theme",
                words.get(text::THEME),
                themes,
                Signal::derive(move || session.appearance().theme as usize),
                move |place| session.choose_theme(Theme::ALL[place]),
            )}
        </form>
    }
}

fn strip(
    name: &'static str,
    legend: &'static str,
    choices: [Choice; 3],
    chosen: Signal<usize>,
    choose: impl Fn(usize) + Copy + 'static,
) -> impl IntoView {
    let choices = choices
        .into_iter()
        .enumerate()
        .map(|(place, (value, label, lang))| {
            let id = [name, "-", value].concat();
            view! {
                <span>
                    <input
                        type="radio"
                        name=name
                        value=value
                        id=id.clone()
                        prop:checked=move || chosen.get() == place
                        on:change=move |_| choose(place)
                    />
                    <label for=id lang=lang>
                        {label}
                    </label>
                </span>
            }
        });
    view! {
        <fieldset class="group">
            <legend>{legend}</legend>
            <div class="segments">{choices.collect_view()}</div>
        </fieldset>
    }
}
