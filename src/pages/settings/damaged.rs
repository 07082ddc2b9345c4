//! Saves that could not be read: to download, to discard.

use leptos::prelude::*;
use shopready_store::damaged::Damaged;
use shopready_store::key::is_rescue;

use super::ask::Ask;
use super::data::size;
use crate::components::icon::{Icon, icon};
use crate::session::{Kept, Session};
use crate::words::settings as text;

/// The list of unreadable saves; nothing where there are none.
pub(super) fn damaged(
    session: Session,
    kept: Memo<Option<Kept>>,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = session.words();
    move || {
        let all = kept.with(|kept| kept.as_ref().map(|kept| kept.damaged.clone()).unwrap_or_default());
        (!all.is_empty()).then(|| {
            let rows = all.into_iter().enumerate();
            view! {
                <section class="section" aria-labelledby="damaged">
                    <div class="section__head">
                        <h2 id="damaged">{words.get(text::DAMAGED)}</h2>
                    </div>
                    <p>{words.get(text::DAMAGED_NOTE)}</p>
                    <ul class="list">
                        {rows.map(|(place, damaged)| row(session, place + 1, damaged, asked)).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

fn row(session: Session, number: usize, damaged: Damaged, asked: RwSignal<Option<Ask>>) -> impl IntoView {
    let words = session.words();
    let number = number.to_string();
    let name = if is_rescue(&damaged.origin) {
        text::rescued_name(words, &number)
    } else {
        text::damaged_name(words, &number)
    };
    let spoken = name.clone();
    let bytes = size(words, damaged.text.len() as u64);
    let id = damaged.name.clone();
    let ask = Ask::Damaged(id.clone());
    view! {
        <li data-damaged=id>
            <div class="list__row damaged">
                <span>
                    <b>{name}</b>
                    <span class="given">{bytes}</span>
                </span>
                <div class="row">
                    <button
                        class="button button--quiet"
                        aria-label=[words.get(text::DOWNLOAD), " ", &spoken].concat()
                        on:click=move |_| session.download_damaged(&damaged)
                    >
                        {icon(Icon::Download)}
                        {words.get(text::DOWNLOAD)}
                    </button>
                    <button
                        class="button button--danger"
                        aria-label=[words.get(text::DISCARD), " ", &spoken].concat()
                        on:click=move |_| asked.set(Some(ask.clone()))
                    >
                        {icon(Icon::Trash)}
                        {words.get(text::DISCARD)}
                    </button>
                </div>
            </div>
        </li>
    }
}
