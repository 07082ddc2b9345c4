//! The rows of the list. Of thousands only those near the window are in the page: every row is as high as any other,
//! so that the list is as high as all of them, and what stands above the first one drawn is left out by its height.

use std::ops::Range;

use leptos::{ev, prelude::*};

use super::board::Board;
use super::kept;
use super::row::Stamp;
use super::row_view::{ROW, row, row_id};
use crate::browser::document;
use crate::pages::adviser::address::of_client;
use crate::text::number;
use crate::words::clients as text;

const LIST: &str = "client-list";

/// Rows that are drawn beyond each edge of the window.
const BEYOND: usize = 4;

/// Rows that are drawn before it is known how high they are.
pub(super) const FIRST: usize = 12;

/// Rows by which the drawn ones move at once, so that not each pixel of scrolling draws.
const STRIDE: usize = 4;

/// Draws the list, how many there are, and what is said where there is none.
pub(super) fn list(board: Board) -> impl IntoView {
    follow(board);
    let range = Memo::new(move |_| {
        let count = board.shown.with(Vec::len);
        let range = board.drawn.get();
        let end = range.end.min(count);
        range.start.min(end.saturating_sub(FIRST))..end
    });
    let rows = move || {
        board.rows.with(|rows| {
            board.shown.with(|shown| {
                let shown = shown.get(range.get()).unwrap_or_default();
                let drawn = shown
                    .iter()
                    .filter_map(|place| Some((rows.get(*place)?.stamp(), *place)));
                drawn.collect::<Vec<(Stamp, usize)>>()
            })
        })
    };
    view! {
        <ul
            class="client-list"
            id=LIST
            style:--count=move || board.shown.with(Vec::len).to_string()
            style:--before=move || range.get().start.to_string()
        >
            <For
                each=rows
                key=|(stamp, _)| stamp.clone()
                children=move |(_, place)| {
                    let words = board.session.words();
                    board.rows.with_untracked(|rows| rows.get(place).map(|of| row(words, of)))
                }
            />
        </ul>
        {move || board.shown.with(Vec::is_empty).then(|| nothing(board))}
    }
}

/// How many are listed; told whenever it changes.
pub(super) fn count(board: Board) -> impl IntoView {
    let words = board.session.words();
    let count = move || {
        let (shown, all) = (board.shown.with(Vec::len), board.rows.with(Vec::len));
        let grouped = |count: usize| number::grouped(count as u64);
        if shown == all {
            text::count(words, &grouped(all))
        } else {
            text::count_shown(words, &grouped(all), &grouped(shown))
        }
    };
    view! {
        <p class="soft" role="status" id="client-count" data-shown=move || board.shown.with(Vec::len).to_string()>
            {count}
        </p>
    }
}

fn nothing(board: Board) -> impl IntoView {
    let words = board.session.words();
    view! {
        <div class="empty" data-empty="found">
            <p>{words.get(text::NONE_FOUND)}</p>
            <button
                class="button button--quiet"
                id="clear-all"
                on:click=move |_| {
                    board.clear();
                    document::focus_later(super::keys::SEARCH.to_owned());
                }
            >
                {words.get(text::FILTER_CLEAR)}
            </button>
        </div>
    }
}

/// Keeps drawn what is near the window. The client that was opened from here is shown again on the way back.
fn follow(board: Board) {
    let look = move || {
        let count = board.shown.try_with_untracked(Vec::len).unwrap_or_default();
        if let Some(next) = document::place(LIST).and_then(|place| near(place, count))
            && board.drawn.with_untracked(|range| *range != next)
        {
            board.drawn.set(next);
        }
    };
    Effect::new(move || {
        board.shown.track();
        request_animation_frame(look);
    });
    let scrolled = window_event_listener(ev::scroll, move |_| look());
    let resized = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    let opened = kept::take_opened().and_then(|id| board.place_of(&id));
    if let Some(place) = opened {
        // The frame after: a new screen is shown from its top first.
        request_animation_frame(move || {
            request_animation_frame(move || {
                // The screen may be gone by now.
                if board.drawn.try_get_untracked().is_some() {
                    go_to(board, place);
                }
            });
        });
    }
}

/// The rows near the window, by where the list stands: its top, its height, the height of the window.
fn near((top, height, window): (f64, f64, f64), count: usize) -> Option<Range<usize>> {
    let row = height / count as f64;
    if !row.is_finite() || row < 1.0 {
        return None;
    }
    // Never negative, and far below where whole numbers end.
    let above = (-top / row).max(0.0) as usize;
    let seen = ((window - top) / row).ceil().max(0.0) as usize;
    let start = above.saturating_sub(BEYOND) / STRIDE * STRIDE;
    let end = (seen + BEYOND).next_multiple_of(STRIDE);
    Some(start..end)
}

/// Moves from the row that has the focus; from anywhere else to the first one.
pub(super) fn step(board: Board, by: isize) {
    let focused = document::focused_id();
    let at = focused.strip_prefix(ROW).and_then(|id| board.place_of(id));
    let last = board.shown.with_untracked(Vec::len).saturating_sub(1);
    match at.map(|at| at.checked_add_signed(by)) {
        Some(Some(next)) => go_to(board, next.min(last)),
        // Up from the first row.
        Some(None) => document::focus(super::keys::SEARCH),
        None => go_to(board, 0),
    }
}

/// Puts the focus on the row at a place, wherever it is.
pub(super) fn go_to(board: Board, place: usize) {
    let Some(id) = board.id_at(place) else { return };
    let start = place.saturating_sub(FIRST / 2) / STRIDE * STRIDE;
    if board.drawn.with_untracked(|range| !range.contains(&place)) {
        board.drawn.set(start..start + FIRST);
    }
    document::bring_later(row_id(&id));
}

/// Opens a client.
pub(super) fn open(board: Board, id: &str) {
    kept::opened(id);
    board.session.go(&of_client("client", id));
}
