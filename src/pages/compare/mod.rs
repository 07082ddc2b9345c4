//! Two checks of this device beside each other: what went up, what went down, and what cannot be told.

pub(super) mod areas;
mod choose;
mod more;
mod overall;
mod pair;
pub(super) mod questions;

use leptos::prelude::*;
use shopready_engine::compare::compare as compared;

use self::pair::Pair;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, again, compare as text};

/// Draws the screen. The checks are read once; what is compared follows the two that are chosen.
pub(super) fn compare(session: Session) -> impl IntoView {
    let words = session.words();
    let all = StoredValue::new(untrack(|| more::with_put_away(session)));
    let chosen = RwSignal::new(all.with_value(|all| pair::chosen(session, all)));
    let body = move || match chosen.get() {
        None => only_one(words).into_any(),
        Some(_) => view! {
            {choose::choose(session, all, chosen)}
            {move || all.with_value(|all| Pair::of(all, &chosen.get()?).map(|pair| drawn(words, &pair)))}
        }
        .into_any(),
    };
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        {body}
        {of_later_versions(session)}
    }
}

fn only_one(words: Words) -> impl IntoView {
    view! {
        <div class="empty" data-compare="one">
            <p>{words.get(text::ONLY_ONE)}</p>
            <a class="button" id="to-again" href=Route::Again.hash()>
                {words.get(again::HEADING)}
                {icon(Icon::ArrowRight)}
            </a>
        </div>
    }
}

/// Both checks, or why they cannot be compared.
fn drawn(words: Words, pair: &Pair<'_>) -> AnyView {
    if pair.is_one() {
        return refused(words, "same", text::SAME_TWICE).into_any();
    }
    let Some(comparison) = compared(pair.then.check(), pair.now.check()) else {
        return refused(words, "sector", text::OTHER_SECTOR).into_any();
    };
    let of_two = (!pair.is_one_business()).then(|| notice(Tone::Info, words.get(text::TWO_BUSINESSES)));
    view! {
        {of_two}
        {overall::overall(words, pair, &comparison)}
        {areas::areas(words, &comparison)}
        {questions::questions(words, pair, &comparison)}
    }
    .into_any()
}

fn refused(words: Words, reason: &'static str, told: Text) -> impl IntoView {
    view! { <div data-compare=reason>{notice(Tone::Warn, words.get(told))}</div> }
}

/// Checks of a later version of the app are not listed: their questions may differ.
fn of_later_versions(session: Session) -> impl IntoView {
    let later = untrack(|| session.kept()).map_or(0, |kept| kept.later);
    (later > 0).then(|| {
        let told = text::later_version(session.words(), &later.to_string());
        view! { <p class="soft small" data-compare="later">{told}</p> }
    })
}
