//! The areas that would change.

use leptos::prelude::*;
use shopready_engine::score::DimensionScore;

use super::super::board::Board;
use super::figures::both;
use crate::text::number::share;
use crate::words::{Words, plan as text, result};

/// Draws a bar for each area whose score would change: today filled, what is won hatched.
pub(super) fn areas(board: Board, words: Words) -> impl IntoView {
    let is_rough = move || board.current.with(|outcome| outcome.is_rough());
    move || {
        if is_rough() {
            return None;
        }
        both(board, |before, after| {
            let pairs = before.dimensions.iter().zip(&after.dimensions);
            let bars: Vec<_> = pairs
                .filter(|(before, after)| before.score != after.score || before.high != after.high)
                .map(|(before, after)| bar(words, before, after))
                .collect();
            let note = if bars.is_empty() {
                text::AREAS_SAME
            } else {
                text::AREAS_NOTE
            };
            view! {
                <div class="stack">
                    <h3 class="what-if__part">{words.get(text::AREAS)}</h3>
                    <ul class="bars">{bars}</ul>
                    <p class="small soft">{words.get(note)}</p>
                </div>
            }
        })
    }
}

fn bar(words: Words, before: &DimensionScore, after: &DimensionScore) -> impl IntoView + use<> {
    let of_hundred = |score: Option<u8>| share(usize::from(score.unwrap_or_default()), 100);
    let change = text::from_to(words, &written(words, after), &written(words, before));
    let number = |score: Option<u8>| score.map(|score| score.to_string()).unwrap_or_default();
    view! {
        <li
            class="bar"
            data-area=before.dimension.id()
            data-before=number(before.score)
            data-after=number(after.score)
        >
            <div class="bar__line">
                <span>{words.dimension(before.dimension)}</span>
                <span class="bar__figure">{change}</span>
            </div>
            <div
                class="bar__track"
                aria-hidden="true"
                style:--share=of_hundred(before.score)
                style:--share-high=of_hundred(after.score)
            ></div>
        </li>
    }
}

fn written(words: Words, area: &DimensionScore) -> String {
    match (area.score, area.high) {
        (Some(score), Some(high)) if high > score => {
            result::area_range(words, &high.to_string(), &score.to_string())
        }
        (Some(score), _) => score.to_string(),
        (None, _) => words.get(text::NO_SCORE).to_owned(),
    }
}
