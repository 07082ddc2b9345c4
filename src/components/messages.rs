//! What is told above every screen: messages, failed saving, and from the later part what there is to tell about
//! versions of the app.

use leptos::prelude::*;
use shopready_store::disk::Fault;
use shopready_store::store::NotSaved;

use crate::browser::{document, window};
use crate::components::notice::{Tone, notice};
use crate::later::LaterState;
use crate::route::Route;
use crate::session::{Message, ReadOnly, Saving, Session};
use crate::words::{Words, app};

/// The notices above a screen.
#[component]
pub fn Messages() -> impl IntoView {
    let session = Session::get();
    view! {
        {read_only(session)}
        {move || match session.later() {
            LaterState::Here(later) => Some((later.update)(session)),
            _ => None,
        }}
        {move || failure(session)}
        {move || message(session)}
    }
}

/// Why nothing can be changed here, and what to do.
fn read_only(session: Session) -> impl IntoView {
    let why = Memo::new(move |_| session.read_only());
    move || {
        let why = why.get()?;
        let words = session.words();
        let (text, button) = match why {
            ReadOnly::Follower => (app::ELSEWHERE, go_on_here(session).into_any()),
            ReadOnly::LaterVersion => (app::LATER_OPEN, download_later(session).into_any()),
        };
        Some(notice(
            Tone::Info,
            view! {
                <p id="read-only">{words.get(text)}</p>
                {button}
            },
        ))
    }
}

fn go_on_here(session: Session) -> impl IntoView {
    view! {
        <button
            class="button button--plain"
            id="go-on-here"
            data-leads=""
            on:click=move |_| {
                session.take_over_editing();
                to_heading();
            }
        >
            {session.words().get(app::GO_ON_HERE)}
        </button>
    }
}

fn download_later(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <button
            class="button button--quiet"
            id="download-later"
            data-leads=""
            on:click=move |_| {
                if let LaterState::Here(later) = session.later() {
                    (later.download_later)(session);
                }
            }
        >
            {words.get(app::DOWNLOAD_ANSWERS)}
        </button>
    }
}

fn failure(session: Session) -> Option<impl IntoView> {
    let Saving::Failed(reason) = session.saving() else {
        return None;
    };
    let words = session.words();
    let why = match reason {
        NotSaved::Newer => app::NOT_SAVED_NEWER,
        NotSaved::Erased => app::NOT_SAVED_ERASED,
        NotSaved::Device(Fault::Full) => app::NOT_SAVED_FULL,
        NotSaved::Device(Fault::Forbidden) => app::NOT_SAVED_FORBIDDEN,
        NotSaved::Device(Fault::Other) => app::NOT_SAVED_OTHER,
    };
    let (what_to_do, again_text) = match reason {
        NotSaved::Newer => (app::DO_RELOAD, app::RELOAD),
        NotSaved::Erased => (app::DO_KEEP_AGAIN, app::KEEP_AGAIN),
        NotSaved::Device(_) => (app::DO_DOWNLOAD, app::TRY_AGAIN),
    };
    let has_check = session.open_id().is_some();
    let again = move || {
        if reason == NotSaved::Newer {
            window::reload();
        } else {
            session.save_again();
        }
    };
    Some(notice(
        Tone::Error,
        view! {
            <p class="notice__title">{words.get(why)}</p>
            <p>{words.get(what_to_do)}</p>
            {has_check
                .then(|| {
                    view! {
                        <p class="row">
                            <button
                                class="button button--quiet"
                                id="download-unsaved"
                                data-leads=""
                                on:click=move |_| session.download_open()
                            >
                                {words.get(app::DOWNLOAD_ANSWERS)}
                            </button>
                            <button
                                class="button button--plain"
                                id="save-again"
                                data-leads=""
                                on:click=move |_| again()
                            >
                                {words.get(again_text)}
                            </button>
                        </p>
                    }
                })}
        },
    ))
}

fn message(session: Session) -> Option<impl IntoView> {
    let told = session.message()?;
    let words = session.words();
    let undo = (told == Message::Erased).then(|| {
        view! {
            <button
                class="button button--quiet"
                id="undo"
                on:click=move |_| {
                    session.undo_erase();
                    to_heading();
                }
            >
                {words.get(app::UNDO)}
            </button>
        }
    });
    let to_settings = matches!(told, Message::Damaged(_) | Message::RestoredPrevious).then(|| {
        view! { <a href=Route::Settings.hash()>{words.get(app::SETTINGS)}</a> }
    });
    let download = matches!(told, Message::Later(_)).then(|| download_later(session));
    let body = view! {
        <p id="message">{wording(words, told)}</p>
        <p class="row">
            {undo} {to_settings} {download}
            <button
                class="button button--plain"
                id="close-message"
                data-leads=""
                on:click=move |_| {
                    session.put_message_away();
                    to_heading();
                }
            >
                {words.get(app::CLOSE)}
            </button>
        </p>
    };
    Some(notice(tone(told), body))
}

/// The button that had the focus goes with its message.
fn to_heading() {
    document::focus_later("heading".to_owned());
}

fn tone(message: Message) -> Tone {
    match message {
        Message::Erased | Message::EraseUndone => Tone::Success,
        Message::NoCheck => Tone::Info,
        Message::UnknownAddress
        | Message::Damaged(_)
        | Message::Later(_)
        | Message::RestoredPrevious
        | Message::WordsMissing
        | Message::DownloadRefused
        | Message::NotLocked => Tone::Warn,
    }
}

fn wording(words: Words, message: Message) -> String {
    let text = match message {
        Message::Damaged(count) if count > 1 => {
            return app::damaged_several(words, &count.to_string());
        }
        Message::Damaged(_) => app::DAMAGED_ONE,
        Message::Later(count) => return app::later(words, &count.to_string()),
        Message::UnknownAddress => app::UNKNOWN_ADDRESS,
        Message::NoCheck => app::NO_CHECK_YET,
        Message::RestoredPrevious => app::RESTORED_PREVIOUS,
        Message::WordsMissing => app::WORDS_MISSING,
        Message::Erased => app::ERASED,
        Message::EraseUndone => app::ERASE_UNDONE,
        Message::DownloadRefused => app::DOWNLOAD_REFUSED,
        Message::NotLocked => app::NOT_LOCKED,
    };
    words.get(text).to_owned()
}
