//! Adding the check as one of this device, without a client.

use leptos::prelude::*;

use crate::adviser::{Adviser, Handed};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::Session;
use crate::words::link as text;

/// For an owner: the one thing to do with it, or the word that it is here already.
pub(super) fn own(session: Session, handed: StoredValue<Handed>) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let there = handed.with_value(|handed| adviser.own_same(handed));
    match there {
        Some(id) => view! {
            <div id="already">
                {notice(
                    Tone::Info,
                    view! {
                        <p>{words.get(text::ALREADY_OWN)}</p>
                        <p>
                            <button
                                class="button button--quiet"
                                id="open-same"
                                type="button"
                                on:click=move |_| {
                                    if adviser.open_visit(&id) {
                                        session.go(&Route::Result);
                                    }
                                }
                            >
                                {words.get(text::OPEN_SAME)}
                            </button>
                        </p>
                    },
                )}
            </div>
        }
        .into_any(),
        None => view! {
            <div class="choices">
                <button
                    class="button button--wide"
                    id="add-own"
                    type="button"
                    on:click=move |_| add(session, handed)
                >
                    {words.get(text::ADD_OWN)}
                    {icon(Icon::ArrowRight)}
                </button>
                <p class="small soft">{words.get(text::ADD_OWN_NOTE)}</p>
            </div>
        }
        .into_any(),
    }
}

/// For an adviser: the last of three ways.
pub(super) fn without_client(session: Session, handed: StoredValue<Handed>) -> impl IntoView {
    let words = session.words();
    view! {
        <section class="section" aria-labelledby="keep-own">
            <div class="section__head">
                <h2 id="keep-own">{words.get(text::WITHOUT_CLIENT)}</h2>
            </div>
            {own_quietly(session, handed)}
        </section>
    }
}

fn own_quietly(session: Session, handed: StoredValue<Handed>) -> impl IntoView {
    let words = session.words();
    let is_there = handed.with_value(|handed| Adviser::of(session).own_same(handed).is_some());
    if is_there {
        return view! { <p id="already">{words.get(text::ALREADY_OWN)}</p> }.into_any();
    }
    view! {
        <p class="small soft">{words.get(text::WITHOUT_CLIENT_NOTE)}</p>
        <p>
            <button
                class="button button--quiet"
                id="add-own"
                type="button"
                on:click=move |_| add(session, handed)
            >
                {words.get(text::KEEP)}
            </button>
        </p>
    }
    .into_any()
}

fn add(session: Session, handed: StoredValue<Handed>) {
    let is_added = handed.with_value(|handed| Adviser::of(session).receive_own(handed));
    if is_added {
        session.go(&Route::Result);
    }
}
