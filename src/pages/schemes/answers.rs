//! The answers given so far, and how an answer reads.

use leptos::prelude::*;
use shopready_engine::facts::{FactAnswer, FactId, FactValue, Shortcut};

use super::ask;
use super::sheet::Sheet;
use crate::text::number;
use crate::words::{Language, schemes as text};

/// Draws a fold with every answered fact, each to be changed in place.
pub(super) fn answers(sheet: Sheet) -> impl IntoView {
    let answered = Memo::new(move |_| {
        let mut facts: Vec<_> = sheet
            .known
            .with(|known| known.facts.answered().map(|(fact, _)| fact).collect());
        facts.sort_by_key(|fact: &FactId| (sheet.fact(*fact).order, *fact));
        facts
    });
    let count = move || text::your_answers(sheet.words, &answered.with(Vec::len).to_string());
    let was_opened = RwSignal::new(false);
    view! {
        <details
            class="fold fold--lined"
            id="your-answers"
            on:toggle=move |_| was_opened.set(true)
            hidden=move || answered.with(Vec::is_empty)
        >
            <summary>
                <span>{count}</span>
            </summary>
            {move || {
                was_opened
                    .get()
                    .then(|| {
                        view! {
                            <ul class="list fold__body">
                                <For each=move || answered.get() key=|fact| *fact children=move |fact| row(sheet, fact) />
                            </ul>
                        }
                    })
            }}
        </details>
    }
}

fn row(sheet: Sheet, fact: FactId) -> impl IntoView {
    let about = sheet.fact(fact);
    let answer = move || {
        let answer = sheet.known.with(|known| known.facts.get(fact));
        answer.map(|answer| in_words(sheet, fact, answer))
    };
    let reason = move || {
        let reason = sheet
            .known
            .with(|known| known.filled.iter().find(|follow| follow.fact == fact).copied());
        match reason {
            Some(reason) => {
                vec![sheet.say(&reason.why), sheet.label("phrase", "filled_in")]
            }
            None if sheet.catalogue.vocabulary.follows_from_profile(fact) => {
                vec![sheet.words.get(text::FROM_PROFILE)]
            }
            None => Vec::new(),
        }
    };
    let (button, form) = ask::editor(sheet, fact, ["answer-", &about.id].concat());
    view! {
        <li class="answered" data-answered=about.id.as_str()>
            <p>{sheet.say(&about.ask)}</p>
            <div class="given-line">
                <p>
                    <b>{answer}</b>
                </p>
                {button}
            </div>
            {move || reason().into_iter().map(|line| view! { <p class="small soft">{line}</p> }).collect_view()}
            {form}
        </li>
    }
}

/// An answer as the owner would say it.
pub(super) fn in_words(sheet: Sheet, fact: FactId, answer: FactAnswer) -> String {
    let about = sheet.fact(fact);
    let said = |code| sheet.label("answer", code).to_owned();
    let value = match answer {
        FactAnswer::DontKnow => return said("dont_know"),
        FactAnswer::Known(value) => value,
    };
    match value {
        FactValue::Bool(value) => said(if value { "yes" } else { "no" }),
        FactValue::Int(number) => match about.shortcut {
            Some(Shortcut::None(none)) if none == number => said("none"),
            Some(Shortcut::Never(never)) if never == number => said("never"),
            _ => number::grouped(number),
        },
        FactValue::Enum(place) => labels(sheet, fact, 1 << place),
        FactValue::Set(0) => said("none_of_these"),
        FactValue::Set(bits) => labels(sheet, fact, bits),
    }
}

fn labels(sheet: Sheet, fact: FactId, bits: u64) -> String {
    let about = sheet.fact(fact);
    let separator = if sheet.words.language() == Language::En {
        ", "
    } else {
        "、"
    };
    let labels = (0..)
        .zip(&about.labels)
        .filter(|(place, _): &(u32, _)| bits >> place & 1 == 1);
    let labels: Vec<_> = labels.map(|(_, label)| sheet.say(label)).collect();
    labels.join(separator)
}
