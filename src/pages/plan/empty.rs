//! What is said where there is no step.

use leptos::prelude::*;
use shopready_engine::questionnaire::SUGGEST_AFTER_MONTHS;
use shopready_store::marks::State;

use super::board::Board;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::text::date;
use crate::words::{Words, plan as text, question, result};

/// Why there is nothing to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    /// Nothing is answered yet, or nothing applies.
    NoAnswers,
    /// Every question answered is at its target.
    Reached,
    /// Everything left was put aside.
    Aside,
}

/// Draws why there is no step to do; nothing where there is one.
pub(super) fn empty(board: Board, words: Words) -> impl IntoView {
    let why = Memo::new(move |_| {
        if board.current.with(|outcome| outcome.is_empty()) {
            return Some(Why::NoAnswers);
        }
        let is_aside = |state: Option<&State>| matches!(state, Some(State::NotForUs(_)));
        board.path.with(|path| {
            if path.is_empty() {
                return Some(Why::Reached);
            }
            let all_aside = board
                .marks
                .with(|marks| path.steps().all(|step| is_aside(marks.get(step.id))));
            all_aside.then_some(Why::Aside)
        })
    });
    move || {
        why.get().map(|why| match why {
            Why::NoAnswers => no_answers(board, words).into_any(),
            Why::Reached => nothing_left(board, words, "reached", words.get(text::ALL_REACHED)).into_any(),
            Why::Aside => nothing_left(board, words, "aside", words.get(text::ALL_ASIDE)).into_any(),
        })
    }
}

fn no_answers(board: Board, words: Words) -> impl IntoView {
    let first = board.current.with(|outcome| outcome.first_open());
    let (why, label, route) = match first {
        Some(first) => (text::EMPTY, result::EMPTY_ANSWER, Route::Question(first)),
        None => (text::EMPTY_NONE_APPLY, question::TO_REVIEW, Route::Review),
    };
    view! {
        <div class="empty" data-empty="answers">
            <p>{words.get(why)}</p>
            <a class="button" id="first-gap" href=route.hash()>
                {words.get(label)}
                {icon(Icon::ArrowRight)}
            </a>
        </div>
    }
}

fn nothing_left(board: Board, words: Words, why: &'static str, said: &'static str) -> impl IntoView {
    let again = board
        .session
        .begun()
        .and_then(|begun| date::day_of(&begun)?.plus_months(SUGGEST_AFTER_MONTHS))
        .map(|day| text::all_reached_next(words, &date::day(words, day)));
    view! {
        <div data-empty=why>
            {notice(Tone::Success, view! { <p class="notice__title">{said}</p> <p>{again}</p> })}
        </div>
    }
}
