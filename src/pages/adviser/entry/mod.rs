//! Visit entry: all questions of a part on one screen, one key or one tap an answer.
//!
//! [`place`] knows what is to do, [`desk`] what can be done with it, [`keys`] which key does what. The rest draws.

mod card;
mod desk;
mod finish;
mod head;
mod help;
mod keys;
mod levels;
mod parts;
mod place;
mod profile;
mod unusual;

use leptos::prelude::*;
use shopready_engine::questionnaire::DimensionId;

use crate::adviser::Adviser;
use crate::browser::window;
use crate::components::icon::{Icon, icon};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::{app, entry as text};
use desk::Desk;

/// The id of the way on at the foot.
const FOOT: &str = "entry-next";

/// The title of the screen, to stand before the app's name.
pub(super) fn title(session: Session, rest: &str) -> String {
    let words = session.words();
    let heading = words.get(text::HEADING);
    match DimensionId::parse(rest) {
        Some(part) => [heading, words.dimension(part)].join(" · "),
        None => heading.to_owned(),
    }
}

/// The address of a part.
fn route(part: DimensionId) -> Route {
    Route::Adviser("entry", part.id().to_owned())
}

/// Draws a part of the open check. An address without one leads to where entry goes on.
pub(super) fn entry(session: Session, rest: String) -> impl IntoView {
    let check = Memo::new(move |_| session.open_id());
    move || {
        if check.with(Option::is_none) {
            return nothing_open(session).into_any();
        }
        match DimensionId::parse(&rest).filter(|part| has_questions(session, *part)) {
            Some(part) => part_of(Desk::new(session, part)).into_any(),
            None => {
                if let Some(part) = goes_on(session) {
                    window::replace(&route(part).hash());
                }
                view! {
                    <p class="loading" role="status" id="heading" tabindex="-1">
                        {session.words().get(app::LOADING)}
                    </p>
                }
                .into_any()
            }
        }
    }
}

fn has_questions(session: Session, part: DimensionId) -> bool {
    session.with_open_now(|open| open.is_some_and(|open| !place::questions(open.check(), part).is_empty()))
}

/// The part where entry was left, else that of the first question that waits, else the first.
fn goes_on(session: Session) -> Option<DimensionId> {
    let left = Adviser::of(session).entry_place();
    let waiting = || {
        session.with_open_now(|open| {
            let open = open?;
            place::first_to_do(open.check(), open.carried()).or_else(|| open.check().path().next())
        })
    };
    left.or_else(waiting).map(|question| question.rules().dimension)
}

/// Draws a part with all that stands around its questions.
fn part_of(desk: Desk) -> impl IntoView {
    keys::listen(desk);
    desk.arrive();
    let cards = move || {
        let questions = desk.questions.get();
        questions
            .into_iter()
            .map(|question| card::card(desk, question))
            .collect_view()
    };
    view! {
        {head::head(desk)}
        {parts::parts(desk)}
        {profile::profile(desk)}
        <section class="section entry" aria-labelledby="entry-part" data-part=desk.part.id()>
            {head::part(desk)}
            <div class="entry__cards">{cards}</div>
        </section>
        {unusual::unusual(desk)}
        {finish::finish(desk)}
        {help::help(desk)}
        {finish::bar(desk)}
    }
}

/// No check is open: where there are some.
fn nothing_open(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        {page_head(words.get(text::HEADING), None)}
        <div class="empty">
            <p>{words.get(text::EMPTY)}</p>
            <p class="row entry-ways">
                <a class="button" id="to-clients" href=Route::Adviser("clients", String::new()).hash()>
                    {words.get(text::TO_CLIENTS)}
                    {icon(Icon::ArrowRight)}
                </a>
                <a class="button button--quiet" id="to-start" href=Route::Start.hash()>
                    {words.get(text::TO_START)}
                </a>
            </p>
        </div>
    }
}
