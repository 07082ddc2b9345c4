//! One client: who it is, the visits on a timeline, and what can be done next.

mod begin;
mod compare;
mod head;
mod visits;

use leptos::prelude::*;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

use super::address::decode;
use super::gate::gate;
use super::portfolio;
use crate::adviser::Adviser;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::client as text;

/// A client with its visits, the one begun last first.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    client: Client,
    visits: Vec<VisitLine>,
}

/// Draws the screen. `rest` is the id of the client.
pub(super) fn client(session: Session, rest: String) -> impl IntoView {
    let id = decode(&rest).unwrap_or(rest);
    gate(session, text::HEADING, move || {
        of_id(session, id.clone()).into_any()
    })
}

/// The name of the client of an address.
pub(super) fn name(session: Session, rest: &str) -> Option<String> {
    let id = decode(rest)?;
    Adviser::of(session).with_book(|book| book.client(&id).map(|client| client.name.clone()))
}

fn of_id(session: Session, id: String) -> impl IntoView {
    let adviser = Adviser::of(session);
    let shown = Memo::new(move |_| {
        adviser.with_book(|book| {
            let client = book.client(&id)?.clone();
            let visits = book.visits(&id).to_vec();
            Some(Shown { client, visits })
        })
    });
    move || match shown.get() {
        Some(shown) => drawn(session, shown).into_any(),
        None => unknown(session).into_any(),
    }
}

fn drawn(session: Session, shown: Shown) -> impl IntoView {
    let Shown { client, visits } = shown;
    let id = client.id.clone();
    view! {
        {head::head(session, &client, &visits)}
        <div class="columns client">
            <div>
                {(!client.is_binned()).then(|| begin::begin(session, &client, &visits))}
                {visits::visits(session, &client, &visits)}
            </div>
            <div>
                {head::details(session, &client)}
                {compare::compare(session, &visits)}
                {portfolio::peers(session, id)}
                {head::ways(session, &client)}
            </div>
        </div>
    }
}

/// What is said where there is no client at an address.
pub(super) fn unknown(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        {page_head(words.get(text::HEADING), None)}
        <div data-unknown="client">{notice(Tone::Warn, words.get(text::UNKNOWN))}</div>
        {to_all(session)}
    }
}

/// The way to the list.
pub(super) fn to_all(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <p>
            <a class="way" id="to-clients" href=Route::Adviser("clients", String::new()).hash()>
                {icon(Icon::ChevronLeft)}
                {words.get(text::ALL_CLIENTS)}
            </a>
        </p>
    }
}
