//! The visits of a client on a timeline, the latest at the top.

use leptos::prelude::*;
use shopready_engine::check::Mode;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

use crate::adviser::Adviser;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::clients::{CameTo, State};
use crate::route::Route;
use crate::session::Session;
use crate::text::{date, number};
use crate::words::{Text, Words, client as text, question, start};

/// Draws the timeline.
pub(super) fn visits(session: Session, client: &Client, visits: &[VisitLine]) -> impl IntoView + use<> {
    let words = session.words();
    let is_first = |place: usize| place == 0;
    let rows: Vec<_> = visits
        .iter()
        .enumerate()
        .map(|(place, line)| visit(session, client, line, is_first(place)))
        .collect();
    let count = rows.len();
    view! {
        <section class="section" aria-labelledby="visits">
            <div class="section__head">
                <h2 id="visits">{words.get(text::VISITS)}</h2>
                <span class="section__note">
                    {(count > 0).then(|| text::visits_count(words, &count.to_string()))}
                </span>
            </div>
            {if count == 0 {
                view! { <p class="soft">{words.get(text::NO_VISITS)}</p> }.into_any()
            } else {
                view! { <ol class="timeline">{rows}</ol> }.into_any()
            }}
        </section>
    }
}

fn visit(session: Session, client: &Client, line: &VisitLine, is_latest: bool) -> impl IntoView + use<> {
    let words = session.words();
    let day = date::moment(words, &line.begun);
    let check = &line.check;
    let total = check.path().count();
    let open = check.path().filter(|question| check.is_open(*question)).count();
    let mode = words.get(match check.mode {
        Mode::Quick => question::QUICK_CHECK,
        Mode::Full => question::FULL_CHECK,
    });
    let progress = start::progress_of(words, &(total - open).to_string(), &total.to_string());
    let steps = (line.planned > 0 || line.done > 0)
        .then(|| text::steps(words, &line.done.to_string(), &line.planned.to_string()));
    let came_to = CameTo::of(check);
    let is_handed = is_latest && State::of(client, Some(line)) == State::HandedOver;
    let is_binned = client.is_binned();
    let heading = ["visit-", &line.id].concat();
    view! {
        <li class="timeline__item" data-visit=line.id.clone() data-complete=(open == 0).to_string()>
            <div class="timeline__head">
                <h3 class="timeline__day" id=heading.clone()>
                    {day.clone()}
                </h3>
                {score(words, came_to)}
            </div>
            <p class="timeline__facts">
                <span>{start::check_state(words, mode, &progress)}</span>
                {steps.map(|steps| view! { <span>{steps}</span> })}
                {is_handed.then(|| view! { <span class="tag">{words.get(crate::words::clients::STATE_HANDED)}</span> })}
            </p>
            {(!is_binned).then(|| ways(session, line, &day))}
        </li>
    }
}

/// Score and stage over a bar; nothing where too little is known.
fn score(words: Words, came_to: CameTo) -> Option<impl IntoView + use<>> {
    let (score, high, stage) = (came_to.score?, came_to.high?, came_to.stage?);
    let share = |points: u8| number::share(usize::from(points), 100);
    let points = if high > score {
        text::range(words, &high.to_string(), &score.to_string())
    } else {
        crate::words::clients::points(words, &score.to_string())
    };
    Some(view! {
        <p class="timeline__score" data-score=score.to_string() data-stage=stage.id()>
            <b>{points}</b>
            " "
            {words.stage(stage)}
        </p>
        <div
            class="bar__track timeline__bar"
            aria-hidden="true"
            style:--share=share(score)
            style:--share-high=share(high)
        ></div>
    })
}

/// What can be done with a visit. Its name is said with each, for whoever does not see where it stands.
fn ways(session: Session, line: &VisitLine, day: &str) -> impl IntoView + use<> {
    let words = session.words();
    let way = |id: &'static str, label: Text, route: Route| {
        let visit = line.id.clone();
        let open = move |_| {
            if Adviser::of(session).open_visit(&visit) {
                session.go(&route);
            } else {
                document::scroll_to_top();
            }
        };
        view! {
            <button class="button button--plain" data-way=id on:click=open>
                {words.get(label)}
            </button>
        }
    };
    let entry = Route::Adviser("entry", String::new());
    let hand_over = Route::Adviser("handover", String::new());
    let id = line.id.clone();
    let erase = move |_| {
        Adviser::of(session).erase_one(&id);
        document::scroll_to_top();
        document::focus_later("heading".to_owned());
    };
    view! {
        <div class="timeline__ways" role="group" aria-label=text::open_of(words, day)>
            {way("entry", text::ENTER, entry)}
            {way("result", text::RESULT, Route::Result)}
            {way("plan", text::PLAN, Route::Plan)}
            {way("report", text::REPORT, Route::Report)}
            {way("handover", text::HAND_OVER, hand_over)}
            <button
                class="button button--plain timeline__erase"
                data-way="erase"
                aria-label=text::erase_of(words, day)
                on:click=erase
            >
                {icon(Icon::Trash)}
                {words.get(text::ERASE)}
            </button>
        </div>
    }
}
