//! The gaps that most clients have.

use leptos::prelude::*;
use shopready_engine::portfolio::Gap;

use super::board::Board;
use super::parts::{as_table, part, row, table};
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
        let bars = |gaps: &[Gap<'_>]| {
            let bars = gaps.iter().map(|gap| bar(board, gap, group.checked()).draw());
            view! { <ul class="tallies">{bars.collect_view()}</ul> }
        };
        let (first, others) = gaps.split_at(FIRST.min(gaps.len()));
        let others = (!others.is_empty()).then(|| {
            view! {
                <details class="fold fold--lined" id="more-gaps">
                    <summary>
                        <span>{text::more_gaps(words, &others.len().to_string())}</span>
                    </summary>
                    {bars(others)}
                </details>
            }
        });
        view! {
            {bars(first)}
            {others}
        }
        .into_any()
    });
    let rows = board.draw_group(move |group, _| {
        let rows = group.gaps().into_iter().map(|gap| {
            let figures = [gap.clients.len(), gap.of].map(|count| count.to_string());
            row(gap.question.id(), words.question(gap.question), figures)
        });
        rows.collect_view()
    });
    let columns = [result::QUESTION, text::GAP_CLIENTS, text::GAP_ANSWERED];
    part(
        words,
        "gaps",
        text::GAPS,
        words.get(text::GAPS_NOTE),
        view! {
            {bars}
            {as_table(words, "gaps-table", table(words, text::GAPS, columns, rows))}
        },
    )
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
