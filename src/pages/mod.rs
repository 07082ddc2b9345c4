//! The screens: one a file. They read and change the session, and are built of components.

mod about;
pub mod adviser;
mod again;
mod compare;
mod contents;
mod evidence;
mod keeping;
pub mod lock;
mod note;
mod outcome;
mod pilot;
mod plan;
mod policy;
mod profile;
mod question;
mod report;
mod result;
mod review;
mod schemes;
mod settings;
mod sources;
mod start;

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;

use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::later::LaterState;
use crate::route::Route;
use crate::session::Session;
use crate::words::app;

/// The screen of a route. Only the first ones are drawn here; the others belong to the later part.
pub fn screen(session: Session, route: Route) -> AnyView {
    match route {
        Route::Start if !session.is_locked_now() => start::start(session).into_any(),
        Route::Profile if !session.is_locked_now() => profile::profile(session).into_any(),
        Route::Question(question) if !session.is_locked_now() => {
            question::question(session, question).into_any()
        }
        route => (move || match session.later() {
            LaterState::Here(later) => (later.draw)(session, route.clone()),
            LaterState::NotAsked | LaterState::OnItsWay => on_its_way(session).into_any(),
            LaterState::Missing => missing(session).into_any(),
        })
        .into_any(),
    }
}

/// A screen of the later part; while the device is locked, the way in, whatever the address.
pub fn later_screen(session: Session, route: Route) -> AnyView {
    if session.is_locked_now() {
        return lock::screen(session).into_any();
    }
    match route {
        Route::Result => result::result(session).into_any(),
        Route::Plan => plan::plan(session).into_any(),
        Route::Again => again::again(session).into_any(),
        Route::Compare => compare::compare(session).into_any(),
        Route::Report => report::report(session).into_any(),
        Route::Pilot => pilot::pilot(session).into_any(),
        Route::Policy => policy::policy(session, None).into_any(),
        Route::Recommendation(number) => policy::policy(session, Some(number)).into_any(),
        Route::Schemes => schemes::schemes(session, None).into_any(),
        Route::Scheme(id) => schemes::schemes(session, Some(id)).into_any(),
        Route::Settings => settings::settings(session).into_any(),
        Route::About => about::about(session).into_any(),
        Route::Adviser(screen, rest) => adviser::screen(session, screen, rest),
        // The first screens are never asked of the later part.
        _ => review::review(session).into_any(),
    }
}

/// The note on an answer, for the screen of its question. It belongs to the later part, too.
pub fn note(session: Session, question: QuestionId) -> AnyView {
    note::note(session, question)
}

fn on_its_way(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <p class="loading" role="status">
            {words.get(app::LOADING)}
        </p>
    }
}

fn missing(session: Session) -> impl IntoView {
    let words = session.words();
    notice(
        Tone::Error,
        view! {
            <p>{words.get(app::PART_MISSING)}</p>
            <p>
                <button class="button button--quiet" on:click=move |_| session.fetch_later()>
                    {icon(Icon::Undo)}
                    {words.get(app::TRY_AGAIN)}
                </button>
            </p>
        },
    )
}
