//! One question with its answers, its evidence and its note.

use leptos::prelude::*;
use shopready_engine::questionnaire::{ProfileQuestionId, QuestionId};

use super::desk::{Desk, card_id, note_id};
use super::{levels, unusual};
use crate::components::icon::{Icon, icon};
use crate::pages::{evidence, note};
use crate::words::{app, entry as text, evidence as known, notes};

/// Draws a question. It takes the focus as a whole, and the cursor with it.
pub(super) fn card(desk: Desk, question: QuestionId) -> impl IntoView {
    let (session, words) = (desk.session, desk.words);
    let is_cursor = Memo::new(move |_| desk.cursor.get() == Some(question));
    let left_out = Memo::new(move |_| session.ruled_out(question));
    let asked_id = ["asked-", question.id()].concat();
    let look_id = ["look-", question.id()].concat();
    let number = move || desk.number(question).to_string();
    view! {
        <div
            class="entry-card"
            id=card_id(question)
            role="group"
            aria-labelledby=asked_id
            aria-describedby=look_id
            data-entry=question.id()
            data-cursor=move || is_cursor.get().then_some("")
            data-left-out=move || left_out.get().map(|_| "")
            tabindex=move || if is_cursor.get() { "0" } else { "-1" }
            on:focusin=move |_| desk.set_cursor(question)
        >
            <div class="entry-card__head">
                <h3 class="entry-card__asked" id=asked_id.clone()>
                    <span class="entry-card__number">{number}</span>
                    {words.question(question)}
                </h3>
                {carried(desk, question)}
            </div>
            <p class="entry-card__look" id=look_id.clone()>
                <b>{words.get(text::LOOK)}</b>
                " "
                {words.evidence(question)}
            </p>
            {move || match left_out.get() {
                Some(reason) => {
                    let reason = if reason == ProfileQuestionId::STAFF {
                        text::LEFT_OUT_STAFF
                    } else {
                        text::LEFT_OUT_CROSS
                    };
                    view! { <p class="entry-card__out">{words.get(reason)}</p> }.into_any()
                }
                None => answering(desk, question).into_any(),
            }}
        </div>
    }
}

/// What is answered, marked and noted.
fn answering(desk: Desk, question: QuestionId) -> impl IntoView {
    let given = Memo::new(move |_| desk.session.answer_of(question));
    let label = ["known-", question.id()].concat();
    view! {
        {levels::levels(desk, question, given)}
        <div class="entry-card__foot">
            {levels::asides(desk, question, given)}
            <div class="known">
                <span class="known__label" id=label.clone()>
                    {desk.words.get(known::LABEL)}
                </span>
                {evidence::evidence(desk.session, question, label)}
            </div>
            {note_button(desk, question)}
        </div>
        {unusual::of_question(desk, question)}
        {note_of(desk, question)}
    }
}

/// Says that the answer is that of last time, until it is confirmed.
fn carried(desk: Desk, question: QuestionId) -> impl IntoView {
    let words = desk.words;
    let is_carried = Memo::new(move |_| desk.carried.with(|carried| carried.contains(question)));
    move || {
        is_carried.get().then(|| {
            view! {
                <p class="entry-card__carried" data-carried="">
                    <span class="tag tag--warn">{words.get(text::AS_LAST_TIME)}</span>
                    <button
                        type="button"
                        class="button button--quiet"
                        data-confirm=""
                        on:click=move |_| {
                            desk.confirm(question);
                            desk.stay_at(question);
                        }
                    >
                        {icon(Icon::Check)}
                        {words.get(text::CONFIRM)}
                        <span class="key-hint" aria-hidden="true">
                            "C"
                        </span>
                    </button>
                </p>
            }
        })
    }
}

fn note_button(desk: Desk, question: QuestionId) -> impl IntoView {
    let is_open = move || desk.noting.get() == Some(question);
    view! {
        <button
            type="button"
            class="button button--quiet entry-card__note"
            data-note-button=""
            aria-expanded=move || is_open().to_string()
            on:click=move |_| desk.note(question, !is_open())
        >
            {icon(Icon::Edit)}
            {desk.words.get(notes::NOTE)}
            <span class="key-hint" aria-hidden="true">
                "M"
            </span>
        </button>
    }
}

/// The note: the field while it is written, else what was written.
fn note_of(desk: Desk, question: QuestionId) -> impl IntoView {
    let session = desk.session;
    let written = Memo::new(move |_| session.note(question));
    let is_open = Memo::new(move |_| desk.noting.get() == Some(question));
    move || {
        if is_open.get() {
            return Some(writing(desk, question).into_any());
        }
        let written = written.get();
        (!written.is_empty()).then(|| {
            view! {
                <p class="entry-card__written" data-note=question.id() dir="auto">
                    {written}
                </p>
            }
            .into_any()
        })
    }
}

/// The field for the note. Escape closes it; what is typed is kept.
fn writing(desk: Desk, question: QuestionId) -> impl IntoView {
    view! {
        <div
            class="entry-card__writing"
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.is_composing() {
                    event.prevent_default();
                    desk.note(question, false);
                }
            }
        >
            {note::editor(desk.session, question, note_id(question))}
            <button
                type="button"
                class="button button--quiet"
                data-close-note=""
                on:click=move |_| desk.note(question, false)
            >
                {desk.words.get(app::CLOSE)}
                <span class="key-hint" aria-hidden="true">
                    "Esc"
                </span>
            </button>
        </div>
    }
}
