//! Who the client is, and what can be done with its entry.

use leptos::prelude::*;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

use super::to_all;
use crate::adviser::Adviser;
use crate::browser::{clock, document};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::pages::adviser::address::of_client;
use crate::pages::adviser::clients::{CameTo, State, is_ahead_of_backup, sector, state_sign};
use crate::session::Session;
use crate::text::date;
use crate::words::{Text, client as text, client_form, clients, history, start};

/// Name, place, trade, and how far the work is.
pub(super) fn head(session: Session, client: &Client, visits: &[VisitLine]) -> impl IntoView + use<> {
    let words = session.words();
    let trade = sector(words, client.sector);
    let place = match client.district {
        Some(district) => start::check_state(words, words.district(district), trade),
        None => trade.to_owned(),
    };
    let latest = visits.first();
    let came_to = latest.map(|latest| CameTo::of(&latest.check)).unwrap_or_default();
    let score = came_to.score.zip(came_to.stage).map(|(score, stage)| {
        view! {
            <span class="client-head__score" data-score=score.to_string()>
                <b>{score.to_string()}</b>
                {words.stage(stage)}
            </span>
        }
    });
    let adviser = Adviser::of(session);
    // By itself: whatever else is noted of backups must not draw the screen anew.
    let backup = Memo::new(move |_| adviser.last_backup());
    let is_ahead = is_ahead_of_backup(client, visits, &backup.get());
    let behind = is_ahead.then(|| view! { <span class="tag">{words.get(clients::STATE_BACKUP)}</span> });
    let id = client.id.clone();
    let in_bin = client.is_binned().then(|| {
        notice(
            Tone::Warn,
            view! {
                <p>{words.get(text::IN_BIN)}</p>
                <p>
                    <button
                        class="button button--quiet"
                        id="restore"
                        on:click=move |_| {
                            adviser.bin(&id, false);
                            document::focus_later("heading".to_owned());
                        }
                    >
                        {icon(Icon::Undo)}
                        {words.get(history::RESTORE)}
                    </button>
                </p>
            },
        )
    });
    view! {
        <div class="page-head client-head" data-client=client.id.clone()>
            {to_all(session)}
            <h1 id="heading" tabindex="-1">
                <bdi>{client.name.clone()}</bdi>
            </h1>
            <p class="soft">{place}</p>
            <p class="row client-head__state">
                {score}
                {state_sign(words, State::of(client, latest))}
                {behind}
            </p>
        </div>
        {in_bin}
    }
}

/// What the adviser wrote down of the client.
pub(super) fn details(session: Session, client: &Client) -> impl IntoView + use<> {
    let words = session.words();
    let next = client.next_visit.map(|next| {
        let is_due = clock::today().is_some_and(|today| next <= today);
        let day = date::day(words, next);
        let said = if is_due {
            clients::next_due(words, &day)
        } else {
            day
        };
        (client_form::NEXT_VISIT, said)
    });
    let filled = |label: Text, written: &str| (!written.is_empty()).then(|| (label, written.to_owned()));
    let rows = [
        next,
        filled(client_form::CONTACT, &client.contact),
        filled(
            client_form::TAGS,
            &client.tags.join(words.get(text::BETWEEN_TAGS)),
        ),
        filled(client_form::NOTE, &client.note),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .flatten()
        .map(|(label, said)| {
            view! {
                <div class="cell">
                    <dt>{words.get(label)}</dt>
                    <dd class="client-said">
                        <bdi>{said}</bdi>
                    </dd>
                </div>
            }
        })
        .collect();
    let list =
        (!rows.is_empty()).then(|| view! { <dl class="cells cells--rows" id="client-details">{rows}</dl> });
    view! {
        <section class="section" aria-labelledby="details">
            <div class="section__head">
                <h2 id="details">{words.get(text::DETAILS)}</h2>
            </div>
            {list}
            <p>
                <a class="button button--quiet" id="edit-client" href=of_client("client-form", &client.id).hash()>
                    {icon(Icon::Edit)}
                    {words.get(text::EDIT)}
                </a>
            </p>
        </section>
    }
}

/// Merging and the bin.
pub(super) fn ways(session: Session, client: &Client) -> impl IntoView + use<> {
    let words = session.words();
    let id = client.id.clone();
    let bin = move |_| {
        Adviser::of(session).bin(&id, true);
        document::scroll_to_top();
        document::focus_later("heading".to_owned());
    };
    (!client.is_binned()).then(|| {
        view! {
            <p class="row client-ways">
                <a class="button button--plain" id="to-merge" href=of_client("merge", &client.id).hash()>
                    {words.get(text::MERGE)}
                </a>
                <button class="button button--plain" id="to-bin" on:click=bin>
                    {icon(Icon::Trash)}
                    {words.get(text::TO_BIN)}
                </button>
            </p>
        }
    })
}
