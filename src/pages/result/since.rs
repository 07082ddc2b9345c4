//! Since last time: how the business moved from its check before this one.

use leptos::prelude::*;
use shopready_engine::compare::{Comparison, Direction, compare};
use shopready_store::saved::SavedCheck;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::Current;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Text, Words, result as text};

/// Draws it; nothing where this is the first check of the business. The check before is read once.
pub(super) fn since(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let before = StoredValue::new(untrack(|| session.check_before()));
    current.draw(move |outcome| {
        before.with_value(|before| {
            let before: &SavedCheck = before.as_ref()?;
            let day = date::moment(words, &before.begun);
            let told = match compare(before.check(), &outcome.check) {
                None => words.get(text::SINCE_OTHER_SECTOR).to_owned(),
                Some(comparison) => told(words, &comparison),
            };
            Some(view! {
                <section class="since" aria-labelledby="since">
                    <h2 id="since">{text::since(words, &day)}</h2>
                    <p>{told}</p>
                    <p>
                        <a class="way" id="to-compare" href=Route::Compare.hash()>
                            {words.get(text::TO_COMPARE)}
                            {icon(Icon::ChevronRight)}
                        </a>
                    </p>
                </section>
            })
        })
    })
}

/// In a sentence: the overall over the questions that can be compared.
pub(in crate::pages) fn told(words: Words, comparison: &Comparison) -> String {
    let common = comparison.common().to_string();
    if comparison.common() == 0 {
        return words.get(text::SINCE_NOTHING_COMMON).to_owned();
    }
    if comparison.up.is_empty() && comparison.down.is_empty() {
        return text::since_same(words, &common);
    }
    let Some(change) = comparison.overall else {
        let (up, down) = (comparison.up.len().to_string(), comparison.down.len().to_string());
        return text::since_few(words, &common, &down, &up);
    };
    let (before, after) = (
        change.before.round_half_up().to_string(),
        change.after.round_half_up().to_string(),
    );
    let way: Text = match change.direction() {
        Direction::Up => text::CLEARLY_UP,
        Direction::Down => text::CLEARLY_DOWN,
        Direction::Unclear => text::NO_CLEAR_CHANGE,
    };
    text::since_overall(words, &after, &before, &common, words.get(way))
}
