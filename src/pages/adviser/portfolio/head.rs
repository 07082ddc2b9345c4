//! How many clients there are, and of which sector the figures below are.

use leptos::prelude::*;
use shopready_engine::check::Sector;

use super::address;
use super::board::{Board, client_count, sector_words};
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::words::portfolio as text;

/// The sectors that can be chosen.
const SECTORS: [Option<Sector>; 3] = [None, Some(Sector::Retail), Some(Sector::Catering)];

/// Draws what the figures are of, the choice of the sector, and how many clients there are.
pub(super) fn head(board: Board) -> impl IntoView {
    let words = board.words;
    let count = board.figures.with_value(|figures| figures.people.len());
    view! {
        <div class="portfolio__head">
            <p class="soft">{text::lead(words, &count.to_string())}</p>
            <button class="button button--quiet" id="print" type="button" on:click=|_| document::print()>
                {icon(Icon::Printer)}
                {words.get(text::PRINT)}
            </button>
        </div>
        {choice(board)}
        {counts(board)}
    }
}

fn choice(board: Board) -> impl IntoView {
    let words = board.words;
    let choices = SECTORS.map(|sector| {
        let id = ["sector-", sector.map_or("all", address::sector_id)].concat();
        view! {
            <span>
                <input
                    type="radio"
                    name="sector"
                    id=id.clone()
                    prop:checked=move || board.sector.get() == sector
                    on:change=move |_| board.sector.set(sector)
                />
                <label for=id>{words.get(sector_words(sector))}</label>
            </span>
        }
    });
    let shown = board.draw(move |figures, sector| {
        let count = client_count(words, figures.of_sector(sector).count());
        text::counted(words, &count, words.get(sector_words(sector)))
    });
    view! {
        <div class="portfolio__choice">
            <fieldset class="group">
                <legend class="visually-hidden">{words.get(text::SECTOR)}</legend>
                <div class="segments">{choices.into_iter().collect_view()}</div>
            </fieldset>
            <p class="small soft" role="status" id="shown">
                {shown}
            </p>
        </div>
    }
}

fn counts(board: Board) -> impl IntoView {
    let words = board.words;
    board.draw(move |figures, sector| {
        let all = figures.of_sector(sector).count();
        let checked = figures.portfolio.group(sector).checked();
        let cells = [
            ("all", text::CLIENTS, all),
            ("checked", text::WITH_CHECK, checked),
            ("unchecked", text::WITHOUT_CHECK, all - checked),
        ];
        let cells = cells.map(|(id, name, count)| {
            let figure = match id {
                "all" => view! { <a href=address::clients(None, sector)>{count.to_string()}</a> }.into_any(),
                _ => count.to_string().into_any(),
            };
            view! {
                <div class="cell" data-clients=id data-count=count.to_string()>
                    <dt>{words.get(name)}</dt>
                    <dd class="portfolio__number">{figure}</dd>
                </div>
            }
        });
        view! { <dl class="cells portfolio__counts">{cells.into_iter().collect_view()}</dl> }
    })
}
