//! The check that is open: to download, to erase.

use leptos::prelude::*;
use shopready_store::summary::Summary;

use super::ask::Ask;
use crate::components::icon::{Icon, icon};
use crate::pages::start::describe;
use crate::route::Route;
use crate::session::{Kept, Session};
use crate::words::{app, handover, settings as text};

/// The open check, or how to open one.
pub(super) fn check(
    session: Session,
    kept: Memo<Option<Kept>>,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = session.words();
    let body = move || {
        let Some(id) = session.open_id() else {
            return view! {
                <p>{words.get(text::NO_OPEN_CHECK)}</p>
                <p>
                    <a class="button button--quiet" href=Route::Start.hash()>
                        {words.get(app::START)}
                    </a>
                </p>
            }
            .into_any();
        };
        let (saved, others) = kept.with(|kept| {
            let checks = kept
                .as_ref()
                .map(|kept| kept.checks.as_slice())
                .unwrap_or_default();
            let saved = checks.iter().find(|summary| summary.id == id).cloned();
            (saved, checks.iter().any(|summary| summary.id != id))
        });
        opened(session, saved, others, asked).into_any()
    };
    view! {
        <section class="section" aria-labelledby="open-check">
            <div class="section__head">
                <h2 id="open-check">{words.get(text::OPEN_CHECK)}</h2>
            </div>
            {body}
        </section>
    }
}

/// `saved` is how the check stands on the device: nothing, if it is in memory only.
fn opened(
    session: Session,
    saved: Option<Summary>,
    others: bool,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = session.words();
    let is_saved = saved.is_some();
    let state = match saved {
        Some(summary) => view! {
            <div class="cells">
                <div class="cell">{describe(words, &summary)}</div>
            </div>
        }
        .into_any(),
        None => view! { <p>{words.get(text::ONLY_IN_MEMORY)}</p> }.into_any(),
    };
    view! {
        {state}
        <div class="row">
            <button class="button button--quiet" id="download" on:click=move |_| session.download_open()>
                {icon(Icon::Download)}
                {words.get(text::DOWNLOAD)}
            </button>
            <a
                class="button button--quiet"
                id="to-handover"
                href=Route::Adviser("handover", String::new()).hash()
            >
                {icon(Icon::External)}
                {words.get(handover::HEADING)}
            </a>
            {is_saved
                .then(|| {
                    view! {
                        <button
                            class="button button--danger"
                            id="erase"
                            on:click=move |_| asked.set(Some(Ask::Check))
                        >
                            {icon(Icon::Trash)}
                            {words.get(text::ERASE)}
                        </button>
                    }
                })}
        </div>
        <p class="small soft">{words.get(text::DOWNLOAD_NOTE)}</p>
        {others.then(|| view! { <p class="small soft">{words.get(text::OTHER_CHECKS)}</p> })}
    }
}
