//! What is to be known about keeping what is on the device, one thing at a time: what the browser may do with it, each
//! told once, and that it is time for a backup.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_store::keeping::{Once, Promise, Reminder};

use crate::adviser::Adviser;
use crate::browser::{device, document};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::Session;
use crate::text::{date, number};
use crate::words::{Words, app, files, keeping as text};

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Once(Once),
    Reminder(Reminder),
}

impl Told {
    /// What comes first: what the browser may do, then the backup. `is_kept` is what the browser says now.
    fn now(adviser: &Adviser, reminds: bool, is_kept: Option<bool>) -> Option<Self> {
        let keeping = adviser.keeping();
        let is_apple = device::is_apple_mobile() && !device::is_installed();
        let refused = keeping.promise == Some(Promise::Refused) && is_kept == Some(false);
        // What Safari does says all that there is to say on an iPhone.
        let once = match (is_apple, refused) {
            (true, _) => Some(Once::Apple),
            (false, true) => Some(Once::Refused),
            (false, false) => None,
        };
        let once = once.filter(|once| !keeping.was_told(*once)).map(Self::Once);
        once.or_else(|| adviser.reminder().filter(|_| reminds).map(Self::Reminder))
    }

    fn id(self) -> &'static str {
        match self {
            Self::Once(Once::Apple) => "apple",
            Self::Once(Once::Refused) => "refused",
            Self::Reminder(_) => "reminder",
        }
    }
}

/// Draws it, where there is something to tell. `reminds` says whether this is a place to remind of a backup.
pub(super) fn keeping(
    session: Session,
    reminds: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let adviser = Adviser::of(session);
    let is_kept = RwSignal::new(None);
    spawn_local(async move {
        is_kept.try_set(device::is_kept().await);
    });
    let told = Memo::new(move |_| Told::now(adviser, reminds(), is_kept.get()));
    move || told.get().map(|told| drawn(session, adviser, told))
}

fn drawn(session: Session, adviser: &'static Adviser, told: Told) -> impl IntoView {
    let words = session.words();
    let (id, label) = match told {
        Told::Once(_) => ("keeping-close", app::CLOSE),
        Told::Reminder(_) => ("keeping-later", text::LATER),
    };
    let put_away = move |_| {
        match told {
            Told::Once(once) => adviser.keep(|keeping| keeping.note_told(once)),
            Told::Reminder(_) => adviser.put_reminder_off(),
        }
        // The button that had the focus goes with the notice.
        document::focus_later("heading".to_owned());
    };
    let body = view! {
        <p>{wording(words, adviser, told)}</p>
        <p class="row">
            <a
                class="button button--quiet"
                id="keeping-files"
                href=Route::Adviser("files", String::new()).hash()
            >
                {icon(Icon::Download)}
                {words.get(files::BACK_UP)}
            </a>
            <button class="button button--plain" id=id on:click=put_away>
                {words.get(label)}
            </button>
        </p>
    };
    view! { <div class="keeping" data-keeping=told.id()>{notice(Tone::Info, body)}</div> }
}

fn wording(words: Words, adviser: &Adviser, told: Told) -> String {
    match told {
        Told::Once(Once::Apple) => words.get(text::APPLE).to_owned(),
        Told::Once(Once::Refused) => words.get(text::REFUSED).to_owned(),
        Told::Reminder(Reminder { changes, is_first }) => {
            let changes = number::grouped(changes);
            if is_first {
                return text::remind_first(words, &changes);
            }
            text::remind(words, &changes, &date::moment(words, &adviser.last_backup()))
        }
    }
}

/// When the last backup was made and how many changes no backup holds, for the settings and the files.
pub(super) fn last_backup(words: Words, adviser: &Adviser) -> String {
    let changes = number::grouped(adviser.changes_since_backup());
    match date::moment(words, &adviser.last_backup()) {
        day if day.is_empty() => text::none_yet(words, &changes),
        day => text::since(words, &changes, &day),
    }
}
