//! The last changes of this session.

use leptos::prelude::*;

use crate::adviser::{Adviser, Change, MOST};
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::what::what;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, app, history as text};

/// Draws the changes, the latest first.
pub(super) fn changes(session: Session) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let body = move || {
        let changes = adviser.history();
        if changes.is_empty() {
            return view! { <p class="empty">{words.get(text::NO_CHANGES)}</p> }.into_any();
        }
        let rows = changes.into_iter().map(|change| row(adviser, words, &change));
        view! {
            <p class="small soft">{text::changes_note(words, &MOST.to_string())}</p>
            <ol class="list" id="changes-list">
                {rows.collect_view()}
            </ol>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="changes">
            <div class="section__head">
                <h2 id="changes">{words.get(text::CHANGES)}</h2>
            </div>
            {body}
        </section>
    }
}

fn row(adviser: &'static Adviser, words: Words, change: &Change) -> impl IntoView + use<> {
    let number = change.number;
    let id = format!("toggle-{number}");
    let is_undone = change.is_undone;
    let undone = is_undone.then(|| view! { " " <span class="tag">{words.get(text::IS_UNDONE)}</span> });
    let said = format!("change-{number}");
    view! {
        <li class="list__row" data-change=number.to_string() data-undone=is_undone.to_string()>
            <span class="change-row__what">
                <time class="soft">{date::time_of_day(&change.at)}</time>
                " "
                <bdi id=said.clone()>{what(words, &change.what)}</bdi>
                {undone}
            </span>
            <button
                class="button button--quiet"
                id=id.clone()
                aria-describedby=said
                on:click=move |_| {
                    adviser.toggle(number);
                    crate::browser::document::focus_later(id.clone());
                }
            >
                {icon(if is_undone { Icon::ArrowRight } else { Icon::Undo })}
                {words.get(if is_undone { text::REDO } else { app::UNDO })}
            </button>
        </li>
    }
}
