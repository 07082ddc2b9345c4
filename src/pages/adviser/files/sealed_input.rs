//! Asking for the passphrase of a sealed backup that was chosen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_store::seal::file::{Head, Opening};

use super::seal::begin_opening;
use crate::browser::document;
use crate::browser::file::Chosen;
use crate::pages::lock::{Field, field, show, told};
use crate::words::{Words, files as text, lock};

const PASSPHRASE: &str = "file-passphrase";

/// A sealed file that waits for its passphrase; free to copy.
#[derive(Clone, Copy)]
pub(super) struct Waiting {
    file: StoredValue<Option<(Chosen, Head)>, LocalStorage>,
    name: RwSignal<Option<String>>,
}

impl Waiting {
    pub(super) fn new() -> Self {
        Self {
            file: StoredValue::new_local(None),
            name: RwSignal::new(None),
        }
    }

    /// Lets a file wait. Nothing happens once the screen is left.
    pub(super) fn wait(self, chosen: Chosen, head: Head) {
        let name = chosen.name();
        self.file.try_set_value(Some((chosen, head)));
        self.name.try_set(Some(name));
        document::bring_later(PASSPHRASE.to_owned());
    }

    /// Lets none wait.
    pub(super) fn put_away(self) {
        self.file.try_set_value(None);
        self.name.try_set(None);
    }
}

/// Draws the question while a file waits; `open` hears of the file once its passphrase is right.
pub(super) fn ask(
    words: Words,
    waiting: Waiting,
    open: impl Fn(Chosen, Opening) + Copy + Send + 'static,
) -> impl IntoView {
    move || {
        waiting.name.get().map(|name| {
            let passphrase = Field::new(PASSPHRASE, lock::PASSPHRASE, false);
            let shown = RwSignal::new(false);
            let is_busy = RwSignal::new(false);
            let submit = move || {
                let Some((chosen, head)) = waiting.file.get_value().filter(|_| !is_busy.get_untracked())
                else {
                    return;
                };
                is_busy.set(true);
                spawn_local(async move {
                    let outcome = begin_opening(head, &passphrase.typed.get_untracked()).await;
                    is_busy.try_set(false);
                    match outcome {
                        Ok(opening) => {
                            passphrase.clear();
                            waiting.put_away();
                            open(chosen, opening);
                        }
                        Err(why) => {
                            passphrase.wrong.try_set(Some(told(why)));
                            document::bring_later(PASSPHRASE.to_owned());
                        }
                    }
                });
            };
            view! {
                <form
                    class="stack lock-form"
                    id="file-sealed"
                    on:submit=move |event| {
                        event.prevent_default();
                        submit();
                    }
                >
                    <p class="files-text">
                        <bdi>{text::is_sealed(words, &name)}</bdi>
                    </p>
                    {field(words, passphrase, shown)}
                    {show(words, "show-file", shown)}
                    <p role="status" id="file-state">
                        {move || is_busy.get().then(|| words.get(lock::WORKING))}
                    </p>
                    <button class="button" id="open-sealed" type="submit">
                        {words.get(text::OPEN_SEALED)}
                    </button>
                </form>
            }
        })
    }
}
