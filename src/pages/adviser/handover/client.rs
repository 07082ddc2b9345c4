//! For an adviser: when a check of the client was handed over last, as the list of clients shows it, and the whole
//! client as a file.

use leptos::prelude::*;
use shopready_store::client::Client;
use shopready_store::saved::SavedCheck;

use super::file::client_file;
use crate::adviser::Adviser;
use crate::browser::{clock, document};
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::handover as text;

/// Draws it where the open check is a visit of a client.
pub(super) fn client(session: Session) -> impl IntoView {
    let client = Memo::new(move |_| {
        let is_adviser = session.is_adviser();
        let business = session.with_open(|open| open.filter(|_| is_adviser).map(SavedCheck::business))?;
        Adviser::of(session).with_book(|book| book.client(&business).cloned())
    });
    move || client.get().map(|client| noted(session, client))
}

fn noted(session: Session, client: Client) -> impl IntoView {
    let words = session.words();
    let state = match &client.handed_over {
        Some(moment) => text::handed_on(words, &date::moment(words, moment)),
        None => words.get(text::NOT_YET).to_owned(),
    };
    let place = Route::Adviser("client", client.id.clone()).hash();
    let name = client.name.clone();
    let file = client_file(session, &client.id);
    let note = move |_| {
        let next = Client {
            handed_over: Some(clock::now()),
            ..client.clone()
        };
        Adviser::of(session).save_client(&next);
        document::focus_later("heading".to_owned());
    };
    view! {
        <section class="section" aria-labelledby="handed-over">
            <div class="section__head">
                <h2 id="handed-over">{words.get(text::CLIENT)}</h2>
            </div>
            <p>
                <a class="way" href=place>
                    <bdi>{name}</bdi>
                </a>
            </p>
            <p id="handed-state">{state}</p>
            <p>
                <button class="button button--quiet" id="note-handed" type="button" on:click=note>
                    {icon(Icon::Check)}
                    {words.get(text::NOTE_HANDED)}
                </button>
            </p>
            {file}
        </section>
    }
}
