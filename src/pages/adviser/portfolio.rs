//! The adviser's own clients in figures: stages, medians, gaps, steps, schemes, and who is due.
//!
//! Everything is counted from the book in memory, each client once by its latest visit. Every group of clients leads
//! to the list of clients with that filter in its address; every chart has the same figures as a table.

mod address;
mod board;
mod due;
mod figures;
mod gaps;
mod head;
mod medians;
mod parts;
mod peers;
mod schemes;
mod stages;
mod steps;
mod strip;
mod tally;

use leptos::prelude::*;
use shopready_engine::check::Sector;

pub(super) use self::peers::peers;

use self::board::Board;
use self::figures::Figures;
use self::parts::Folds;
use crate::adviser::{Adviser, Reading};
use crate::components::icon::{Icon, icon};
use crate::components::page_head::page_head;
use crate::session::Session;
use crate::words::{Words, app, portfolio as text};

/// Draws the screen. It follows the book; the sector chosen stays as it is.
pub(super) fn portfolio(session: Session) -> impl IntoView {
    let words = session.words();
    let adviser = Adviser::of(session);
    let sector = RwSignal::new(None);
    let folds = Folds::new();
    let body = move || match adviser.reading() {
        Reading::Done => drawn(session, Figures::of(adviser), sector, folds),
        _ => view! {
            <p class="loading" role="status">
                {words.get(app::LOADING)}
            </p>
        }
        .into_any(),
    };
    view! {
        {page_head(words.get(text::HEADING), None)}
        {body}
    }
}

fn drawn(session: Session, figures: Figures, sector: RwSignal<Option<Sector>>, folds: Folds) -> AnyView {
    let words = session.words();
    if figures.people.is_empty() {
        return empty(words).into_any();
    }
    let board = Board::new(session, figures, sector, folds);
    // Without a check there is nothing to say of answers.
    let unchecked = Memo::new(move |_| {
        let sector = sector.get();
        board
            .figures
            .with_value(|figures| figures.portfolio.group(sector).checked() == 0)
    });
    view! {
        {head::head(board)}
        <div class="portfolio">
            <div>
                {stages::stages(board)} <div hidden=move || unchecked.get()>{medians::medians(board)}</div>
                {due::due(board)} {steps::steps(board)}
            </div>
            <div hidden=move || unchecked.get()>{gaps::gaps(board)} {schemes::schemes(board)}</div>
        </div>
    }
    .into_any()
}

fn empty(words: Words) -> impl IntoView {
    view! {
        <div class="empty" data-portfolio="empty">
            <p>{words.get(text::EMPTY)}</p>
            <a class="button" id="add-client" href="#/client-form">
                {words.get(text::EMPTY_ADD)}
                {icon(Icon::ArrowRight)}
            </a>
        </div>
    }
}
