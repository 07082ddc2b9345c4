//! A row of the list as it is seen.

use leptos::prelude::*;
use shopready_engine::check::Sector;

use super::kept;
use super::row::Row;
use super::state::State;
use crate::browser::clock;
use crate::pages::adviser::address::of_client;
use crate::text::date;
use crate::words::{Words, clients as text, start};

/// What the id of a row begins with; the client's follows.
pub(super) const ROW: &str = "client-";

/// The id of the row of a client.
pub(super) fn row_id(client: &str) -> String {
    [ROW, client].concat()
}

/// Draws a row: who, how far, and when next.
pub(super) fn row(words: Words, row: &Row) -> impl IntoView + use<> {
    let id = row.id.clone();
    let came_to = row.came_to();
    let latest = row.latest.as_ref();
    let last = match latest {
        Some(latest) => text::visited(words, &date::moment(words, &latest.begun)),
        None => words.get(text::NEVER_VISITED).to_owned(),
    };
    let score = came_to.score.zip(came_to.stage).map(|(score, stage)| {
        view! {
            <b class="client-row__number">{score.to_string()}</b>
            <span class="client-row__stage">{words.stage(stage)}</span>
        }
    });
    let behind = row.is_ahead.then(|| {
        view! {
            <span class="client-row__backup" data-backup="behind">
                {words.get(text::STATE_BACKUP)}
            </span>
        }
    });
    view! {
        <li class="client-row" data-client=row.id.clone() data-state=row.state().id()>
            <a
                class="client-row__link"
                id=row_id(&row.id)
                href=of_client("client", &row.id).hash()
                on:click=move |_| kept::opened(&id)
            >
                <span class="client-row__who">
                    <span class="client-row__name">
                        <bdi>{row.name.clone()}</bdi>
                    </span>
                    <span class="client-row__where">{place_and_trade(words, row)}</span>
                </span>
                <span class="client-row__score">{score}</span>
                <span class="client-row__how">
                    {state_sign(words, row.state())}
                    {behind}
                </span>
                <span class="client-row__when">
                    {next_visit(words, row)}
                    <span class="client-row__last">{last}</span>
                </span>
            </a>
        </li>
    }
}

fn place_and_trade(words: Words, row: &Row) -> String {
    let sector = sector(words, row.sector);
    match row.district {
        Some(district) => start::check_state(words, words.district(district), sector),
        None => sector.to_owned(),
    }
}

/// The name of a trade.
pub(in super::super) fn sector(words: Words, sector: Sector) -> &'static str {
    words.get(match sector {
        Sector::Retail => start::CHECK_RETAIL,
        Sector::Catering => start::CHECK_CATERING,
    })
}

/// How far the work is: a word, before which the style sheet draws a tile.
pub(in super::super) fn state_sign(words: Words, state: State) -> impl IntoView + use<> {
    let said = match state {
        State::NotBegun => words.get(text::STATE_NONE).to_owned(),
        State::Gaps(open) => text::state_gaps_count(words, &open.to_string()),
        State::Complete => words.get(text::STATE_COMPLETE).to_owned(),
        State::HandedOver => words.get(text::STATE_HANDED).to_owned(),
    };
    view! {
        <span class="state-sign" data-state=state.id()>
            {said}
        </span>
    }
}

/// The next visit, where one is set: said louder once its day has come.
fn next_visit(words: Words, row: &Row) -> Option<impl IntoView + use<>> {
    let next = row.next_visit?;
    let day = date::day(words, next);
    let today = clock::today();
    let is_due = today.is_some_and(|today| next <= today);
    let said = if Some(next) == today {
        words.get(text::NEXT_TODAY).to_owned()
    } else if is_due {
        text::next_due(words, &day)
    } else {
        text::next(words, &day)
    };
    Some(view! {
        <span class="client-row__next" data-due=is_due.to_string()>
            {said}
        </span>
    })
}
