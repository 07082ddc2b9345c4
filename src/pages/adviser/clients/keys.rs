//! The list by keyboard: `/` searches, arrows or J and K move, Enter opens, N adds.

use leptos::{ev, prelude::*};

use super::board::Board;
use super::list;
use crate::browser::{document, keys};
use crate::route::Route;

/// The search field.
pub(super) const SEARCH: &str = "client-search";

/// Listens on the whole screen. Enter opens by itself: a row is a link.
pub(super) fn listen(board: Board) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let Some(key) = keys::name(&event) else { return };
        match key.as_str() {
            "/" => document::focus(SEARCH),
            "n" | "N" => board.session.go(&Route::Adviser("client-form", String::new())),
            "ArrowDown" | "j" | "J" => list::step(board, 1),
            "ArrowUp" | "k" | "K" => list::step(board, -1),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Keys in the search field: down to the first row, Enter opens it, Escape searches for nothing.
pub(super) fn in_search(board: Board, event: &ev::KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" => list::go_to(board, 0),
        "Enter" => {
            if let Some(first) = board.id_at(0) {
                list::open(board, &first);
            }
        }
        "Escape" => board.search(String::new()),
        _ => return,
    }
    event.prevent_default();
}
