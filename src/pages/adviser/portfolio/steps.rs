//! The steps that were agreed, and those that were done.

use leptos::prelude::*;
use shopready_engine::check::Sector;

use super::board::Board;
use super::figures::{Figures, Person};
use super::parts::{as_table, part, row, table};
use crate::words::{Text, portfolio as text};

/// Steps of one kind: its id, its name, and how many steps of how many clients.
type Kind = (&'static str, Text, usize, usize);

/// Draws how many steps of how many clients are agreed, and done.
pub(super) fn steps(board: Board) -> impl IntoView {
    let words = board.words;
    let cells = board.draw(move |figures, sector| {
        let cells = kinds(figures, sector).map(|(id, name, steps, clients)| {
            view! {
                <div class="cell" data-steps=id data-count=steps.to_string() data-with=clients.to_string()>
                    <dt>{words.get(name)}</dt>
                    <dd>{text::steps_with(words, &clients.to_string(), &steps.to_string())}</dd>
                </div>
            }
        });
        view! { <dl class="cells">{cells.into_iter().collect_view()}</dl> }
    });
    let counts = move || {
        let rows = board.draw(move |figures, sector| {
            let rows = kinds(figures, sector).map(|(id, name, steps, clients)| {
                row(
                    id,
                    words.get(name),
                    [steps, clients].map(|count| count.to_string()),
                )
            });
            rows.into_iter().collect_view()
        });
        let columns = [text::STEPS, text::STEP_COUNT, text::CLIENTS];
        table(words, text::STEPS, columns, rows)
    };
    part(
        words,
        "steps",
        text::STEPS,
        (),
        view! {
            {cells}
            {as_table(words, board.folds, "steps-table", counts)}
        },
    )
}

fn kinds(figures: &Figures, sector: Option<Sector>) -> [Kind; 2] {
    let kind = |id, name, steps: fn(&Person) -> usize| {
        let counts = figures.of_sector(sector).map(steps).filter(|count| *count > 0);
        let (clients, steps) = counts.fold((0, 0), |(clients, steps), count| (clients + 1, steps + count));
        (id, name, steps, clients)
    };
    let agreed = |person: &Person| person.latest.as_ref().map_or(0, |latest| latest.planned);
    [
        kind("agreed", text::AGREED, agreed),
        kind("done", text::DONE, |person| person.done),
    ]
}
