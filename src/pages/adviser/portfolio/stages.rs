//! How the clients are spread over the stages.

use leptos::prelude::*;
use shopready_engine::portfolio::{Group, StageGroup};

use super::board::{Board, client_count};
use super::parts::{as_table, part, row, table};
use super::tally::Tally;
use crate::words::{Words, portfolio as text};

/// Draws the stages, the highest first, and last those without a score.
pub(super) fn stages(board: Board) -> impl IntoView {
    let words = board.words;
    let bars = board.draw(move |figures, sector| {
        let group = figures.portfolio.group(sector);
        if group.checked() == 0 {
            let is_nobody = figures.of_sector(sector).next().is_none();
            let why = if is_nobody {
                text::EMPTY_SECTOR
            } else {
                text::NO_CHECK
            };
            return view! { <p data-portfolio="unchecked">{words.get(why)}</p> }.into_any();
        }
        let bars = highest_first(group).map(|stage| bar(board, group, stage).draw());
        let is_rough = group.stages().iter().any(|stage| !stage.rough.is_empty());
        let key = is_rough.then(|| view! { <p class="soft small">{words.get(text::STAGES_KEY)}</p> });
        view! {
            <ul class="tallies">{bars.collect_view()}</ul>
            {key}
        }
        .into_any()
    });
    let figures = move || {
        let rows = board.draw_group(move |group, _| {
            let rows = highest_first(group).map(|stage| {
                let figures = [stage.full.len(), stage.rough.len()].map(|count| count.to_string());
                row(id(stage), name(words, stage), figures)
            });
            rows.collect_view()
        });
        let columns = [text::STAGE, text::FULL_CHECKS, text::QUICK_CHECKS];
        table(words, text::STAGES, columns, rows)
    };
    part(
        words,
        "stages",
        text::STAGES,
        words.get(text::STAGES_NOTE),
        view! {
            {bars}
            {as_table(words, board.folds, "stages-table", figures)}
        },
    )
}

fn highest_first(group: &Group) -> impl Iterator<Item = &StageGroup> {
    let (without, stages) = group.stages().split_last().into_iter().next().unzip();
    stages
        .into_iter()
        .flat_map(|stages| stages.iter().rev())
        .chain(without)
}

fn bar(board: Board, group: &Group, stage: &StageGroup) -> Tally {
    let words = board.words;
    let rough = stage.rough.len();
    // Without a score nothing is rough.
    let certain = if stage.stage.is_some() {
        stage.full.len()
    } else {
        stage.count()
    };
    Tally {
        id: id(stage),
        name: name(words, stage),
        count: certain,
        high: stage.count(),
        of: group.checked(),
        figure: client_count(words, stage.count()),
        more: if stage.count() > certain {
            text::rough(words, &rough.to_string())
        } else {
            String::new()
        },
        address: (stage.count() > 0).then(|| board.clients("stage", id(stage))),
    }
}

fn id(stage: &StageGroup) -> &'static str {
    stage.stage.map_or("none", |stage| stage.id())
}

fn name(words: Words, stage: &StageGroup) -> &'static str {
    stage
        .stage
        .map_or(words.get(text::NO_SCORE), |stage| words.stage(stage))
}
