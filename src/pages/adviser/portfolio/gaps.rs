//! The gaps that most clients have.

use leptos::prelude::*;
use shopready_engine::portfolio::{Gap, Group};

use super::board::Board;
use super::parts::{as_table, folded, part, row, table};
use super::tally::Tally;
use crate::words::{portfolio as text, result};

/// How many are in view before all are asked for.
const FIRST: usize = 8;

/// Draws the commonest gaps, and the others in a fold.
pub(super) fn gaps(board: Board) -> impl IntoView {
    let words = board.words;
    let bars = board.draw_group(move |group, _| {
        let gaps = group.gaps();
        if gaps.is_empty() {
            return view! { <p>{words.get(text::NO_GAPS)}</p> }.into_any();
        }
        let others = gaps.len().saturating_sub(FIRST);
        let others = (others > 0).then(|| {
            let summary = text::more_gaps(words, &others.to_string());
            let rest = move || {
                board.draw_group(move |group, _| {
                    list(board, group, group.gaps().get(FIRST..).unwrap_or_default())
                })
            };
            folded(board.folds, "more-gaps", summary, rest)
        });
        view! {
            {list(board, group, &gaps[..FIRST.min(gaps.len())])}
            {others}
        }
        .into_any()
    });
    let figures = move || {
        let rows = board.draw_group(move |group, _| {
            let rows = group.gaps().into_iter().map(|gap| {
                let figures = [gap.clients.len(), gap.of].map(|count| count.to_string());
                row(gap.question.id(), words.question(gap.question), figures)
            });
            rows.collect_view()
        });
        let columns = [result::QUESTION, text::GAP_CLIENTS, text::GAP_ANSWERED];
        table(words, text::GAPS, columns, rows)
    };
    part(
        words,
        "gaps",
        text::GAPS,
        words.get(text::GAPS_NOTE),
        view! {
            {bars}
            {as_table(words, board.folds, "gaps-table", figures)}
        },
    )
}

fn list(board: Board, group: &Group, gaps: &[Gap<'_>]) -> impl IntoView + use<> {
    let bars = gaps.iter().map(|gap| bar(board, gap, group.checked()).draw());
    view! { <ul class="tallies">{bars.collect_view()}</ul> }
}

fn bar(board: Board, gap: &Gap<'_>, checked: usize) -> Tally {
    let count = gap.clients.len();
    Tally {
        id: gap.question.id(),
        name: board.words.question(gap.question),
        count,
        high: count,
        of: checked,
        figure: text::gap_of(board.words, &count.to_string(), &gap.of.to_string()),
        more: String::new(),
        address: Some(board.clients("gap", gap.question.id())),
    }
}
