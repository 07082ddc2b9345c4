//! The answers to a question: five cells side by side, then "don't know" and "does not apply".

use leptos::prelude::*;
use shopready_engine::check::{Answer, Level};
use shopready_engine::questionnaire::QuestionId;

use super::desk::Desk;

/// Draws the five answers.
pub(super) fn levels(desk: Desk, question: QuestionId, given: Memo<Option<Answer>>) -> impl IntoView {
    let cell = move |level: Level| {
        let (value, key) =
            [("0", "1"), ("1", "2"), ("2", "3"), ("3", "4"), ("4", "5")][usize::from(level.get())];
        let text = desk.words.option(question, level);
        cell(
            desk,
            question,
            given,
            Answer::Level(level),
            Said { value, key, text },
        )
    };
    view! { <div class="levels">{Level::ALL.map(cell).into_iter().collect_view()}</div> }
}

/// Draws the answers that are no level.
pub(super) fn asides(desk: Desk, question: QuestionId, given: Memo<Option<Answer>>) -> impl IntoView {
    let dont_know = Said {
        value: "dont_know",
        key: "0",
        text: desk.words.dont_know(),
    };
    let not_applicable = Said {
        value: "not_applicable",
        key: "9",
        text: desk.words.not_applicable(),
    };
    let may_not_apply = question.rules().not_applicable_allowed;
    view! {
        <div class="levels levels--aside">
            {cell(desk, question, given, Answer::DontKnow, dont_know)}
            {may_not_apply.then(|| cell(desk, question, given, Answer::NotApplicable, not_applicable))}
        </div>
    }
}

/// An answer as it stands on the screen.
struct Said {
    value: &'static str,
    /// The key that gives it.
    key: &'static str,
    text: &'static str,
}

/// One answer. A tap gives it and leaves the focus on the question, so that the keys go on from there; with the focus
/// on the answers, the arrows choose among them as everywhere.
fn cell(
    desk: Desk,
    question: QuestionId,
    given: Memo<Option<Answer>>,
    answer: Answer,
    said: Said,
) -> impl IntoView + use<> {
    let Said { value, key, text } = said;
    let id = [question.id(), "-", value].concat();
    view! {
        <div class="levels__cell">
            <input
                class="levels__input"
                type="radio"
                name=question.id()
                value=value
                id=id.clone()
                prop:checked=move || given.get() == Some(answer)
                on:change=move |_| {
                    desk.answer(question, answer);
                }
            />
            <label
                class="levels__label"
                for=id
                on:click=move |_| {
                    desk.answer(question, answer);
                    desk.stay_at(question);
                }
            >
                <span class="key-cap" aria-hidden="true">
                    {key}
                </span>
                <span class="levels__text">{text}</span>
            </label>
        </div>
    }
}
