//! The fields of each kind of mark.

use leptos::prelude::*;
use shopready_engine::check::Level;
use shopready_engine::plan::StepId;
use shopready_store::marks::Mark;

use super::super::board::Board;
use super::super::done::reason;
use super::entry::{Entry, REASON_LENGTH, Wrong};
use crate::components::icon::{Icon, icon};
use crate::words::{Text, Words, plan as text};

/// A day to plan for.
pub(super) fn planned(board: Board, words: Words, entry: Entry) -> impl IntoView {
    day(board, words, entry, text::PLANNED_DAY, entry.planned_day, true)
}

/// The day on which it was done, and what was found.
pub(super) fn done(board: Board, words: Words, id: StepId, entry: Entry) -> impl IntoView {
    view! {
        {(id.to.is_none()).then(|| found(board, words, id, entry))}
        {day(board, words, entry, text::DONE_DAY, entry.done_day, false)}
        {(id.to.is_some()).then(|| view! { <p class="small soft">{words.get(text::DONE_HELP)}</p> })}
    }
}

/// Why it is not for the business: ready reasons, and one in the owner's own words.
pub(super) fn not_for_us(words: Words, entry: Entry) -> impl IntoView {
    let own = Mark::REASONS.len();
    let choices = (0..=own).map(|place| {
        let said = Mark::REASONS.get(place).map_or_else(
            || words.get(text::REASON_OWN).to_owned(),
            |ready| reason(words, ready),
        );
        choice(
            "reason",
            place,
            said,
            move || entry.reason.get() == Some(place),
            move || {
                entry.wrong.set(None);
                entry.reason.set(Some(place));
            },
        )
    });
    view! {
        <fieldset class="group">
            <legend>{words.get(text::WHY_NOT)}</legend>
            {error(entry, |wrong| wrong == Wrong::Reason, move |wrong| wrong.said(words, None))}
            <div class="answers">{choices.collect_view()}</div>
        </fieldset>
        {move || {
            (entry.reason.get() == Some(own))
                .then(|| {
                    view! {
                        <div class="field">
                            <label class="field__label" for="mark-reason">
                                {words.get(text::REASON_TEXT)}
                            </label>
                            <input
                                class="input"
                                id="mark-reason"
                                maxlength=REASON_LENGTH.to_string()
                                autocomplete="off"
                                prop:value=move || entry.own_words.get()
                                on:input=move |event| entry.own_words.set(event_target_value(&event))
                            />
                        </div>
                    }
                })
        }}
    }
}

/// What was found, out of the answers to the question.
fn found(_board: Board, words: Words, id: StepId, entry: Entry) -> impl IntoView {
    let choices = Level::ALL.into_iter().enumerate().map(|(place, level)| {
        let said = words.option(id.question, level).to_owned();
        choice(
            "found",
            place,
            said,
            move || entry.found.get() == Some(level),
            move || {
                entry.wrong.set(None);
                entry.found.set(Some(level));
            },
        )
    });
    view! {
        <fieldset class="group">
            <legend>{words.get(text::FOUND)}</legend>
            {error(entry, |wrong| wrong == Wrong::Found, move |wrong| wrong.said(words, None))}
            <div class="answers">{choices.collect_view()}</div>
        </fieldset>
    }
}

/// One of several answers, as a card.
fn choice(
    name: &'static str,
    place: usize,
    said: String,
    is_chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    let id = format!("{name}-{place}");
    view! {
        <div class="answer">
            <input
                class="answer__input"
                type="radio"
                name=name
                id=id.clone()
                prop:checked=is_chosen
                on:change=move |_| choose()
            />
            <label class="answer__card" for=id>
                <span class="answer__text">{said}</span>
            </label>
        </div>
    }
}

/// The field for a day. A day to plan for is today or later, the day of something done today or before.
fn day(
    board: Board,
    words: Words,
    entry: Entry,
    label: Text,
    typed: RwSignal<String>,
    is_ahead: bool,
) -> impl IntoView {
    let today = board.today.map(|today| today.to_string());
    let (min, max) = if is_ahead { (today, None) } else { (None, today) };
    let is_of_day = |wrong| matches!(wrong, Wrong::Day | Wrong::Past | Wrong::Ahead);
    view! {
        <div class="field">
            <label class="field__label" for="mark-day">
                {words.get(label)}
            </label>
            <input
                class="input input--day"
                type="date"
                id="mark-day"
                min=min
                max=max
                prop:value=move || typed.get()
                aria-invalid=move || entry.wrong.get().filter(|wrong| is_of_day(*wrong)).map(|_| "true")
                aria-describedby="mark-error"
                on:input=move |event| {
                    entry.wrong.set(None);
                    typed.set(event_target_value(&event));
                }
            />
            {error(entry, is_of_day, move |wrong| wrong.said(words, board.today))}
        </div>
    }
}

/// What is wrong, if it is about this field.
fn error(
    entry: Entry,
    is_here: impl Fn(Wrong) -> bool + Send + 'static,
    said: impl Fn(Wrong) -> String + Send + 'static,
) -> impl IntoView {
    move || {
        entry.wrong.get().filter(|wrong| is_here(*wrong)).map(|wrong| {
            view! {
                <p class="field__error" id="mark-error" role="alert">
                    {icon(Icon::Warning)}
                    {said(wrong)}
                </p>
            }
        })
    }
}
