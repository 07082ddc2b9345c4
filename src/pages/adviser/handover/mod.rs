//! The open check as a link: as a QR code for another phone's camera, and as text to send.

mod client;
mod code;
mod file;
mod holds;
mod send;

use leptos::prelude::*;
use shopready_engine::pack;

use crate::browser::window;
use crate::components::icon::{Icon, icon};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, app, handover as text};
use code::Code;

/// Draws the screen. It follows the open check.
pub(super) fn handover(session: Session) -> impl IntoView {
    let words = session.words();
    let link = Memo::new(move |_| {
        session.with_open(|open| {
            let payload = pack::to_text(&pack::encode(open?.record()));
            let route = Route::Adviser("link", payload);
            Some([window::address(), route.hash()].concat())
        })
    });
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        {move || match link.get() {
            Some(link) => whole(session, &link).into_any(),
            None => nothing(words).into_any(),
        }}
    }
}

fn whole(session: Session, link: &str) -> impl IntoView + use<> {
    view! {
        <div class="columns">
            <div>{drawing(session.words(), link)} {send::send(session, link)}</div>
            <div>{holds::holds(session)} {client::client(session)}</div>
        </div>
    }
}

/// The code, dark on light whatever the theme: cameras look for that.
fn drawing(words: Words, link: &str) -> impl IntoView + use<> {
    match Code::of(link) {
        None => view! { <p>{words.get(text::TOO_LONG)}</p> }.into_any(),
        Some(Code { size, path }) => view! {
            <figure class="qr" id="qr">
                <svg
                    class="qr__code"
                    role="img"
                    aria-label=words.get(text::CODE_LABEL)
                    viewBox=format!("0 0 {size} {size}")
                >
                    <rect class="qr__light" width=size height=size />
                    <path class="qr__dark" d=path />
                </svg>
                <figcaption>{words.get(text::SCAN)}</figcaption>
            </figure>
        }
        .into_any(),
    }
}

fn nothing(words: Words) -> impl IntoView {
    view! {
        <div class="empty">
            <p>{words.get(text::NO_CHECK)}</p>
            <p>
                <a class="button" href=Route::Start.hash()>
                    {words.get(app::START)}
                    {icon(Icon::ArrowRight)}
                </a>
            </p>
        </div>
    }
}
