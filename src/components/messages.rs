//! What is told above every screen: messages, failed saving, a waiting update.

use leptos::prelude::*;
use shopready_store::disk::Fault;
use shopready_store::store::NotSaved;

use crate::browser::{boot, document, window};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::{Message, Saving, Session};
use crate::words::{Words, app};

/// The notices above a screen.
#[component]
pub fn Messages() -> impl IntoView {
    let session = Session::get();
    view! {
        {move || update(session)}
        {move || failure(session)}
        {move || message(session)}
    }
}

fn update(session: Session) -> Option<impl IntoView> {
    let words = session.words();
    session.is_update_waiting().then(|| {
        notice(
            Tone::Info,
            view! {
                <p>{words.get(app::UPDATE_READY)}</p>
                <button class="button button--plain" id="update" on:click=|_| boot::apply_update()>
                    {words.get(app::UPDATE_NOW)}
                </button>
            },
        )
    })
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
                                on:click=move |_| session.download_open()
                            >
                                {words.get(app::DOWNLOAD_ANSWERS)}
                            </button>
                            <button class="button button--plain" id="save-again" on:click=move |_| again()>
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
    let body = view! {
        <p id="message">{wording(words, told)}</p>
        <p class="row">
            {undo} {to_settings}
            <button
                class="button button--plain"
                id="close-message"
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
