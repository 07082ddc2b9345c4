//! What is done, and what was put aside, each with the way back.

use leptos::prelude::*;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_store::marks::State;

use super::board::Board;
use super::step_words::{below, title};
use super::told;
use crate::components::icon::{Icon, icon};
use crate::text::date;
use crate::words::{Words, app, plan as text, result};

/// Draws what is done, the newest first.
pub(super) fn done(board: Board, words: Words) -> impl IntoView {
    let all = Memo::new(move |_| {
        let mut all: Vec<(StepId, Date)> = board.marks.with(|marks| {
            let done = marks.iter().filter_map(|mark| match mark.state {
                State::Done { on, .. } => Some((mark.step, on)),
                State::Planned(_) | State::NotForUs(_) => None,
            });
            done.collect()
        });
        all.reverse();
        all.sort_by_key(|(_, on)| std::cmp::Reverse(*on));
        all
    });
    move || {
        all.with(|all| {
            let rows = all.iter().map(|(step, on)| row(board, words, *step, *on));
            (!all.is_empty()).then(|| {
                view! {
                    <section class="section" aria-labelledby="done">
                        <div class="section__head">
                            <h2 id="done">{words.get(text::DONE)}</h2>
                        </div>
                        <ul class="list">{rows.collect_view()}</ul>
                    </section>
                }
            })
        })
    }
}

fn row(board: Board, words: Words, step: StepId, on: Date) -> impl IntoView {
    let called = done_title(words, step);
    let again = move || {
        board
            .path
            .with(|path| path.find(step).is_some())
            .then(|| view! { <span class="given">{words.get(text::DONE_AGAIN)}</span> })
    };
    view! {
        <li class="plan-row" data-done=step.to_string() data-on=on.to_string()>
            {icon(Icon::Check)}
            <span class="plan-row__what">
                {called.clone()} <span class="given">{text::done_on(words, &date::day(words, on))}</span> {again}
            </span>
            <button
                class="button button--plain"
                type="button"
                data-undo=step.to_string()
                on:click=move |_| told::undo(board, step)
            >
                {words.get(app::UNDO)}
                <span class="visually-hidden">{result::labelled(words, "", &called)}</span>
            </button>
        </li>
    }
}

/// What was done; for what was found out the question without "find this out first".
pub(in crate::pages) fn done_title(words: Words, step: StepId) -> String {
    match below(step) {
        Some(_) => title(words, step),
        None => words.question(step.question).to_owned(),
    }
}

/// Draws what was put aside, folded away.
pub(super) fn aside(board: Board, words: Words) -> impl IntoView {
    let all = Memo::new(move |_| {
        board.marks.with(|marks| {
            let aside = marks.iter().filter_map(|mark| match &mark.state {
                State::NotForUs(reason) => Some((mark.step, reason.clone())),
                State::Planned(_) | State::Done { .. } => None,
            });
            aside.collect::<Vec<_>>()
        })
    });
    let rows = move || {
        all.with(|all| {
            let row = |(step, why): &(StepId, String)| {
                let step = *step;
                let called = title(words, step);
                view! {
                    <li class="plan-row" data-aside=step.to_string()>
                        <span class="plan-row__what">
                            {called.clone()} <span class="given">{reason(words, why)}</span>
                        </span>
                        <button
                            class="button button--plain"
                            type="button"
                            data-take-back=step.to_string()
                            on:click=move |_| told::take_back(board, step)
                        >
                            {words.get(text::ASIDE_TAKE_BACK)}
                            <span class="visually-hidden">{result::labelled(words, "", &called)}</span>
                        </button>
                    </li>
                }
            };
            all.iter().map(row).collect_view()
        })
    };
    view! {
        <details class="fold fold--lined" id="aside" hidden=move || all.with(Vec::is_empty)>
            <summary>
                <span>{move || text::aside(words, &all.with(Vec::len).to_string())}</span>
            </summary>
            <ul class="list">{rows}</ul>
        </details>
    }
}

/// Why a step is not for the business: a ready reason in the language chosen, or the owner's own words.
pub(in crate::pages) fn reason(words: Words, why: &str) -> String {
    let ready = match why {
        "no_need" => text::REASON_NO_NEED,
        "too_costly" => text::REASON_TOO_COSTLY,
        "no_time" => text::REASON_NO_TIME,
        "other_way" => text::REASON_OTHER_WAY,
        "not_ours" => text::REASON_NOT_OURS,
        own => return own.to_owned(),
    };
    words.get(ready).to_owned()
}
