//! What was done last, with the way back.

use leptos::prelude::*;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_store::marks::Undone;

use super::board::Board;
use crate::browser::document;
use crate::text::date;
use crate::words::{Words, app, plan as text};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// A step has a day.
    Planned(Date),
    /// A step is done; the score before and after, where there is one.
    Done(StepId, Option<(u8, u8)>),
    /// The answer was at the level already.
    NotDone,
    /// A step was put aside.
    Aside(StepId),
    /// A mark was taken back.
    TakenBack,
    /// What became of taking "done" back.
    Undone(Undone),
    /// So many ticked steps have this day now.
    Put(usize, Date),
}

/// Draws what was done last, over the foot of the page, until it is closed or something else is done.
pub(super) fn told(board: Board, words: Words) -> impl IntoView {
    let toast = move || {
        board.told.get().map(|told| {
            let undo = match told {
                Told::Done(step, _) => Some(("plan-undo", step, true)),
                Told::Aside(step) => Some(("plan-undo", step, false)),
                _ => None,
            };
            let undo = undo.map(|(id, step, is_done)| {
                let undo = move |_| {
                    if is_done {
                        self::undo(board, step);
                    } else {
                        take_back(board, step);
                    }
                };
                view! {
                    <button class="button" id=id type="button" on:click=undo>
                        {words.get(app::UNDO)}
                    </button>
                }
            });
            view! {
                <div class="toast">
                    <span id="plan-told">{said(words, told)}</span>
                    {undo}
                    <button class="button" id="plan-told-close" type="button" on:click=move |_| close(board)>
                        {words.get(app::CLOSE)}
                    </button>
                </div>
            }
        })
    };
    view! {
        <div class="told" role="status">
            {toast}
        </div>
    }
}

fn said(words: Words, told: Told) -> String {
    let text = match told {
        Told::Planned(day) => return text::told_planned(words, &date::day(words, day)),
        Told::Done(_, Some((before, after))) => {
            return text::told_done_score(words, &after.to_string(), &before.to_string());
        }
        Told::Put(1, day) => return text::told_put_one(words, &date::day(words, day)),
        Told::Put(count, day) => return text::told_put(words, &count.to_string(), &date::day(words, day)),
        Told::Done(_, None) => text::TOLD_DONE,
        Told::NotDone | Told::Undone(Undone::Nothing) => text::TOLD_NOT_DONE,
        Told::Aside(_) => text::TOLD_ASIDE,
        Told::TakenBack => text::TOLD_TAKEN_BACK,
        Told::Undone(Undone::Restored) => text::TOLD_UNDONE,
        Told::Undone(Undone::AnswerKept) => text::TOLD_ANSWER_KEPT,
    };
    words.get(text).to_owned()
}

/// Marks a step as done by `act`, and tells what that does to the score.
pub(super) fn done(board: Board, step: StepId, act: impl FnOnce() -> bool) {
    let score = || {
        untrack(|| {
            board
                .current
                .with(|outcome| outcome.score.overall.map(|overall| overall.score))
        })
    };
    let before = score();
    let told = if act() {
        Told::Done(step, before.zip(score()))
    } else {
        Told::NotDone
    };
    board.told.set(Some(told));
    focus();
}

/// Takes "done" back.
pub(super) fn undo(board: Board, step: StepId) {
    board.told.set(Some(Told::Undone(board.session.undo_done(step))));
    focus();
}

/// Takes back what put a step aside.
pub(super) fn take_back(board: Board, step: StepId) {
    board.session.unmark(step);
    board.told.set(Some(Told::TakenBack));
    focus();
}

/// The button that had the focus is gone: it goes to what is told.
pub(super) fn focus() {
    document::focus_later("plan-told-close".to_owned());
}

fn close(board: Board) {
    board.told.set(None);
    document::focus_later("heading".to_owned());
}
