//! The form on a card: a date for the step, done, or not for the business.

mod day;
mod entry;
mod parts;

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::plan::{PathStep, StepId};
use shopready_store::marks::{Mark, State};

use super::board::Board;
use super::told::Told;
use super::{ticks, told};
use crate::browser::document;
use crate::words::{Words, app, plan as text};
pub(super) use day::{in_two_weeks, planned};
pub(super) use entry::Wrong;
use entry::{Entry, Kind};

/// Where the form of a step appears once it is opened.
pub(super) fn place(board: Board, words: Words, step: &PathStep) -> impl IntoView + use<> {
    let (id, from) = (step.id, step.from);
    // A step further up begins where the answer is not yet.
    let can_be_done = Memo::new(move |_| {
        board
            .current
            .with(|outcome| match outcome.check.effective(id.question) {
                Effective::Level(level) => Some(level) == from,
                Effective::DontKnow => id.to.is_none(),
                Effective::NotApplicable | Effective::Unanswered => false,
            })
    });
    move || (board.form.get() == Some(id)).then(|| form(board, words, id, can_be_done.get()))
}

fn form(board: Board, words: Words, id: StepId, can_be_done: bool) -> impl IntoView {
    let decided = untrack(|| board.state(id));
    let is_planned = matches!(decided, Some(State::Planned(_)));
    let entry = Entry::new(board, decided.as_ref());
    document::focus_later("mark-planned".to_owned());
    let kinds = [
        (Kind::Planned, "mark-planned", text::MARK_PLANNED),
        (Kind::Done, "mark-done", text::MARK_DONE),
        (Kind::NotForUs, "mark-not-for-us", text::MARK_NOT_FOR_US),
    ];
    let offered = kinds
        .into_iter()
        .filter(|(kind, ..)| can_be_done || *kind != Kind::Done);
    let segments = offered.map(|(kind, element, label)| {
        view! {
            <span>
                <input
                    type="radio"
                    name="mark"
                    id=element
                    prop:checked=move || entry.kind.get() == kind
                    on:change=move |_| entry.choose(kind)
                />
                <label for=element>{words.get(label)}</label>
            </span>
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save(board, id, entry);
    };
    view! {
        <form class="mark-form" data-mark-form=id.to_string() data-draft="" novalidate on:submit=submit>
            <fieldset class="group">
                <legend>{words.get(text::MARK)}</legend>
                <div class="segments">{segments.collect_view()}</div>
            </fieldset>
            {(!can_be_done).then(|| view! { <p class="small soft">{words.get(text::DONE_NOT_YET)}</p> })}
            {move || match entry.kind.get() {
                Kind::Planned => parts::planned(board, words, entry).into_any(),
                Kind::Done => parts::done(board, words, id, entry).into_any(),
                Kind::NotForUs => parts::not_for_us(words, entry).into_any(),
            }}
            <div class="row">
                <button class="button button--quiet" type="submit" id="mark-save">
                    {words.get(text::SAVE)}
                </button>
                <button
                    class="button button--plain"
                    type="button"
                    id="mark-cancel"
                    on:click=move |_| close(board, id)
                >
                    {words.get(app::CANCEL)}
                </button>
                {is_planned
                    .then(|| {
                        view! {
                            <button
                                class="button button--plain"
                                type="button"
                                id="mark-take-back"
                                on:click=move |_| take_back(board, id)
                            >
                                {words.get(text::TAKE_BACK)}
                            </button>
                        }
                    })}
            </div>
        </form>
    }
}

/// Closes the form; the focus goes back to where it was opened.
fn close(board: Board, id: StepId) {
    board.form.set(None);
    document::focus_later(format!("arrange-{id}"));
}

fn take_back(board: Board, id: StepId) {
    board.session.unmark(id);
    close(board, id);
    board.told.set(Some(Told::TakenBack));
}

/// Takes the entry down, or says at the field what is wrong with it.
fn save(board: Board, id: StepId, entry: Entry) {
    let outcome = match entry.kind.get_untracked() {
        Kind::Planned => entry.planned(board.today).map(State::Planned),
        Kind::NotForUs => entry.reason().map(State::NotForUs),
        Kind::Done => {
            return match entry.done(id, board.today) {
                Ok((day, found)) => {
                    board.form.set(None);
                    ticks::forget(id);
                    told::done(board, id, || board.session.mark_done(id, found, day));
                }
                Err(wrong) => refuse(entry, wrong),
            };
        }
    };
    match outcome {
        Ok(state) => {
            let is_aside = matches!(state, State::NotForUs(_));
            let told = match &state {
                State::Planned(day) => Told::Planned(*day),
                _ => Told::Aside(id),
            };
            board.session.mark(vec![Mark { step: id, state }]);
            board.told.set(Some(told));
            if is_aside {
                // Its card goes, and the button with it.
                board.form.set(None);
                told::focus();
            } else {
                close(board, id);
            }
        }
        Err(wrong) => refuse(entry, wrong),
    }
}

fn refuse(entry: Entry, wrong: Wrong) {
    entry.wrong.set(Some(wrong));
    document::bring_later(wrong.field().to_owned());
}
