//! How the result was computed, to the last digit.

mod area;
mod overall;
pub(in crate::pages) mod stage;

use leptos::prelude::*;
use shopready_engine::questionnaire::{CONFIDENCE_HIGH, CONFIDENCE_MEDIUM};

use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::figures::{percent, quotient};
use crate::session::Session;
use crate::words::{Words, result as text};

/// The fold with the sum. It is worked out only once somebody opens it.
pub(super) fn computed(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let opened = RwSignal::new(false);
    let body = move || {
        opened
            .get()
            .then(|| current.draw(move |outcome| on_paper(words, outcome)))
    };
    view! {
        <details
            class="fold fold--lined"
            id="how-computed"
            // The first time it changes, it opens.
            on:toggle=move |_| opened.set(true)
        >
            <summary>
                <span>{words.get(text::HOW)}</span>
            </summary>
            <div class="fold__body paper">{body}</div>
        </details>
    }
}

fn on_paper(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    view! {
        <h3>{words.get(text::AREAS)}</h3>
        <p>{words.get(text::HOW_AREAS)}</p>
        {outcome
            .score
            .dimensions
            .iter()
            .map(|area| area::area(words, outcome, area))
            .collect_view()}
        <h3>{words.get(text::OVERALL)}</h3>
        <p>{words.get(text::HOW_OVERALL)}</p>
        {overall::overall(words, outcome)}
        <h3>{words.get(text::STAGE)}</h3>
        {stage::stage(words, outcome)}
        <h3>{words.get(text::KNOWN_SHARE)}</h3>
        {known_share(words, outcome)}
        <h3>{words.get(text::STEPS)}</h3>
        <p>{words.get(text::HOW_ORDER)}</p>
    }
}

fn known_share(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let answered = outcome.score.answered;
    let share = quotient(u64::from(answered.with_level), u64::from(answered.applicable));
    let explained = text::how_known(
        words,
        &CONFIDENCE_HIGH.to_string(),
        &CONFIDENCE_MEDIUM.to_string(),
    );
    view! {
        <p>{explained}</p>
        <p class="sum">{share} " = " {percent(answered.permille())} "%"</p>
    }
}
