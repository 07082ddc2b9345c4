//! The session: what all screens share, and the only way by which they change it.
//!
//! A screen is a function of the session and is drawn anew when the route or the language changes.
//! What else it reads, it reads inside closures, so that a tap redraws no more than it changes.

mod adviser;
mod again;
mod answers;
mod appearance;
mod checks;
mod editor;
mod erase;
mod evidence;
mod facts;
mod keep;
mod kept;
mod lock;
mod marks;
mod message;
mod navigation;
mod notes;
mod passphrase;
mod prepared;
mod profile;

use leptos::prelude::*;
use shopready_store::appearance::Appearance;
use shopready_store::draft::Draft;
use shopready_store::erase::Erased;
use shopready_store::saved::SavedCheck;
use shopready_store::store::Store;

use crate::adviser::Adviser;
use crate::browser::storage::BrowserDisk;
use crate::catalogue::CatalogueState;
use crate::later::LaterState;
use crate::route::Route;
use crate::words::Words;

use again::Compared;
pub use again::before;
use editor::Editor;
pub use editor::ReadOnly;
pub use kept::Kept;
pub use message::{Message, Saving};
pub use passphrase::{LOCK_AFTER, Refused, SHORTEST};
pub use passphrase::{new_lock, open_lock};

/// Handle on the shared state; free to copy.
#[derive(Clone, Copy)]
pub struct Session {
    words: RwSignal<Words>,
    route: RwSignal<Route>,
    open: RwSignal<Option<SavedCheck>>,
    draft: RwSignal<Draft>,
    saving: RwSignal<Saving>,
    editor: RwSignal<Editor>,
    message: RwSignal<Option<Message>>,
    update_told: RwSignal<bool>,
    later: RwSignal<LaterState>,
    catalogue: RwSignal<CatalogueState>,
    appearance: RwSignal<Appearance>,
    erased: RwSignal<Vec<Erased>>,
    told_later: StoredValue<bool>,
    is_adviser: RwSignal<bool>,
    adviser_state: StoredValue<Option<&'static Adviser>>,
    compared: StoredValue<Option<Compared>>,
    is_locked: RwSignal<bool>,
    lock: StoredValue<Option<String>>,
    store: StoredValue<Store<BrowserDisk>>,
}

impl Session {
    /// Starts the session: opens what was open when the app was left, at the address given.
    #[must_use]
    pub fn start(words: Words) -> Self {
        let session = Self {
            words: RwSignal::new(words),
            route: RwSignal::new(Route::Start),
            open: RwSignal::new(None),
            draft: RwSignal::new(Draft::default()),
            saving: RwSignal::new(Saving::Nothing),
            editor: RwSignal::new(Editor::Asked),
            message: RwSignal::new(None),
            update_told: RwSignal::new(false),
            later: RwSignal::new(LaterState::NotAsked),
            catalogue: RwSignal::new(CatalogueState::Loading),
            appearance: RwSignal::new(Appearance::default()),
            erased: RwSignal::new(Vec::new()),
            told_later: StoredValue::new(false),
            is_adviser: RwSignal::new(false),
            adviser_state: StoredValue::new(None),
            compared: StoredValue::new(None),
            is_locked: RwSignal::new(false),
            lock: StoredValue::new(None),
            store: StoredValue::new(Store::new(BrowserDisk)),
        };
        session.take_over_appearance();
        session.take_over_adviser();
        session.resume();
        session.begin_editing();
        if session.find_unlocked() {
            session.take_over_device();
        }
        session.follow_address();
        session
    }

    /// The session of the app, from its context.
    ///
    /// # Panics
    /// Outside the app.
    #[must_use]
    pub fn get() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the app provides the session"))
    }
}
