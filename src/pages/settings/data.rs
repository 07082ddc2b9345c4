//! Where the answers lie, how much room they take, and how safe they are there.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ask::Ask;
use crate::adviser::Adviser;
use crate::browser::{device, document};
use crate::components::icon::{Icon, icon};
use crate::pages::keeping::last_backup;
use crate::route::Route;
use crate::session::{Kept, Session};
use crate::text::number;
use crate::words::{Words, files, keeping, settings as text};

/// Where the data lie, and the way to be rid of all of them.
pub(super) fn data(
    session: Session,
    kept: Memo<Option<Kept>>,
    asked: RwSignal<Option<Ask>>,
) -> impl IntoView {
    let words = session.words();
    let apple = device::is_apple_mobile().then(|| {
        if device::is_installed() {
            keeping::APPLE_INSTALLED
        } else {
            keeping::APPLE
        }
    });
    let facts = [Some(text::DATA_HERE), Some(text::DATA_CLEARED), apple];
    let facts = facts
        .into_iter()
        .flatten()
        .map(|fact| view! { <li>{words.get(fact)}</li> })
        .collect_view();
    let body = move || {
        if kept.with(Option::is_some) {
            stored(session, kept, asked).into_any()
        } else {
            view! { <p>{words.get(text::NOTHING_KEPT)}</p> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="data">
            <div class="section__head">
                <h2 id="data">{words.get(text::DATA)}</h2>
            </div>
            <ul class="bullets">{facts}</ul>
            {body}
        </section>
    }
}

/// How much there is and how safe it is, and what can be done about both.
fn stored(session: Session, kept: Memo<Option<Kept>>, asked: RwSignal<Option<Ask>>) -> impl IntoView {
    let words = session.words();
    let promised = RwSignal::new(None);
    let refused = RwSignal::new(false);
    spawn_local(async move {
        promised.try_set(device::is_kept().await);
    });
    let ask_to_keep = move |_| {
        spawn_local(async move {
            let answer = device::ask_to_keep().await;
            promised.try_set(answer);
            if let Some(is_given) = answer {
                Adviser::of(session).note_promise(is_given);
            }
            refused.try_set(answer == Some(false));
        });
    };
    let promise = move || {
        words.get(match promised.get() {
            Some(true) => text::KEPT_YES,
            Some(false) => text::KEPT_NO,
            None => text::KEPT_UNKNOWN,
        })
    };
    let kept_id = move || match promised.get() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let adviser = Adviser::of(session);
    let backup = move || {
        // What is erased or taken up changes the count.
        kept.track();
        last_backup(words, adviser)
    };
    view! {
        <dl class="cells cells--rows">
            {figures(words, kept)} <div class="cell">
                <dt>{words.get(text::KEPT)}</dt>
                <dd data-kept=kept_id>{promise}</dd>
            </div> <div class="cell">
                <dt>{words.get(files::LAST_BACKUP)}</dt>
                <dd data-backup="">{backup}</dd>
            </div>
        </dl>
        <p role="status" hidden=move || !refused.get()>
            {move || refused.get().then(|| words.get(text::NOT_KEPT))}
        </p>
        <div class="row">
            <a class="button button--quiet" id="files" href=Route::Adviser("files", String::new()).hash()>
                {icon(Icon::Download)}
                {words.get(text::FILES)}
            </a>
            <button
                class="button button--quiet"
                id="keep"
                hidden=move || promised.get() != Some(false)
                on:click=ask_to_keep
            >
                {icon(Icon::Lock)}
                {words.get(text::ASK_TO_KEEP)}
            </button>
            <button class="button button--danger" id="erase-all" on:click=move |_| asked.set(Some(Ask::All))>
                {icon(Icon::Trash)}
                {words.get(text::ERASE_ALL)}
            </button>
            <button
                class="button button--quiet"
                id="undo-erase"
                hidden=move || !session.has_erased()
                on:click=move |_| {
                    session.undo_erase();
                    document::focus_later("heading".to_owned());
                    document::scroll_to_top();
                }
            >
                {icon(Icon::Undo)}
                {words.get(text::UNDO)}
            </button>
        </div>
    }
}

/// How many checks there are, and the room that they take.
fn figures(words: Words, kept: Memo<Option<Kept>>) -> impl IntoView {
    let all = RwSignal::new(None);
    spawn_local(async move {
        all.try_set(device::bytes_used().await);
    });
    move || {
        let kept = kept.get()?;
        let later = (kept.later > 0).then(|| cell(words.get(text::CHECKS_LATER), kept.later.to_string()));
        Some(view! {
            {cell(words.get(text::CHECKS), kept.checks.len().to_string())}
            {later}
            {cell(words.get(text::SPACE), size(words, kept.bytes as u64))}
            {move || all.get().map(|bytes| cell(words.get(text::SPACE_ALL), size(words, bytes)))}
        })
    }
}

/// A box with a label and what it holds.
pub(super) fn cell(label: &'static str, value: String) -> impl IntoView {
    view! {
        <div class="cell">
            <dt>{label}</dt>
            <dd>{value}</dd>
        </div>
    }
}

/// Bytes, or whole kilobytes and megabytes, rounded up.
pub(super) fn size(words: Words, bytes: u64) -> String {
    match bytes {
        0..1024 => text::bytes(words, &bytes.to_string()),
        1024..1_048_576 => [&bytes.div_ceil(1024).to_string(), " KB"].concat(),
        _ => [&number::grouped(bytes.div_ceil(1_048_576)), " MB"].concat(),
    }
}
