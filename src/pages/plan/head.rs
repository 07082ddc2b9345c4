//! The head of the plan: what it is, how it stands, and what limits it.

use leptos::prelude::*;
use shopready_engine::plan::PathStep;
use shopready_store::marks::State;

use super::board::Board;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::pages::outcome::Outcome;
use crate::route::Route;
use crate::text::date;
use crate::words::{Words, plan as text, result};

/// Draws the head.
pub(super) fn head(board: Board, words: Words) -> impl IntoView {
    let is_rough = Memo::new(move |_| board.current.with(Outcome::is_rough));
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        {counts(board, words)}
        {move || is_rough.get().then(|| quick(board, words))}
        {board.current.draw(move |outcome| unanswered(words, outcome))}
    }
}

/// How many steps are left, planned and done, and the next day.
fn counts(board: Board, words: Words) -> impl IntoView {
    let is_left = move |step: &PathStep| !matches!(board.state(step.id), Some(State::NotForUs(_)));
    let left = move || {
        board
            .path
            .with(|path| path.steps().filter(|step| is_left(step)).count())
    };
    let planned = Memo::new(move |_| board.planned());
    let done = move || {
        board.marks.with(|marks| {
            marks
                .iter()
                .filter(|mark| matches!(mark.state, State::Done { .. }))
                .count()
        })
    };
    let next = move || planned.with(|planned| planned.iter().map(|(_, day)| *day).min());
    view! {
        <dl class="cells plan__counts">
            <div class="cell">
                <dt>{words.get(text::COUNT_LEFT)}</dt>
                <dd data-count="left">{move || left().to_string()}</dd>
            </div>
            <div class="cell">
                <dt>{words.get(text::COUNT_PLANNED)}</dt>
                <dd data-count="planned">{move || planned.with(Vec::len).to_string()}</dd>
            </div>
            <div class="cell">
                <dt>{words.get(text::COUNT_DONE)}</dt>
                <dd data-count="done">{move || done().to_string()}</dd>
            </div>
            {move || {
                next()
                    .map(|day| {
                        view! {
                            <div class="cell cell--wide">
                                <dt>{words.get(text::NEXT_DATE)}</dt>
                                <dd data-next=day.to_string()>{date::day(words, day)}</dd>
                            </div>
                        }
                    })
            }}
        </dl>
    }
}

/// The quick check has a short plan, and leads on.
fn quick(board: Board, words: Words) -> impl IntoView {
    notice(
        Tone::Info,
        view! {
            <p>{words.get(text::QUICK_ONLY)}</p>
            <button
                class="button button--quiet"
                id="extend"
                type="button"
                on:click=move |_| board.session.extend_to_full()
            >
                {words.get(result::EXTEND)}
                {icon(Icon::ArrowRight)}
            </button>
        },
    )
}

/// Which questions have no steps yet, and the way to the first of them.
fn unanswered(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let first = outcome.first_open().filter(|_| !outcome.is_empty())?;
    let count = match outcome.score.answered.unanswered.len() {
        1 => words.get(text::UNANSWERED_ONE).to_owned(),
        count => text::unanswered(words, &count.to_string()),
    };
    Some(notice(
        Tone::Info,
        view! {
            <p>{count}</p>
            <p>
                <a id="first-gap" href=Route::Question(first).hash()>
                    {words.get(text::ANSWER_NOW)}
                </a>
            </p>
        },
    ))
}
