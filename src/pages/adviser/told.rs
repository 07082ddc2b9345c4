//! What is told above the adviser's screens, with the way back.

use leptos::prelude::*;
use shopready_store::disk::Fault;

use super::what::what;
use crate::adviser::{Adviser, Told};
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::session::Session;
use crate::words::{app, history as text};

/// Draws it, where there is something to tell.
pub(super) fn told(session: Session) -> impl IntoView {
    move || {
        let adviser = Adviser::of(session);
        let words = session.words();
        let told = adviser.told()?;
        let (tone, line) = match &told {
            Told::Changed(change) => (Tone::Success, what(words, change)),
            Told::Undone(change) => (Tone::Success, text::undone(words, &what(words, change))),
            Told::ChangedSince(change) => (Tone::Warn, text::changed_since(words, &what(words, change))),
            Told::SaveFirst => (Tone::Warn, words.get(text::SAVE_FIRST).to_owned()),
            Told::Failed(fault) => (
                Tone::Error,
                words
                    .get(match fault {
                        Fault::Full => text::FAILED_FULL,
                        Fault::Forbidden => text::FAILED_FORBIDDEN,
                        Fault::Other => text::FAILED_OTHER,
                    })
                    .to_owned(),
            ),
        };
        let undo = matches!(told, Told::Changed(_)).then(|| {
            view! {
                <button
                    class="button button--quiet"
                    id="undo-change"
                    on:click=move |_| {
                        adviser.undo_latest();
                        document::focus_later("heading".to_owned());
                    }
                >
                    {icon(Icon::Undo)}
                    {words.get(app::UNDO)}
                </button>
            }
        });
        Some(notice(
            tone,
            view! {
                <p id="told">
                    <bdi>{line}</bdi>
                </p>
                <p class="row">
                    {undo}
                    <button
                        class="button button--plain"
                        id="close-told"
                        on:click=move |_| {
                            adviser.put_away_told();
                            document::focus_later("heading".to_owned());
                        }
                    >
                        {words.get(app::CLOSE)}
                    </button>
                </p>
            },
        ))
    }
}
