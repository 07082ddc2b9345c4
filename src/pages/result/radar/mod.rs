//! The seven areas as a shape: one axis each, the scores joined by a line, what is possible hatched.

mod points;

use leptos::prelude::*;
use shopready_engine::questionnaire::{DimensionId, Stage};
use shopready_engine::score::DimensionScore;

use self::points::{Scores, area, axes, band, edge, point, ring};
use super::areas::figure;
use crate::pages::outcome::Outcome;
use crate::words::{Words, result as text};

/// Half the side of a tile on an axis.
const HALF_TILE: i32 = 34;

/// Draws the radar. The same stands below it as bars and as a table, so that it is one picture to a screen reader.
pub(super) fn radar(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let areas = &outcome.score.dimensions;
    let scores: Scores = areas.map(|area| area.score);
    let highs: Scores = areas.map(|area| area.high);
    let has_range = areas.iter().any(|area| area.high > area.score);
    view! {
        <figure class="radar" id="radar" role="img" aria-label=words.get(text::RADAR)>
            <svg class="radar__chart" viewBox="-1050 -1050 2100 2000" aria-hidden="true">
                <defs>
                    <pattern
                        id="radar-hatching"
                        width="64"
                        height="64"
                        patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)"
                    >
                        <path class="radar__hatch" d="M16 0V64M48 0V64"></path>
                    </pattern>
                </defs>
                {Stage::ALL
                    .into_iter()
                    .skip(1)
                    .map(Stage::min_score)
                    .chain([100])
                    .map(|score| view! { <path class="radar__ring" d=ring(score)></path> })
                    .collect_view()}
                <path class="radar__ring" d=axes()></path>
                <path class="radar__area" d=area(&scores)></path>
                {has_range
                    .then(|| {
                        view! {
                            <path class="radar__band" fill-rule="evenodd" d=band(&scores, &highs)></path>
                            <path class="radar__high" d=edge(&highs)></path>
                        }
                    })}
                <path class="radar__edge" d=edge(&scores)></path>
                {areas.iter().map(tile).collect_view()}
            </svg>
            {areas.map(|area| name(words, &area)).into_iter().collect_view()}
        </figure>
    }
}

/// Today's score on its axis; an axis without a score has no tile.
fn tile(area: &DimensionScore) -> Option<impl IntoView + use<>> {
    let (score, high) = (area.score?, area.high?);
    let (x, y) = point(area.dimension.index(), score);
    Some(view! {
        <rect
            class="radar__tile"
            data-axis=area.dimension.id()
            data-now=score.to_string()
            data-upto=high.to_string()
            x=(x - HALF_TILE).to_string()
            y=(y - HALF_TILE).to_string()
            width=(2 * HALF_TILE).to_string()
            height=(2 * HALF_TILE).to_string()
        ></rect>
    })
}

/// The name at the end of an axis, and its score or why there is none.
fn name(words: Words, area: &DimensionScore) -> impl IntoView + use<> {
    let is_open = area.score.is_none();
    view! {
        <span class="radar__name" data-open=is_open.then_some("")>
            <span>{words.dimension(area.dimension)}</span>
            <b>{figure(words, area)}</b>
        </span>
    }
}

/// How to read the radar.
pub(super) fn key(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let is_open = outcome.score.dimensions.iter().any(|area| area.score.is_none());
    let open = is_open.then(|| words.get(text::RADAR_OPEN));
    view! { <p class="radar__key soft small">{words.get(text::RADAR_RINGS)} {open}</p> }
}

/// Whether there is a shape to draw: an area alone is a line.
pub(super) fn has_shape(outcome: &Outcome) -> bool {
    let scored = outcome
        .score
        .dimensions
        .iter()
        .filter(|area| area.score.is_some());
    scored.count() * 2 > DimensionId::COUNT
}
