//! The clients in the bin.

use leptos::prelude::*;
use shopready_store::client::Client;

use crate::adviser::Adviser;
use crate::browser::document;
use crate::components::confirm::{Question, confirm};
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::address::of_client;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, client as client_words, history as text, start};

/// What is asked before it is erased for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ask {
    /// A client, by its id.
    One(String),
    /// All that are in the bin.
    All,
}

/// Draws the bin, the client that was put there last first.
pub(super) fn bin(session: Session) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let asked = RwSignal::new(None::<Ask>);
    let binned = Memo::new(move |_| {
        let mut binned: Vec<_> = adviser.with_book(|book| {
            let binned = book.binned();
            binned
                .map(|(client, entry)| (client.clone(), entry.visits.len()))
                .collect()
        });
        binned.sort_by(|one: &(Client, usize), two| two.0.binned.cmp(&one.0.binned));
        binned
    });
    let body = move || {
        let binned = binned.get();
        if binned.is_empty() {
            return view! { <p class="empty">{words.get(text::BIN_EMPTY)}</p> }.into_any();
        }
        let rows = binned
            .into_iter()
            .map(|(client, visits)| row(adviser, words, &client, visits, asked));
        view! {
            <p class="small soft">{words.get(text::BIN_NOTE)}</p>
            <ul class="list" id="bin-list">
                {rows.collect_view()}
            </ul>
            <p>
                <button class="button button--danger" id="empty-bin" on:click=move |_| asked.set(Some(Ask::All))>
                    {icon(Icon::Trash)}
                    {words.get(text::EMPTY_THE_BIN)}
                </button>
            </p>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="bin">
            <div class="section__head">
                <h2 id="bin">{words.get(text::BIN)}</h2>
            </div>
            {body}
        </section>
        {confirm(session, asked, move |ask| question(session, ask), move |ask| erase(adviser, ask))}
    }
}

fn row(
    adviser: &'static Adviser,
    words: Words,
    client: &Client,
    visits: usize,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView + use<> {
    let since = text::in_bin_since(
        words,
        &date::moment(words, client.binned.as_deref().unwrap_or_default()),
    );
    let visits = client_words::visits_count(words, &visits.to_string());
    let (restored, erased) = (client.id.clone(), client.id.clone());
    let name = client.name.clone();
    view! {
        <li class="list__row bin-row" data-binned=client.id.clone()>
            <span>
                <a class="bin-row__name" href=of_client("client", &client.id).hash()>
                    <bdi>{name}</bdi>
                </a>
                <span class="given">{start::check_state(words, &since, &visits)}</span>
            </span>
            <span class="row">
                <button
                    class="button button--quiet"
                    data-do="restore"
                    on:click=move |_| {
                        adviser.bin(&restored, false);
                        document::scroll_to_top();
                        document::focus_later("heading".to_owned());
                    }
                >
                    {icon(Icon::Undo)}
                    {words.get(text::RESTORE)}
                </button>
                <button
                    class="button button--danger"
                    data-do="erase"
                    on:click=move |_| asked.set(Some(Ask::One(erased.clone())))
                >
                    {icon(Icon::Trash)}
                    {words.get(text::ERASE_FOR_EVER)}
                </button>
            </span>
        </li>
    }
}

fn question(session: Session, ask: Ask) -> Question {
    let words = session.words();
    let adviser = Adviser::of(session);
    let (title, goes, action) = match ask {
        Ask::One(id) => {
            let goes = adviser.with_book_now(|book| {
                let name = book
                    .client(&id)
                    .map(|client| client.name.clone())
                    .unwrap_or_default();
                text::goes_client(words, &book.visits(&id).len().to_string(), &name)
            });
            (text::ERASE_TITLE, goes, text::ERASE_FOR_EVER)
        }
        Ask::All => {
            let count = adviser.with_book_now(|book| book.binned().count());
            (
                text::EMPTY_TITLE,
                text::goes_all(words, &count.to_string()),
                text::EMPTY_THE_BIN,
            )
        }
    };
    Question {
        title,
        goes: vec![goes],
        note: text::ERASE_NOTE,
        action,
    }
}

fn erase(adviser: &'static Adviser, ask: Ask) {
    match ask {
        Ask::One(id) => adviser.erase_client(&id),
        Ask::All => adviser.empty_bin(),
    };
    document::scroll_to_top();
    document::focus_later("heading".to_owned());
}
