//! The checks of the device that belong to no client: to be given a name, or put to a client.

use leptos::prelude::*;
use shopready_engine::check::{Mode, Sector};
use shopready_store::visit::VisitLine;

use super::picker::{Candidate, picker};
use super::row_view::sector;
use crate::adviser::Adviser;
use crate::browser::document;
use crate::pages::adviser::address::of_client;
use crate::pages::adviser::merge::candidate;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, app, clients as text, question, start};

/// A business without a name, by its latest check.
#[derive(Clone, PartialEq, Eq)]
struct Nameless {
    business: String,
    begun: String,
    sector: Sector,
    mode: Mode,
    checks: usize,
}

/// Draws one quiet line, which opens; nothing where every check has its client.
pub(super) fn nameless(session: Session) -> impl IntoView {
    let adviser = Adviser::of(session);
    let found = Memo::new(move |_| adviser.with_book(|book| businesses(book.nameless())));
    let chosen = RwSignal::new(None::<String>);
    move || {
        let words = session.words();
        let found = found.get();
        let checks: usize = found.iter().map(|one| one.checks).sum();
        (checks > 0).then(|| {
            let rows = found.into_iter().map(|one| row(session, words, one, chosen));
            view! {
                <details class="fold fold--lined" id="nameless" data-count=checks.to_string()>
                    <summary>
                        <span>{text::nameless(words, &checks.to_string())}</span>
                    </summary>
                    <div class="fold__body">
                        <ul class="list">{rows.collect_view()}</ul>
                        {move || chosen.get().map(|business| put(session, business, chosen))}
                    </div>
                </details>
            }
        })
    }
}

/// Each business once, by its latest check.
fn businesses<'a>(checks: impl Iterator<Item = &'a VisitLine>) -> Vec<Nameless> {
    let mut found: Vec<Nameless> = Vec::new();
    for check in checks {
        match found.iter_mut().find(|one| one.business == check.business) {
            Some(one) => one.checks += 1,
            None => found.push(Nameless {
                business: check.business.clone(),
                begun: check.begun.clone(),
                sector: check.check.profile.sector(),
                mode: check.check.mode,
                checks: 1,
            }),
        }
    }
    found.sort_by(|one, two| two.begun.cmp(&one.begun));
    found
}

fn row(session: Session, words: Words, one: Nameless, chosen: RwSignal<Option<String>>) -> impl IntoView {
    let adviser = Adviser::of(session);
    let has_clients =
        adviser.with_book_now(|book| book.clients().any(|(client, _)| client.sector == one.sector));
    let day = date::moment(words, &one.begun);
    let name = start::check_name(words, &day, sector(words, one.sector));
    let mode = words.get(match one.mode {
        Mode::Quick => question::QUICK_CHECK,
        Mode::Full => question::FULL_CHECK,
    });
    let business = one.business.clone();
    view! {
        <li class="list__row nameless" data-nameless=one.business.clone()>
            <span>
                <b>{name}</b>
                <span class="given">{mode}</span>
            </span>
            <span class="row">
                <a class="button button--quiet" href=of_client("client-form", &one.business).hash()>
                    {words.get(text::NAMELESS_MAKE)}
                </a>
                {has_clients
                    .then(|| {
                        view! {
                            <button
                                class="button button--quiet"
                                type="button"
                                on:click=move |_| {
                                    chosen.set(Some(business.clone()));
                                    document::focus_later("nameless-client".to_owned());
                                }
                            >
                                {words.get(text::NAMELESS_PUT)}
                            </button>
                        }
                    })}
            </span>
        </li>
    }
}

/// The clients of the same trade, to choose one from.
fn put(session: Session, business: String, chosen: RwSignal<Option<String>>) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let candidates: Vec<Candidate> = adviser.with_book_now(|book| {
        let sector = book
            .visits(&business)
            .first()
            .map(|check| check.check.profile.sector());
        let mut clients: Vec<_> = book
            .clients()
            .filter(|(client, _)| Some(client.sector) == sector)
            .collect();
        clients.sort_by(|one, two| one.0.name.cmp(&two.0.name));
        clients
            .into_iter()
            .map(|(client, entry)| candidate(words, client, entry, ""))
            .collect()
    });
    let business = StoredValue::new(business);
    let choose = move |client: String| {
        let business = business.get_value();
        chosen.set(None);
        adviser.put_to_client(&business, &client);
        document::focus_later("heading".to_owned());
    };
    view! {
        {picker(session, "nameless-client", words.get(text::NAMELESS_WHICH), candidates, choose)}
        <button class="button button--plain" type="button" on:click=move |_| chosen.set(None)>
            {words.get(app::CANCEL)}
        </button>
    }
}
