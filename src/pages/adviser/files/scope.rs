//! What goes into a file: everything, or chosen clients with their visits.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shopready_store::disk::Fault;

use crate::adviser::Adviser;
use crate::pages::adviser::clients::{Query, searched};
use crate::session::Session;
use crate::words::{Words, files as text};

/// The most clients that are listed at a time; a search finds the others.
const MOST_LISTED: usize = 60;

/// What was chosen.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    is_some: RwSignal<bool>,
    chosen: RwSignal<BTreeSet<String>>,
    sought: RwSignal<String>,
}

/// What goes into a file, by ids.
pub(super) struct Contents {
    pub(super) clients: Vec<String>,
    pub(super) checks: Vec<String>,
    /// The clients that were chosen; none for everything.
    pub(super) chosen: Option<BTreeSet<String>>,
}

impl Scope {
    pub(super) fn new() -> Self {
        Self {
            is_some: RwSignal::new(false),
            chosen: RwSignal::new(BTreeSet::new()),
            sought: RwSignal::new(String::new()),
        }
    }

    /// The ids of all that was chosen.
    pub(super) fn contents(self, adviser: &'static Adviser) -> Result<Contents, Fault> {
        if self.is_some.get_untracked() {
            let chosen = self.chosen.get_untracked();
            let checks = adviser.with_book_now(|book| {
                let visits = chosen.iter().flat_map(|id| book.visits(id));
                visits.map(|visit| visit.id.clone()).collect()
            });
            return Ok(Contents {
                clients: chosen.iter().cloned().collect(),
                checks,
                chosen: Some(chosen),
            });
        }
        let own = adviser.own()?;
        Ok(Contents {
            clients: own.clients.into_iter().collect(),
            checks: own.checks.into_iter().collect(),
            chosen: None,
        })
    }
}

/// Draws the choice. Owners have nothing to choose.
pub(super) fn scope(session: Session, scope: Scope) -> impl IntoView {
    let words = session.words();
    let choice = move |value: &'static str, label, is_some: bool| {
        let id = ["which-", value].concat();
        view! {
            <span>
                <input
                    type="radio"
                    name="which"
                    value=value
                    id=id.clone()
                    prop:checked=move || scope.is_some.get() == is_some
                    on:change=move |_| scope.is_some.set(is_some)
                />
                <label for=id>{words.get(label)}</label>
            </span>
        }
    };
    move || {
        session.is_adviser().then(|| {
            view! {
                <fieldset class="group">
                    <legend>{words.get(text::WHICH)}</legend>
                    <div class="segments">
                        {choice("all", text::WHICH_ALL, false)} {choice("some", text::WHICH_SOME, true)}
                    </div>
                </fieldset>
                {move || scope.is_some.get().then(|| clients(session, words, scope))}
            }
        })
    }
}

/// The ids and names of the clients that a search finds, by name.
fn found(adviser: &'static Adviser, words: Words, sought: &str) -> Vec<(String, String)> {
    let query = Query::parse(sought);
    let mut found: Vec<_> = adviser.with_book(|book| {
        let clients = book.clients().map(|(client, _)| client);
        clients
            .filter(|client| query.finds(&searched(words, client)))
            .map(|client| (client.name.clone(), client.id.clone()))
            .collect()
    });
    found.sort();
    found
}

fn clients(session: Session, words: Words, scope: Scope) -> impl IntoView {
    let adviser = Adviser::of(session);
    let all = Memo::new(move |_| scope.sought.with(|sought| found(adviser, words, sought)));
    let rows = move || {
        let shown = all.with(|all| all.iter().take(MOST_LISTED).cloned().collect::<Vec<_>>());
        shown
            .into_iter()
            .map(|(name, id)| row(name, id, scope))
            .collect_view()
    };
    let rest = move || {
        let count = all.with(Vec::len);
        match count {
            0 => Some(words.get(text::NONE_FOUND).to_owned()),
            _ => (count > MOST_LISTED).then(|| text::more_found(words, &(count - MOST_LISTED).to_string())),
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="find">
                {words.get(text::FIND)}
            </label>
            <input
                class="input"
                id="find"
                type="search"
                autocomplete="off"
                prop:value=move || scope.sought.get()
                on:input:target=move |event| scope.sought.set(event.target().value())
            />
        </div>
        <div class="row">
            <span role="status" id="chosen">
                {move || text::chosen(words, &scope.chosen.with(BTreeSet::len).to_string())}
            </span>
            <button
                class="button button--plain"
                type="button"
                id="choose-found"
                on:click=move |_| {
                    scope.chosen.update(|chosen| chosen.extend(all.get_untracked().into_iter().map(|(_, id)| id)));
                }
            >
                {words.get(text::CHOOSE_FOUND)}
            </button>
            <button
                class="button button--plain"
                type="button"
                id="choose-none"
                on:click=move |_| scope.chosen.update(BTreeSet::clear)
            >
                {words.get(text::CHOOSE_NONE)}
            </button>
        </div>
        <div class="answers files-clients">{rows}</div>
        <p class="small soft">{rest}</p>
    }
}

fn row(name: String, id: String, scope: Scope) -> impl IntoView {
    let field = ["client-", &id].concat();
    let (value, ticked, changed) = (id.clone(), id.clone(), id);
    view! {
        <div class="answer answer--aside">
            <input
                class="answer__input"
                type="checkbox"
                name="client"
                value=value
                id=field.clone()
                prop:checked=move || scope.chosen.with(|chosen| chosen.contains(&ticked))
                on:change:target=move |event| {
                    let is_chosen = event.target().checked();
                    scope
                        .chosen
                        .update(|chosen| {
                            if is_chosen {
                                chosen.insert(changed.clone());
                            } else {
                                chosen.remove(&changed);
                            }
                        });
                }
            />
            <label class="answer__card" for=field>
                <bdi class="answer__text files-name">{name}</bdi>
            </label>
        </div>
    }
}
