//! What the ticked steps would change, beside the list or over the page, and the short of it at the foot.
//!
//! A wide screen has the panel beside the list, a narrow one opens it from the bar at the foot. Both are
//! the same function.

mod areas;
mod figures;
mod help;
mod lift;
mod put;

use leptos::prelude::*;

use super::board::Board;
use super::ticks::Carried;
use crate::browser::{device, dialog};
use crate::components::icon::{Icon, icon};
use crate::words::{Words, app, plan as text};

/// The dialog on a narrow screen.
const SHEET: &str = "what-if-sheet";

/// Draws the panel beside the list where the window has room for it. A narrow one is spared the work: what it
/// does not show would still be drawn anew with every tick.
pub(super) fn beside(board: Board, words: Words) -> impl IntoView {
    let wide = RwSignal::new(device::is_wide());
    let resized = window_event_listener_untyped("resize", move |_| {
        let now = device::is_wide();
        if wide.get_untracked() != now {
            wide.set(now);
        }
    });
    on_cleanup(move || resized.remove());
    move || {
        wide.get().then(|| {
            view! {
                <section class="section what-if what-if--beside" aria-labelledby="what-if-beside">
                    {panel(board, words, "what-if-beside", "put-beside")}
                </section>
            }
        })
    }
}

/// Draws the bar at the foot of a narrow screen, and the panel that it opens. The bar also says what a tap has done to
/// other steps, even where that leaves nothing ticked.
pub(super) fn at_the_foot(board: Board, words: Words) -> impl IntoView {
    let is_empty = Memo::new(move |_| board.choice.with(|choice| choice.is_empty()));
    let open = move |_| {
        board.sheet.set(true);
        // Once the panel is drawn.
        request_animation_frame(|| dialog::open(SHEET));
    };
    view! {
        <dialog
            class="dialog sheet what-if"
            id=SHEET
            aria-labelledby="what-if-over"
            on:close=move |_| board.sheet.set(false)
        >
            {move || {
                board
                    .sheet
                    .get()
                    .then(|| {
                        view! {
                            <button
                                class="button button--quiet sheet__close"
                                id="what-if-close"
                                type="button"
                                on:click=move |_| close()
                            >
                                {icon(Icon::Cross)}
                                {words.get(app::CLOSE)}
                            </button>
                            {panel(board, words, "what-if-over", "put-over")}
                        }
                    })
            }}
        </dialog>
        <div
            class="what-if-bar"
            id="what-if-bar"
            hidden=move || is_empty.get() && board.carried.with(Option::is_none)
        >
            <div class="what-if-bar__said" role="status">
                {move || figures::short(board, words)} {move || carried(board, words)}
            </div>
            <button
                class="button button--quiet"
                id="what-if-open"
                type="button"
                hidden=move || is_empty.get()
                on:click=open
            >
                {words.get(text::OPEN_PANEL)}
            </button>
        </div>
    }
}

/// Closes the panel over the page, if it is open.
fn close() {
    dialog::close(SHEET);
}

/// The panel; `title` and `day` are ids of its own for what must have one.
fn panel(board: Board, words: Words, title: &'static str, day: &'static str) -> impl IntoView {
    let is_empty = Memo::new(move |_| board.choice.with(|choice| choice.is_empty()));
    view! {
        <div class="section__head">
            <h2 id=title>{words.get(text::WHAT_IF)}</h2>
            <span class="section__note">{words.get(text::WHAT_IF_NOTE)}</span>
        </div>
        <div class="what-if__figures" aria-live="polite">
            {move || carried(board, words)}
            {move || (!is_empty.get()).then(|| figures::figures(board, words))}
        </div>
        {move || {
            if is_empty.get() {
                view! {
                    <p>{words.get(text::WHAT_IF_EMPTY)}</p>
                    {lift::lift(board, words)}
                }
                    .into_any()
            } else {
                view! {
                    {areas::areas(board, words)}
                    {put::put(board, words, day)}
                    {help::help(board, words)}
                }
                    .into_any()
            }
        }}
    }
}

/// What happened to steps that were not tapped.
fn carried(board: Board, words: Words) -> Option<impl IntoView> {
    let (text, count) = match board.carried.get()? {
        Carried::Ticked(1) => (words.get(text::TICKED_WITH_ONE).to_owned(), 1),
        Carried::Ticked(count) => (text::ticked_with(words, &count.to_string()), count),
        Carried::Unticked(1) => (words.get(text::UNTICKED_WITH_ONE).to_owned(), 1),
        Carried::Unticked(count) => (text::unticked_with(words, &count.to_string()), count),
        Carried::Dropped(1) => (words.get(text::DROPPED_ONE).to_owned(), 1),
        Carried::Dropped(count) => (text::dropped(words, &count.to_string()), count),
    };
    let kind = match board.carried.get()? {
        Carried::Ticked(_) => "ticked",
        Carried::Unticked(_) => "unticked",
        Carried::Dropped(_) => "dropped",
    };
    Some(view! {
        <p class="what-if__carried" data-carried=kind data-count=count.to_string()>
            {icon(Icon::Info)}
            <span>{text}</span>
        </p>
    })
}
