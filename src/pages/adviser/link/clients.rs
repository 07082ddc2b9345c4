//! Adding the check to a client that is here already.

use leptos::prelude::*;
use shopready_store::client::Client;

use crate::adviser::{Adviser, Handed, Reading};
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::clients::{Query, searched};
use crate::pages::adviser::contents::trade;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, app, link as text};

/// Clients that are shown at once; more are found by more letters.
const SHOWN: usize = 8;

/// Draws the search and what it finds.
pub(super) fn clients(session: Session, handed: StoredValue<Handed>) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let sought = RwSignal::new(String::new());
    let found = move || match adviser.reading() {
        Reading::Done => found(session, handed, &sought.get()).into_any(),
        Reading::Failed(_) => ().into_any(),
        Reading::NotBegun | Reading::UnderWay(..) => view! {
            <p class="loading" role="status">
                {words.get(app::LOADING)}
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="to-client">
            <div class="section__head">
                <h2 id="to-client">{words.get(text::TO_CLIENT)}</h2>
            </div>
            <div class="field">
                <label class="field__label" for="find-client">
                    {words.get(text::FIND)}
                </label>
                <input
                    class="input"
                    id="find-client"
                    type="search"
                    autocomplete="off"
                    prop:value=move || sought.get()
                    on:input:target=move |event| sought.set(event.target().value())
                />
            </div>
            {found}
        </section>
    }
}

/// A client of the list.
struct Row {
    client: Client,
    is_there: bool,
}

fn found(session: Session, handed: StoredValue<Handed>, sought: &str) -> impl IntoView + use<> {
    let words = session.words();
    let adviser = Adviser::of(session);
    let (rows, count) = adviser.with_book(|book| {
        let query = Query::parse(sought);
        let mut found: Vec<_> = book
            .clients()
            .filter(|(client, _)| query.finds(&searched(words, client)))
            .collect();
        // Those that were worked at last come first.
        found.sort_by(|(one, _), (other, _)| (&other.changed, &one.name).cmp(&(&one.changed, &other.name)));
        let row = |client: &Client, visits: &[_]| Row {
            client: client.clone(),
            is_there: handed.with_value(|handed| visits.iter().any(|visit| handed.is_visit(visit))),
        };
        let rows = found.iter().take(SHOWN);
        let rows: Vec<_> = rows.map(|(client, entry)| row(client, &entry.visits)).collect();
        (rows, found.len())
    });
    let more = count.checked_sub(SHOWN).filter(|more| *more > 0);
    view! {
        <ul class="list" id="found-clients">
            {rows.into_iter().map(|row| line(session, handed, row)).collect_view()}
        </ul>
        <p class="small soft" role="status">
            {if count == 0 {
                Some(words.get(text::NONE_FOUND).to_owned())
            } else {
                more.map(|more| text::more_found(words, &more.to_string()))
            }}
        </p>
    }
}

fn line(session: Session, handed: StoredValue<Handed>, row: Row) -> impl IntoView {
    let words = session.words();
    let Row { client, is_there } = row;
    let place = Route::Adviser("client", client.id.clone());
    let named = view! {
        <span class="handed__client">
            <bdi>{client.name.clone()}</bdi>
            {note(words, handed, &client, is_there)}
        </span>
    };
    let id = client.id.clone();
    if is_there {
        return view! {
            <li data-client=id data-there="">
                <a class="list__row" href=place.hash()>
                    {named}
                    {icon(Icon::ChevronRight)}
                </a>
            </li>
        }
        .into_any();
    }
    let add = move |_| {
        if handed.with_value(|handed| Adviser::of(session).receive_for(&client, handed)) {
            session.go(&place);
        }
    };
    view! {
        <li data-client=id>
            <button class="list__row" type="button" on:click=add>
                {named}
                <span class="handed__add">{words.get(text::ADD)}</span>
            </button>
        </li>
    }
    .into_any()
}

/// That the check is there already, or that the client is of the other trade.
fn note(
    words: Words,
    handed: StoredValue<Handed>,
    client: &Client,
    is_there: bool,
) -> Option<impl IntoView + use<>> {
    let is_other = handed.with_value(|handed| handed.packed.check.profile.sector() != client.sector);
    let note = if is_there {
        words.get(text::ALREADY_THERE).to_owned()
    } else if is_other {
        text::other_trade(words, words.get(trade(client.sector)))
    } else {
        return None;
    };
    Some(view! { <span class="given">{note}</span> })
}
