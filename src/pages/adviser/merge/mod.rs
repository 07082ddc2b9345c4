//! Making one client of two that turned out to be the same.

mod pair;

use leptos::prelude::*;
use shopready_store::client::Client;

use super::address::decode;
use super::client::unknown;
use super::clients::{Candidate, fold, picker, searched, sector};
use super::gate::gate;
use crate::adviser::{Adviser, Entry};
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::address::of_client;
use crate::session::Session;
use crate::words::{Words, app, client as client_words, merge as text, start};

/// Draws the screen. `rest` is the id of one of the two.
pub(super) fn merge(session: Session, rest: String) -> impl IntoView {
    let id = decode(&rest).unwrap_or(rest);
    gate(session, text::HEADING, move || {
        of_id(session, id.clone()).into_any()
    })
}

fn of_id(session: Session, id: String) -> impl IntoView {
    let adviser = Adviser::of(session);
    let own = id.clone();
    let this = Memo::new(move |_| adviser.with_book(|book| book.client(&own).cloned()));
    let other = RwSignal::new(None::<String>);
    move || {
        let Some(this) = this.get() else {
            return unknown(session).into_any();
        };
        let words = session.words();
        let body = match other.get() {
            Some(other_id) => pair::pair(session, &this, &other_id, other).into_any(),
            None => choose(session, &this, other).into_any(),
        };
        view! {
            <div class="page-head">
                <h1 id="heading" tabindex="-1">
                    {words.get(text::HEADING)}
                </h1>
                <p class="merge__this">
                    <bdi>{this.name.clone()}</bdi>
                    <span class="soft">{place(words, &this)}</span>
                </p>
            </div>
            {body}
            <p>
                <a class="way" id="back" href=of_client("client", &this.id).hash()>
                    {icon(Icon::ChevronLeft)}
                    {words.get(app::BACK)}
                </a>
            </p>
        }
        .into_any()
    }
}

/// The other clients, those of the same name first.
fn choose(session: Session, this: &Client, other: RwSignal<Option<String>>) -> impl IntoView + use<> {
    let words = session.words();
    let name = fold(this.name.trim());
    let likely = words.get(text::LIKELY);
    let candidates: Vec<Candidate> = Adviser::of(session).with_book_now(|book| {
        let mut others: Vec<_> = book
            .clients()
            .filter(|(client, _)| client.id != this.id)
            .map(|(client, entry)| {
                let is_likely = fold(client.name.trim()) == name;
                candidate(words, client, entry, if is_likely { likely } else { "" })
            })
            .collect();
        others
            .sort_by(|one, two| (one.likely.is_empty(), &one.name).cmp(&(two.likely.is_empty(), &two.name)));
        others
    });
    if candidates.is_empty() {
        return view! { <p class="empty">{words.get(text::NO_OTHER)}</p> }.into_any();
    }
    view! {
        <p>{words.get(text::LEAD)}</p>
        {picker(session, "merge-search", words.get(text::SEARCH), candidates, move |id| other.set(Some(id)))}
    }
    .into_any()
}

/// A client to be chosen.
pub(super) fn candidate(words: Words, client: &Client, entry: &Entry, likely: &'static str) -> Candidate {
    let visits = client_words::visits_count(words, &entry.visits.len().to_string());
    Candidate {
        id: client.id.clone(),
        name: client.name.clone(),
        about: start::check_state(words, &place(words, client), &visits),
        folded: searched(words, client),
        likely,
    }
}

/// District and trade of a client.
pub(super) fn place(words: Words, client: &Client) -> String {
    let trade = sector(words, client.sector);
    match client.district {
        Some(district) => start::check_state(words, words.district(district), trade),
        None => trade.to_owned(),
    }
}
