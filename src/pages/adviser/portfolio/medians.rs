//! Medians and the middle half of the scores.

use leptos::prelude::*;
use shopready_engine::portfolio::{Group, Scores};
use shopready_engine::questionnaire::DimensionId;

use super::board::Board;
use super::parts::{as_table, part, row, table};
use super::strip::{Strip, overall_name, spread};
use crate::pages::result::figures::decimal;
use crate::words::{Words, portfolio as text, result};

/// Draws the overall and the areas, over full checks; where there are too few, that is said.
pub(super) fn medians(board: Board) -> impl IntoView {
    let words = board.words;
    let note = board.draw_group(move |group, _| match group.full() {
        1 => words.get(text::MEDIANS_NOTE_ONE).to_owned(),
        count => text::medians_note(words, &count.to_string()),
    });
    let strips = board.draw_group(move |group, _| {
        let all: Vec<_> = all(words, group).collect();
        let enough = all
            .iter()
            .filter(|(.., scores)| scores.quartiles().is_some())
            .count();
        if enough == 0 {
            return view! { <p data-medians="few">{words.get(text::TOO_FEW_WHY)}</p> }.into_any();
        }
        let why =
            (enough < all.len()).then(|| view! { <p class="soft small">{words.get(text::TOO_FEW_WHY)}</p> });
        let strips = all.iter().map(|(id, name, scores)| {
            let quartiles = scores.quartiles();
            let strip = Strip {
                id,
                name,
                quartiles,
                own: None,
            };
            let figure = quartiles
                .map(|quartiles| spread(words, quartiles))
                .unwrap_or_default();
            strip.draw(words, figure, None, text::TOO_FEW)
        });
        view! {
            <p class="soft small">{words.get(text::MEDIANS_KEY)}</p>
            <ul class="strips">{strips.collect_view()}</ul>
            {why}
        }
        .into_any()
    });
    let figures = move || {
        let rows = board.draw_group(move |group, _| {
            let rows = all(words, group).map(|(id, name, scores)| {
                let count = scores.count().to_string();
                let figures = match scores.quartiles() {
                    Some(quartiles) => [quartiles.lower, quartiles.median, quartiles.upper].map(decimal),
                    None => [(); 3].map(|()| "–".to_owned()),
                };
                row(id, name, [count].into_iter().chain(figures))
            });
            rows.collect_view()
        });
        let columns = [
            result::AREA,
            text::CLIENTS,
            text::LOWER,
            text::MEDIAN,
            text::UPPER,
        ];
        table(words, text::MEDIANS, columns, rows)
    };
    part(
        words,
        "medians",
        text::MEDIANS,
        note,
        view! {
            {strips}
            {as_table(words, board.folds, "medians-table", figures)}
        },
    )
}

/// The overall and the areas, each with its id and name.
fn all(words: Words, group: &Group) -> impl Iterator<Item = (&'static str, &'static str, &Scores)> {
    let (id, name) = overall_name(words);
    let areas = DimensionId::all().map(move |area| (area.id(), words.dimension(area), group.dimension(area)));
    std::iter::once((id, name, group.overall())).chain(areas)
}
