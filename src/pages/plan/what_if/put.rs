//! From trial to plan: a day for all that is ticked.

use leptos::prelude::*;
use shopready_store::marks::{Mark, State};

use super::super::board::Board;
use super::super::form::{Wrong, in_two_weeks, planned};
use super::super::told::{self, Told};
use super::close;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::words::{Words, plan as text};

/// Draws the form; `id` is the id of its field for the day.
pub(super) fn put(board: Board, words: Words, id: &'static str) -> impl IntoView {
    let typed = RwSignal::new(in_two_weeks(board.today));
    let wrong = RwSignal::new(None::<Wrong>);
    let error_id = [id, "-error"].concat();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|typed| planned(typed, board.today)) {
            Ok(day) => put_in(board, day),
            Err(found) => {
                wrong.set(Some(found));
                document::bring_later(id.to_owned());
            }
        }
    };
    let error = {
        let error_id = error_id.clone();
        move || {
            wrong.get().map(|wrong| {
                view! {
                    <p class="field__error" id=error_id.clone() role="alert">
                        {icon(Icon::Warning)}
                        {wrong.said(words, board.today)}
                    </p>
                }
            })
        }
    };
    view! {
        <form class="put" novalidate on:submit=submit>
            <div class="field">
                <label class="field__label" for=id>
                    {words.get(text::PUT_DAY)}
                </label>
                <input
                    class="input input--day"
                    type="date"
                    id=id
                    min=board.today.map(|today| today.to_string())
                    prop:value=move || typed.get()
                    aria-invalid=move || wrong.get().map(|_| "true")
                    aria-describedby=error_id
                    on:input=move |event| {
                        wrong.set(None);
                        typed.set(event_target_value(&event));
                    }
                />
                {error}
                <p class="field__help">{words.get(text::PUT_HELP)}</p>
            </div>
            <div class="row">
                <button class="button" type="submit" data-put="">
                    {words.get(text::PUT_INTO_PLAN)}
                </button>
                <button
                    class="button button--plain"
                    type="button"
                    data-clear=""
                    on:click=move |_| {
                        board.clear();
                        close();
                    }
                >
                    {words.get(text::CLEAR)}
                </button>
            </div>
        </form>
    }
}

/// Plans every ticked step that has no day yet, and ends the trial.
fn put_in(board: Board, day: shopready_engine::date::Date) {
    let choice = board.choice.get_untracked();
    let marks: Vec<_> = board.path.with_untracked(|path| {
        choice
            .steps(path)
            .filter(|step| !matches!(untrack(|| board.state(step.id)), Some(State::Planned(_))))
            .map(|step| Mark {
                step: step.id,
                state: State::Planned(day),
            })
            .collect()
    });
    let count = marks.len();
    board.session.mark(marks);
    board.clear();
    close();
    board.told.set(Some(Told::Put(count, day)));
    told::focus();
}
