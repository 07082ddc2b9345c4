//! The link as text: to copy, or to give to another app.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, document};
use crate::session::Session;
use crate::words::{Text, handover as text};

const LINK: &str = "link-text";

/// Draws the link and the ways to send it.
pub(super) fn send(session: Session, link: &str) -> impl IntoView + use<> {
    let words = session.words();
    let length = link.chars().count().to_string();
    let link = StoredValue::new(link.to_owned());
    let told: RwSignal<Option<Text>> = RwSignal::new(None);
    let copy = move |_| {
        spawn_local(async move {
            let is_copied = clipboard::copy(&link.get_value()).await;
            told.set(Some(if is_copied {
                text::COPIED
            } else {
                text::COPY_REFUSED
            }));
            if !is_copied {
                document::select_later(LINK);
            }
        });
    };
    let share = clipboard::can_share().then(|| {
        view! {
            <button
                class="button button--quiet"
                id="share-link"
                type="button"
                on:click=move |_| link.with_value(|link| clipboard::share(link))
            >
                {words.get(text::SHARE)}
            </button>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=LINK>
                {words.get(text::LINK)}
            </label>
            <textarea
                class="input handover__link"
                id=LINK
                rows="3"
                readonly
                dir="ltr"
                spellcheck="false"
                aria-describedby="link-length"
                prop:value=link.get_value()
            ></textarea>
            <p class="field__help" id="link-length">
                {text::characters(words, &length)}
            </p>
        </div>
        <div class="row">
            <button class="button" id="copy-link" type="button" on:click=copy>
                {words.get(text::COPY)}
            </button>
            {share}
        </div>
        <p id="link-told" role="status">
            {move || told.get().map(|told| words.get(told))}
        </p>
    }
}
