//! A whole client with its notes, as a file: by the system's share sheet where there is one that takes files, or kept.

use leptos::prelude::*;

use crate::adviser::Adviser;
use crate::browser::{clock, file};
use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::words::{Text, handover as text};

const JSON: &str = "application/json";

/// Draws the ways to hand the file over.
pub(super) fn client_file(session: Session, client: &str) -> impl IntoView + use<> {
    let words = session.words();
    let told: RwSignal<Option<Text>> = RwSignal::new(None);
    let client = StoredValue::new(client.to_owned());
    let hand = move |give: fn(&str, &str, &str) -> bool| {
        let now = clock::now();
        let made = client.with_value(|client| Adviser::of(session).client_file(client, &now));
        told.set(Some(match made {
            None => text::FILE_NOT_MADE,
            Some(made) if give(&name(&now), JSON, &made) => text::FILE_GIVEN,
            Some(_) => text::FILE_REFUSED,
        }));
    };
    let share = file::can_share(&name(""), JSON).then(|| {
        view! {
            <button
                class="button button--quiet"
                id="share-client"
                type="button"
                on:click=move |_| hand(file::share)
            >
                {words.get(text::FILE_SHARE)}
            </button>
        }
    });
    view! {
        <p class="small soft">{words.get(text::FILE_NOTE)}</p>
        <div class="row">
            <button
                class="button button--quiet"
                id="download-client"
                type="button"
                on:click=move |_| hand(file::download)
            >
                {icon(Icon::Download)}
                {words.get(text::FILE_KEEP)}
            </button>
            {share}
        </div>
        <p id="file-told" role="status">
            {move || told.get().map(|told| words.get(told))}
        </p>
    }
}

/// The client's name is not in it: names of files are seen by more people than what is in them.
fn name(now: &str) -> String {
    ["shopready-client-", now.get(..10).unwrap_or_default(), ".json"].concat()
}
