//! One thing of a file beside what the device has, and the choice between the two.

use leptos::prelude::*;
use shopready_engine::score::score;
use shopready_store::client::Client;
use shopready_store::exchange::{Choice, Item, Preview, State};
use shopready_store::saved::SavedCheck;
use shopready_store::summary::summary;

use super::held::Desk;
use crate::adviser::Adviser;
use crate::browser::random;
use crate::session::Session;
use crate::text::date;
use crate::words::{Text, Words, files as text};

/// One side: labels and values.
type Side = Vec<(Text, String)>;

/// Draws the row of an item.
pub(super) fn row(session: Session, desk: Desk, place: usize) -> Option<impl IntoView> {
    let words = session.words();
    let adviser = Adviser::of(session);
    let (is_client, state, name, theirs, mine) = desk.look_now(|file| {
        let item = file.preview.items().get(place)?;
        let theirs = theirs(words, adviser, &file.preview, item)?;
        let mine = if item.state == State::New {
            None
        } else {
            mine(words, adviser, item)
        };
        let name = theirs.first().map(|(_, name)| name.clone()).unwrap_or_default();
        Some((item.client().is_some(), item.state, name, theirs, mine))
    })??;
    let label = words.get(if is_client {
        text::OF_CLIENT
    } else {
        text::OF_CHECK
    });
    let sides = match mine {
        None => side(words, None, &theirs).into_any(),
        Some(mine) => view! {
            <div class="sides">
                {side(words, Some(text::MINE), &mine)} {side(words, Some(text::THEIRS), &theirs)}
            </div>
        }
        .into_any(),
    };
    let spoken = [label, " ", &name].concat();
    Some(view! {
        <li class="files-item" data-item=place.to_string() data-kind=if is_client { "client" } else { "check" }>
            <span class="tag">{label}</span>
            {sides}
            {choice(words, desk, place, state, spoken)}
        </li>
    })
}

fn side(words: Words, head: Option<Text>, side: &Side) -> impl IntoView + use<> {
    let rows = side.iter().map(|(label, value)| {
        view! {
            <div>
                <dt>{words.get(*label)}</dt>
                <dd>
                    <bdi>{value.clone()}</bdi>
                </dd>
            </div>
        }
    });
    view! {
        <div class="side">
            {head.map(|head| view! { <p class="side__head">{words.get(head)}</p> })}
            <dl>{rows.collect_view()}</dl>
        </div>
    }
}

/// Import or not; of what both sides have, this one, that one, or both where neither comes after the other.
fn choice(words: Words, desk: Desk, place: usize, state: State, spoken: String) -> impl IntoView {
    let chosen = move || {
        desk.with_choices(|preview| {
            let item = preview.items().get(place);
            item.map_or(0, |item| match item.choice {
                Choice::Leave => 0,
                Choice::Take => 1,
                Choice::Both(_) => 2_usize,
            })
        })
    };
    let take = move |number: usize| {
        let choice = match number {
            0 => Choice::Leave,
            1 => Choice::Take,
            _ => Choice::Both(random::id()),
        };
        desk.choose(place, choice);
    };
    let id = ["take-", &place.to_string()].concat();
    if state == State::New {
        return view! {
            <div class="answer answer--aside">
                <input
                    class="answer__input"
                    type="checkbox"
                    id=id.clone()
                    aria-label=[words.get(text::TAKE_THIS), " ", &spoken].concat()
                    prop:checked=move || chosen() == 1
                    on:change:target=move |event| take(usize::from(event.target().checked()))
                />
                <label class="answer__card" for=id>
                    <span class="answer__text">{words.get(text::TAKE_THIS)}</span>
                </label>
            </div>
        }
        .into_any();
    }
    let labels = [text::KEEP_MINE, text::TAKE_THEIRS, text::KEEP_BOTH];
    let count = if state == State::Conflict { 3 } else { 2 };
    let options = labels.into_iter().take(count).enumerate().map(|(number, label)| {
        let field = [&id, "-", &number.to_string()].concat();
        view! {
            <div class="answer answer--aside">
                <input
                    class="answer__input"
                    type="radio"
                    name=id.clone()
                    value=number.to_string()
                    id=field.clone()
                    prop:checked=move || chosen() == number
                    on:change=move |_| take(number)
                />
                <label class="answer__card" for=field>
                    <span class="answer__text">{words.get(label)}</span>
                </label>
            </div>
        }
    });
    view! {
        <fieldset class="group">
            <legend class="visually-hidden">{spoken}</legend>
            <div class="answers answers--inline">{options.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn theirs(words: Words, adviser: &'static Adviser, preview: &Preview, item: &Item) -> Option<Side> {
    if let Some(client) = item.client() {
        return Some(of_client(words, client));
    }
    let name = preview
        .client_of(item.business())
        .map(|client| client.name.clone());
    let name = name.or_else(|| adviser.held_client(item.business()).map(|client| client.name));
    Some(of_check(words, name, &item.check()?))
}

fn mine(words: Words, adviser: &'static Adviser, item: &Item) -> Option<Side> {
    if item.client().is_some() {
        return adviser
            .held_client(&item.id)
            .map(|client| of_client(words, &client));
    }
    let (saved, _) = adviser.held_check(&item.id)?;
    let name = adviser.held_client(&saved.business()).map(|client| client.name);
    Some(of_check(words, name, &saved))
}

fn of_client(words: Words, client: &Client) -> Side {
    let mut side = vec![
        (text::NAME, client.name.clone()),
        (text::BEGUN, date::moment(words, &client.created)),
        (text::CHANGED, date::moment(words, &client.changed)),
    ];
    if !client.note.is_empty() {
        side.push((text::COL_NOTE, client.note.clone()));
    }
    side
}

fn of_check(words: Words, name: Option<String>, saved: &SavedCheck) -> Side {
    let short = summary(saved);
    let overall = score(saved.check()).overall;
    let points = overall.map_or("–".to_owned(), |overall| {
        if overall.high > overall.score {
            [&overall.score.to_string(), "–", &overall.high.to_string()].concat()
        } else {
            overall.score.to_string()
        }
    });
    vec![
        (
            text::NAME,
            name.unwrap_or_else(|| words.get(text::NAMELESS).to_owned()),
        ),
        (text::BEGUN, date::moment(words, &saved.begun)),
        (text::CHANGED, date::moment(words, &saved.changed)),
        (
            text::ANSWERS,
            [&short.answered.to_string(), "/", &short.total.to_string()].concat(),
        ),
        (text::SCORE, points),
    ]
}
