//! What is asked next, and how far the open schemes are decided.

use leptos::prelude::*;
use shopready_engine::asking::Next;
use shopready_engine::check::Mode;
use shopready_engine::facts::FactId;
use shopready_engine::questionnaire::ProfileQuestionId;

use super::super::sheet::Sheet;
use super::form::{Place, form};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, schemes as text};

/// Id of the heading of what is asked next.
pub(super) const HEADING: &str = "next-fact-heading";

/// Draws the question that would decide most open schemes, or says that there is none.
pub(in super::super) fn panel(sheet: Sheet) -> impl IntoView {
    if !sheet.has_check {
        // Nothing can be saved, and the trade is not known.
        return no_check(sheet.session, text::NO_CHECK).into_any();
    }
    view! {
        <section class="asking" aria-labelledby=HEADING>
            {progress(sheet)} {told(sheet)}
            {move || match sheet.next.get() {
                Some(next) => {
                    let waiting = waiting(sheet, &next);
                    let waiting = text::waiting(sheet.words, &waiting.to_string());
                    form(sheet, next, Place::Top { waiting }).into_any()
                }
                None => settled(sheet).into_any(),
            }}
        </section>
    }
    .into_any()
}

fn progress(sheet: Sheet) -> impl IntoView {
    let progress = Memo::new(move |_| sheet.assessments.with(|all| sheet.progress(all)));
    let share = move || {
        let (decided, total) = progress.get();
        crate::text::number::share(decided, total)
    };
    let line = move || {
        let (decided, total) = progress.get();
        text::progress(sheet.words, &decided.to_string(), &total.to_string())
    };
    view! {
        <p class="asking__line" data-decided=move || progress.get().0.to_string()>
            {line}
        </p>
        <div class="bar__track asking__track" aria-hidden="true" style:--share=share></div>
    }
}

/// What the last answer has changed, told politely.
pub(in super::super) fn told(sheet: Sheet) -> impl IntoView {
    let message = move || {
        sheet.told.get().map(|(gained, left)| {
            let left = left.to_string();
            match gained {
                0 => text::told_nothing(sheet.words, &left),
                gained => text::told(sheet.words, &gained.to_string(), &left),
            }
        })
    };
    view! {
        <p class="asking__told small" role="status">
            {message}
        </p>
    }
}

/// How many open schemes wait for what is asked.
fn waiting(sheet: Sheet, next: &Next) -> usize {
    let facts: &[FactId] = match next {
        Next::Fact(fact) => std::slice::from_ref(fact),
        Next::Checklist(facts) => facts,
    };
    sheet.assessments.with_untracked(|all| {
        let schemes = all.iter().zip(&sheet.catalogue.schemes);
        schemes
            .filter(|(assessment, scheme)| assessment.missing(scheme).any(|fact| facts.contains(&fact)))
            .count()
    })
}

fn settled(sheet: Sheet) -> impl IntoView {
    let (decided, total) = sheet.assessments.with_untracked(|all| sheet.progress(all));
    let (heading, help) = if decided == total {
        (text::SETTLED, text::SETTLED_HELP)
    } else {
        (text::UNSETTLED, text::UNSETTLED_HELP)
    };
    view! {
        <div class="ask" id="nothing-to-ask">
            <h2 class="ask__question" id=HEADING tabindex="-1">
                {sheet.words.get(heading)}
            </h2>
            <p class="soft small">{sheet.words.get(help)}</p>
        </div>
    }
}

/// Where there is no check: why one is of use here, and the way to begin it.
pub fn no_check(session: Session, why: Text) -> impl IntoView {
    let words = session.words();
    notice(
        Tone::Info,
        view! {
            <p>{words.get(why)}</p>
            <button
                type="button"
                class="button"
                id="begin-check"
                on:click=move |_| begin(session)
            >
                {words.get(text::BEGIN)}
            </button>
        },
    )
}

/// Begins a check, or goes on with the profile that was begun.
fn begin(session: Session) {
    let begun = |question| untrack(|| session.profile_option(question)).is_some();
    if ProfileQuestionId::all().any(begun) {
        session.go(&Route::Profile);
    } else {
        session.begin(Mode::Quick);
    }
}
