//! The list of clients: searched, filtered, sorted; only what is seen is drawn.

mod board;
mod controls;
mod filter;
mod kept;
mod keys;
mod list;
mod nameless;
mod off;
mod picker;
mod query;
mod row;
mod row_view;
#[cfg(test)]
mod sample;
mod sort;
mod state;

use leptos::prelude::*;

pub(super) use self::filter::AHEAD;
pub(super) use self::off::off;
pub(super) use self::picker::{Candidate, picker};
pub(super) use self::query::{Query, fold, searched};
pub(super) use self::row::CameTo;
pub(super) use self::row_view::{sector, state_sign};
pub(super) use self::state::{State, is_ahead_of_backup};

use self::board::Board;
use super::gate::waiting;
use crate::adviser::{ROOM_SHORT, Reading};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::pages::keeping::keeping;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, clients as text, files, history, lock};

/// Draws the screen. `rest` is what its address filters by.
pub(super) fn clients(session: Session, rest: String) -> impl IntoView {
    move || {
        if session.is_adviser() {
            on(session, &rest).into_any()
        } else {
            off(session).into_any()
        }
    }
}

fn on(session: Session, rest: &str) -> impl IntoView {
    let words = session.words();
    let board = Board::new(session, rest);
    keys::listen(board);
    let way = move |screen: &'static str, label: Text| {
        view! {
            <a class="way" id=["to-", screen].concat() href=Route::Adviser(screen, String::new()).hash()>
                {words.get(label)}
            </a>
        }
    };
    view! {
        <div class="page-head clients-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <nav class="clients-ways" aria-label=words.get(text::WAYS)>
                {way("portfolio", text::TO_PORTFOLIO)}
                {way("files", text::TO_FILES)}
                {way("receive", text::TO_RECEIVE)}
                {way("history", history::HEADING)}
                {session.has_passphrase().then(|| lock_now(session))}
            </nav>
            <a class="button" id="add-client" href=Route::Adviser("client-form", String::new()).hash()>
                {icon(Icon::Plus)}
                {words.get(text::ADD)}
            </a>
        </div>
        {move || body(board)}
    }
}

fn lock_now(session: Session) -> impl IntoView {
    view! {
        <button class="button button--plain" id="lock-clients" type="button" on:click=move |_| session.lock_now()>
            {icon(Icon::Lock)}
            {session.words().get(lock::LOCK_NOW)}
        </button>
    }
}

/// The list, or how far it is read.
fn body(board: Board) -> AnyView {
    match board.adviser.reading() {
        Reading::Done => drawn(board).into_any(),
        reading => waiting(board.session, reading),
    }
}

fn drawn(board: Board) -> impl IntoView {
    let is_empty = Memo::new(move |_| board.adviser.with_book(|book| book.clients().next().is_none()));
    view! {
        {move || to_know(board)}
        {keeping(board.session, || true)}
        {nameless::nameless(board.session)}
        {move || if is_empty.get() { none_yet(board).into_any() } else { listed(board).into_any() }}
    }
}

fn listed(board: Board) -> impl IntoView {
    view! {
        <div class="clients">
            {controls::controls(board)}
            <div class="clients__list">{list::list(board)}</div>
        </div>
    }
}

fn none_yet(board: Board) -> impl IntoView {
    let words = board.session.words();
    view! {
        <div class="empty" data-empty="clients">
            <p>{words.get(text::NONE_YET)}</p>
        </div>
    }
}

/// What could not be read, or is of a later version; and that little room is left.
fn to_know(board: Board) -> impl IntoView {
    let words = board.session.words();
    let (damaged, later) = board.adviser.with_book(|book| (book.damaged, book.later));
    let damaged = (damaged > 0).then(|| notice(Tone::Warn, text::damaged(words, &damaged.to_string())));
    let later = (later > 0).then(|| notice(Tone::Info, text::later(words, &later.to_string())));
    let short = (board.adviser.room_taken() >= ROOM_SHORT).then(|| {
        notice(
            Tone::Warn,
            view! {
                <p id="room-short">{words.get(files::ROOM_SHORT)}</p>
                <p>
                    <a href=Route::Adviser("files", String::new()).hash()>{words.get(files::HEADING)}</a>
                </p>
            },
        )
    });
    view! {
        {damaged}
        {later}
        {short}
    }
}
