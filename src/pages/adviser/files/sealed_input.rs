//! Asking for the passphrase of a file that was chosen: of a sealed backup, or of the device that a dump is of.

use leptos::prelude::*;
use shopready_store::seal::file::{Head, Opening};
use shopready_store::seal::{DataKey, Lock, Purpose};

use crate::browser::document;
use crate::browser::file::Chosen;
use crate::pages::lock::{Asked, ask as ask_for};
use crate::session::{Refused, open_lock};
use crate::words::{Words, files as text};

const ASKED: Asked = Asked {
    form: "file-sealed",
    field: "file-passphrase",
    show: "show-file",
    state: "file-state",
    button: "open-sealed",
    action: text::OPEN_SEALED,
};

/// How a file is sealed.
#[derive(Debug, Clone)]
pub(super) enum SealedBy {
    /// As a whole: it begins with this line.
    Backup(Head),
    /// Text by text, as the device was that it is a dump of.
    Device(Lock),
}

/// What opens a file whose passphrase was right.
pub(super) enum Opened {
    /// A backup, piece by piece.
    Backup(Box<Opening>),
    /// A dump, text by text.
    Device(Box<DataKey>),
}

impl SealedBy {
    async fn open(self, passphrase: &str) -> Result<Opened, Refused> {
        match self {
            Self::Backup(head) => {
                let data_key = open_lock(Purpose::File, head.lock(), passphrase).await?;
                Ok(Opened::Backup(Box::new(Opening::new(head, data_key))))
            }
            Self::Device(lock) => {
                let data_key = open_lock(Purpose::Device, &lock, passphrase).await?;
                Ok(Opened::Device(Box::new(data_key)))
            }
        }
    }
}

/// A sealed file that waits for its passphrase; free to copy.
#[derive(Clone, Copy)]
pub(super) struct Waiting {
    file: StoredValue<Option<(Chosen, SealedBy)>, LocalStorage>,
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
    pub(super) fn wait(self, chosen: Chosen, by: SealedBy) {
        let name = chosen.name();
        self.file.try_set_value(Some((chosen, by)));
        self.name.try_set(Some(name));
        document::bring_later(ASKED.field.to_owned());
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
    open: impl Fn(Chosen, Opened) + Copy + Send + 'static,
) -> impl IntoView {
    move || {
        waiting.name.get().map(|name| {
            let attempt = move |passphrase: String| async move {
                match waiting.file.try_get_value().flatten() {
                    Some((chosen, by)) => Ok(Some((chosen, by.open(&passphrase).await?))),
                    None => Ok(None),
                }
            };
            let done = move |opened| {
                waiting.put_away();
                if let Some((chosen, opened)) = opened {
                    open(chosen, opened);
                }
            };
            let lead = view! {
                <p class="files-text">
                    <bdi>{text::is_sealed(words, &name)}</bdi>
                </p>
            };
            ask_for(words, ASKED, lead, attempt, done)
        })
    }
}
