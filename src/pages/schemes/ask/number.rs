//! The field for a whole number, with buttons for what a number cannot say.

use leptos::prelude::*;
use shopready_engine::facts::{Fact, FactAnswer, FactValue, Shortcut};

use super::super::sheet::Sheet;
use crate::words::Text;

/// A number as it stands in the field; empty for any other answer.
pub(super) fn typed(given: Option<FactAnswer>) -> String {
    match given {
        Some(FactAnswer::Known(FactValue::Int(number))) => number.to_string(),
        _ => String::new(),
    }
}

/// What was typed in plain digits: without the commas between thousands, spaces and the wide digits of
/// Chinese input methods. Anything else stays, to be refused.
pub(super) fn plain(typed: &str) -> String {
    let narrow = |letter: char| match letter {
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        ',' | '，' => None,
        letter if letter.is_whitespace() => None,
        letter => Some(letter),
    };
    typed.chars().filter_map(narrow).collect()
}

/// Draws the field, called like the question above it.
pub(super) fn field(
    id: String,
    heading: String,
    typed: RwSignal<String>,
    error: RwSignal<Option<Text>>,
) -> impl IntoView {
    view! {
        <input
            class="input"
            id=id
            inputmode="numeric"
            autocomplete="off"
            aria-labelledby=heading
            aria-invalid=move || error.get().map(|_| "true")
            prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))
        />
    }
}

/// Draws the buttons that answer at once: "none" or "never", and "don't know".
pub(super) fn shortcuts(
    sheet: Sheet,
    about: &'static Fact,
    answer: impl Fn(FactAnswer) + Copy + 'static,
) -> impl IntoView {
    let button = move |code: &'static str, given: FactAnswer| {
        view! {
            <button
                type="button"
                class="button button--quiet"
                data-answer=code
                on:click=move |_| answer(given)
            >
                {sheet.label("answer", code)}
            </button>
        }
    };
    let known = |number| FactAnswer::Known(FactValue::Int(number));
    let shortcut = about.shortcut.map(|shortcut| match shortcut {
        Shortcut::None(number) => button("none", known(number)),
        Shortcut::Never(number) => button("never", known(number)),
    });
    view! {
        {shortcut}
        {button("dont_know", FactAnswer::DontKnow)}
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn thousands_and_wide_digits_become_plain_digits() {
        for (typed, expected) in [
            ("36", "36"),
            (" 100,000 ", "100000"),
            ("１２，０００", "12000"),
            ("007", "007"),
        ] {
            assert_eq!(plain(typed), expected);
        }
    }

    #[test]
    fn what_is_no_whole_number_stays_what_it_is() {
        for typed in ["", "4.5", "-1", "1e3", "十二"] {
            assert_eq!(plain(typed), typed);
        }
    }
}
