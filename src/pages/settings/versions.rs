//! The app itself: offline, installing, and which version of what this is.

use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_engine::questionnaire;

use super::data::cell;
use crate::browser::boot::{self, Update};
use crate::browser::device;
use crate::catalogue::CatalogueState;
use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, settings as text, update};

/// Which versions these are, and what can be done about them.
pub(super) fn versions(session: Session) -> impl IntoView {
    let words = session.words();
    let version = move || {
        let version = env!("CARGO_PKG_VERSION");
        if is_waiting(session) {
            text::version_newest(words, version)
        } else {
            version.to_owned()
        }
    };
    let compiled = date::written(words, questionnaire::COMPILED_ON);
    let questions = text::questionnaire_version(words, &compiled, questionnaire::VERSION);
    view! {
        <section class="section" aria-labelledby="app-versions">
            <div class="section__head">
                <h2 id="app-versions">{words.get(text::APP)}</h2>
            </div>
            <dl class="cells cells--rows">
                {offline(words)}
                <div class="cell">
                    <dt>{words.get(text::VERSION)}</dt>
                    <dd data-version="">{version}</dd>
                </div>
                {cell(words.get(text::QUESTIONNAIRE), questions)}
                {move || schemes(words, &session.catalogue())}
                {cell(words.get(text::LICENCE), "Apache-2.0".to_owned())}
            </dl>
            {move || {
                is_waiting(session)
                    .then(|| {
                        view! {
                            <button class="button" id="update-now" on:click=|_| boot::apply_update()>
                                {words.get(update::NOW)}
                            </button>
                        }
                    })
            }}
            {install(words)}
        </section>
    }
}

/// Whether a new version waits for the user's word, given in vain or not.
fn is_waiting(session: Session) -> bool {
    session.update().is_some_and(|update| update != Update::Restored)
}

/// Whether everything is kept for use without a network; follows while it is being kept.
fn offline(words: Words) -> impl IntoView {
    let ready = RwSignal::new(false);
    spawn_local(async move {
        let is_ready = device::offline_ready().await.is_some();
        ready.try_set(is_ready);
    });
    let state = move || {
        words.get(if ready.get() {
            text::OFFLINE_READY
        } else {
            text::OFFLINE_NOT_YET
        })
    };
    view! {
        <div class="cell" data-offline=move || ready.get().to_string()>
            <dt>{words.get(text::OFFLINE)}</dt>
            <dd>
                <span role="status">{state}</span>
            </dd>
        </div>
    }
}

fn schemes(words: Words, state: &CatalogueState) -> impl IntoView + use<> {
    match state {
        CatalogueState::Loading => None,
        CatalogueState::Missing(_) => Some(
            cell(
                words.get(text::SCHEMES),
                words.get(text::SCHEMES_MISSING).to_owned(),
            )
            .into_any(),
        ),
        CatalogueState::Ready { catalogue, .. } => {
            let edition = &catalogue.edition;
            let dates = [
                (text::SCHEMES, edition.compiled),
                (text::SCHEMES_NEWEST, edition.evidence_newest),
            ];
            let cells = dates.map(|(label, day)| {
                let day = date::partial(words, day?);
                Some(cell(words.get(label), day))
            });
            Some(cells.into_iter().collect_view().into_any())
        }
    }
}

/// The way to install the app, where there is one.
fn install(words: Words) -> impl IntoView {
    let can_install = RwSignal::new(boot::can_install());
    let event = Custom::<leptos::ev::Event>::new("shopready-install");
    let handle = window_event_listener(event, move |_| can_install.set(boot::can_install()));
    on_cleanup(move || handle.remove());
    move || {
        if device::is_installed() {
            view! { <p class="soft">{words.get(text::INSTALLED)}</p> }.into_any()
        } else if can_install.get() {
            view! {
                <button class="button button--quiet" id="install" on:click=|_| boot::install()>
                    {icon(Icon::Download)}
                    {words.get(text::INSTALL)}
                </button>
                <p class="small soft">{words.get(text::INSTALL_NOTE)}</p>
            }
            .into_any()
        } else if device::is_apple_mobile() {
            view! { <p class="small soft">{words.get(text::INSTALL_APPLE)}</p> }.into_any()
        } else {
            ().into_any()
        }
    }
}
