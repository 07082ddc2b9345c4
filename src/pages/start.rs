//! The start page: what this is, and the ways to begin or to go on.

use leptos::prelude::*;
use shopready_engine::check::{Mode, Sector};
use shopready_engine::questionnaire::DimensionId;
use shopready_store::summary::Summary;

use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, question, start};

/// Draws the start page.
pub fn start(session: Session) -> impl IntoView {
    let words = session.words();
    let summaries = session.summaries();
    let is_first_visit = summaries.is_empty();
    view! {
        <div class="columns">
            <div>
                <div class="hero">
                    <p>{words.get(start::FOR_WHOM)}</p>
                    <h1 id="heading" tabindex="-1">
                        <span>{words.get(start::HEADING_FIRST)}</span> " "
                        <span>{words.get(start::HEADING_SECOND)}</span>
                    </h1>
                    <p>{words.get(start::LEAD)}</p>
                </div>
                {(!is_first_visit).then(|| checks(session, summaries))}
                {begin(session, is_first_visit)}
            </div>
            <div>
                {promises(words)}
                {dimensions(words)}
                <section class="section" aria-labelledby="why">
                    <div class="section__head">
                        <h2 id="why">{words.get(start::WHY_HEADING)}</h2>
                    </div>
                    <p>{words.get(start::WHY)}</p>
                </section>
                <p>
                    <a class="way" href="#/clients">
                        {move || words.get(if session.is_adviser() { start::TO_CLIENTS } else { start::FOR_ADVISERS })}
                    </a>
                </p>
            </div>
        </div>
    }
}

/// The two ways to begin. On a first visit the quick check is what the eye meets; later it is the
/// check that was begun.
fn begin(session: Session, is_first_visit: bool) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="choices">
            <button
                id="start-quick"
                class="button button--wide"
                class:button--quiet=!is_first_visit
                on:click=move |_| session.begin(Mode::Quick)
            >
                {words.get(if is_first_visit { start::QUICK } else { start::QUICK_ANOTHER })}
                {icon(Icon::ArrowRight)}
            </button>
            <p class="small soft">{words.get(start::QUICK_NOTE)}</p>
            <button
                id="start-full"
                class="button button--wide button--quiet"
                on:click=move |_| session.begin(Mode::Full)
            >
                {words.get(if is_first_visit { start::FULL } else { start::FULL_ANOTHER })}
            </button>
            <p class="small soft">{words.get(start::FULL_NOTE)}</p>
        </div>
    }
}

fn promises(words: Words) -> impl IntoView {
    let promises = [
        (Icon::Lock, start::PROMISE_PRIVATE),
        (Icon::Offline, start::PROMISE_OFFLINE),
        (Icon::Clock, start::PROMISE_STOP),
        (Icon::Check, start::PROMISE_FREE),
    ];
    let lines = promises.map(|(sign, promise)| {
        view! {
            <li>
                {icon(sign)}
                <span>{words.get(promise)}</span>
            </li>
        }
    });
    view! { <ul class="promise">{lines.into_iter().collect_view()}</ul> }
}

fn dimensions(words: Words) -> impl IntoView {
    let lines = DimensionId::all()
        .map(|dimension| view! { <li class="cell">{words.dimension(dimension)}</li> })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="dimensions">
            <div class="section__head">
                <h2 id="dimensions">{words.get(start::DIMENSIONS)}</h2>
            </div>
            <ol class="cells parts">{lines}</ol>
        </section>
    }
}

/// The checks of the device, the open one first in the eye.
fn checks(session: Session, summaries: Vec<Summary>) -> impl IntoView {
    let words = session.words();
    let open = session.open_id();
    let first = open.or_else(|| summaries.first().map(|summary| summary.id.clone()));
    let (current, others): (Vec<_>, Vec<_>) = summaries
        .into_iter()
        .partition(|summary| first.as_deref() == Some(summary.id.as_str()));
    view! {
        <section class="section" aria-labelledby="checks">
            <div class="section__head">
                <h2 id="checks">{words.get(start::YOUR_CHECKS)}</h2>
            </div>
            {current.into_iter().map(|summary| current_check(session, summary)).collect_view()}
            <ul class="list">
                {others.into_iter().map(|summary| other_check(session, summary)).collect_view()}
            </ul>
        </section>
    }
}

/// The check to go on with.
fn current_check(session: Session, summary: Summary) -> impl IntoView {
    let words = session.words();
    let description = describe(words, &summary);
    let is_complete = summary.answered == summary.total;
    let id = summary.id.clone();
    // Opens the check and goes to a screen that is about it.
    let lead = {
        let id = summary.id.clone();
        move |to: Route| {
            if session.open(&id) {
                session.go(&to);
            }
        }
    };
    let again = lead.clone();
    view! {
        <div class="cells" data-check=summary.id>
            <div class="cell">{description}</div>
        </div>
        <div class="choices">
            {(!is_complete)
                .then(|| {
                    view! {
                        <button
                            id="continue"
                            class="button button--wide"
                            on:click=move |_| {
                                if session.open(&id) {
                                    session.go_on();
                                }
                            }
                        >
                            {words.get(start::CONTINUE)}
                            {icon(Icon::ArrowRight)}
                        </button>
                    }
                })}
            <button
                id=if is_complete { "continue" } else { "open-result" }
                class="button button--wide"
                class:button--quiet=!is_complete
                on:click=move |_| lead(Route::Result)
            >
                {words.get(start::SEE_RESULT)}
            </button>
            {is_complete
                .then(|| {
                    view! {
                        <button
                            id="check-again"
                            class="button button--quiet button--wide"
                            on:click=move |_| again(Route::Again)
                        >
                            {words.get(start::CHECK_AGAIN)}
                        </button>
                    }
                })}
        </div>
    }
}

fn other_check(session: Session, summary: Summary) -> impl IntoView {
    let description = describe(session.words(), &summary);
    let id = summary.id.clone();
    view! {
        <li data-check=summary.id>
            <button
                class="list__row"
                on:click=move |_| {
                    if session.open(&id) {
                        session.go_on();
                    }
                }
            >
                {description}
                {icon(Icon::ChevronRight)}
            </button>
        </li>
    }
}

/// Trade and day of the last change; kind of check and how far it is.
pub(super) fn describe(words: Words, summary: &Summary) -> impl IntoView + use<> {
    let sector = words.get(match summary.sector {
        Sector::Retail => start::CHECK_RETAIL,
        Sector::Catering => start::CHECK_CATERING,
    });
    let mode = words.get(match summary.mode {
        Mode::Quick => question::QUICK_CHECK,
        Mode::Full => question::FULL_CHECK,
    });
    let day = date::moment(words, &summary.changed);
    let progress = start::progress_of(words, &summary.answered.to_string(), &summary.total.to_string());
    view! {
        <span>
            <b>{start::check_name(words, &day, sector)}</b>
            <span class="given">{start::check_state(words, mode, &progress)}</span>
        </span>
    }
}
