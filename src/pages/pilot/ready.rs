//! What to have ready: a list to tick off, kept with the check.

use leptos::prelude::*;

use crate::components::notice::{Tone, notice};
use crate::session::Session;
use crate::text::number;
use crate::words::{Text, Words, pilot as text};

/// What to have ready: the id under which a tick is kept, what it is, and what is known of it.
const ITEMS: [(&str, Text, Text); 12] = [
    (
        "registration",
        text::READY_REGISTRATION,
        text::READY_REGISTRATION_NOTE,
    ),
    ("not_excluded", text::READY_EXCLUDED, text::READY_EXCLUDED_NOTE),
    ("full_time_staff", text::READY_STAFF, text::READY_STAFF_NOTE),
    ("annual_return", text::READY_RETURN, text::READY_RETURN_NOTE),
    ("received_before", text::READY_RECEIVED, text::READY_RECEIVED_NOTE),
    ("solution", text::READY_SOLUTION, text::READY_SOLUTION_NOTE),
    ("figure", text::READY_FIGURE, text::READY_FIGURE_NOTE),
    ("total_24_months", text::READY_TOTAL, text::READY_TOTAL_NOTE),
    ("quotation", text::READY_QUOTATION, text::READY_QUOTATION_NOTE),
    ("pay_first", text::READY_CASH, text::READY_CASH_NOTE),
    ("hands", text::READY_HANDS, text::READY_HANDS_NOTE),
    ("records", text::READY_RECORDS, text::READY_RECORDS_NOTE),
];

/// Draws the list: to be ticked off with a check, to be read without one.
pub(super) fn ready(session: Session) -> impl IntoView {
    let words = session.words();
    let has_check = Memo::new(move |_| session.open_id().is_some());
    let is_readable = Memo::new(move |_| session.prepared().is_some());
    let list = move || match (has_check.get(), is_readable.get()) {
        (true, true) => ticks(session).into_any(),
        (true, false) => view! {
            {notice(Tone::Warn, words.get(text::READY_UNREADABLE))}
            {plain(words)}
        }
        .into_any(),
        (false, _) => view! {
            {plain(words)}
            <p class="soft">{words.get(text::READY_NO_CHECK)}</p>
        }
        .into_any(),
    };
    view! {
        <p class="soft">{words.get(text::READY_LEAD)}</p>
        {list}
    }
}

fn plain(words: Words) -> impl IntoView {
    let lines = ITEMS.map(|(id, what, note)| {
        view! {
            <li data-item=id>
                {words.get(what)} <span class="given">{words.get(note)}</span>
            </li>
        }
    });
    view! { <ul class="bullets ready">{lines.into_iter().collect_view()}</ul> }
}

fn ticks(session: Session) -> impl IntoView {
    let words = session.words();
    let prepared = Memo::new(move |_| session.prepared().unwrap_or_default());
    let has = move |id: &str| prepared.with(|ticked| ticked.iter().any(|other| other == id));
    let done = move || ITEMS.iter().filter(|(id, ..)| has(id)).count();
    let count = move || text::ready_count(words, &done().to_string(), &ITEMS.len().to_string());
    let cards = ITEMS.map(|(id, what, note)| {
        let input = ["ready-", id].concat();
        view! {
            <div class="answer" data-item=id>
                <input
                    class="answer__input"
                    type="checkbox"
                    id=input.clone()
                    prop:checked=move || has(id)
                    on:change=move |event| session.set_prepared(id, event_target_checked(&event))
                />
                <label class="answer__card" for=input>
                    <span class="answer__text">
                        {words.get(what)} <span class="answer__note">{words.get(note)}</span>
                    </span>
                </label>
            </div>
        }
    });
    view! {
        <p class="ready__count" role="status" data-ready=move || done().to_string()>
            {count}
        </p>
        <div
            class="bar__track ready__track"
            aria-hidden="true"
            style:--share=move || number::share(done(), ITEMS.len())
        ></div>
        <div class="answers ready" role="group" aria-labelledby="pilot-ready">
            {cards.into_iter().collect_view()}
        </div>
    }
}
