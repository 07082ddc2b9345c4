//! How it was reckoned, from what, and what it is not.

use leptos::prelude::*;
use shopready_engine::questionnaire::{
    CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, DimensionId, MANY_NOT_APPLICABLE, MIN_DIMENSION_COVERAGE,
    MIN_OVERALL_COVERAGE, Stage,
};

use super::paper::Paper;
use crate::pages::about::block::{Block, draw};
use crate::pages::about::bounds;
use crate::pages::result::computed::stage::by_score;
use crate::words::{Text, Words, about as text, report};

/// Draws the last part.
pub(super) fn method(paper: Paper) -> impl IntoView + use<> {
    let words = paper.words;
    let part = |heading: Text, blocks: Vec<Block>| {
        view! {
            <div class="method__part">
                <h3>{words.get(heading)}</h3>
                {blocks.into_iter().map(draw).collect_view()}
            </div>
        }
    };
    view! {
        <section class="section" aria-labelledby="report-method">
            <div class="section__head">
                <h2 id="report-method">{words.get(report::METHOD)}</h2>
            </div>
            <div class="method">
                {part(text::SCORE, score(words))} {part(report::WEIGHTS, vec![weights(words)])}
                {part(text::STAGES, stages(words))} {part(text::STEPS, steps(words))}
                {part(text::FIGURES, bounds::figures(words))}
                {part(text::SOURCES, bounds::sources(paper.session))}
                {part(text::INDEPENDENT, vec![paragraph(words, text::INDEPENDENT_WHO)])}
            </div>
        </section>
    }
}

fn paragraph(words: Words, text: Text) -> Block {
    Block::Paragraph(words.get(text).into())
}

fn score(words: Words) -> Vec<Block> {
    let percent = |percent: u8| percent.to_string();
    let open = text::open_text(
        words,
        &percent(MIN_DIMENSION_COVERAGE),
        &percent(MIN_OVERALL_COVERAGE),
    );
    let confidence = text::confidence_text(words, &percent(CONFIDENCE_HIGH), &percent(CONFIDENCE_MEDIUM));
    let not_applicable = text::not_applicable(words, &percent(MANY_NOT_APPLICABLE));
    vec![
        paragraph(words, text::SCORE_LEVELS),
        paragraph(words, text::SCORE_AREA),
        Block::Formula(words.get(text::SCORE_AREA_FORMULA).into()),
        paragraph(words, text::SCORE_ALL),
        Block::Formula(words.get(text::SCORE_ALL_FORMULA).into()),
        Block::Terms(vec![
            (words.dont_know().into(), words.get(text::DONT_KNOW).into()),
            (words.not_applicable().into(), not_applicable.into()),
            (words.get(text::OPEN).into(), open.into()),
            (words.get(text::CONFIDENCE).into(), confidence.into()),
        ]),
    ]
}

/// The weight of each area, in one line each.
fn weights(words: Words) -> Block {
    let rows = DimensionId::all().map(|dimension| {
        view! {
            <div>
                <dt>{words.dimension(dimension)}</dt>
                <dd>{dimension.weight().to_string()}</dd>
            </div>
        }
    });
    Block::View(view! { <dl class="method__weights">{rows.collect_view()}</dl> }.into_any())
}

fn stages(words: Words) -> Vec<Block> {
    let name = |stage: Stage| words.stage(stage);
    let by_score = by_score(words);
    let foundation = text::foundation(
        words,
        name(Stage::Building),
        name(Stage::Connected),
        &Stage::Connected.foundation_level().to_string(),
        &Stage::Leading.foundation_level().to_string(),
    );
    vec![
        Block::Paragraph(by_score.into()),
        Block::Paragraph(foundation.into()),
    ]
}

fn steps(words: Words) -> Vec<Block> {
    vec![
        paragraph(words, text::STEPS_TARGET),
        Block::Formula(words.get(text::STEPS_FORMULA).into()),
        paragraph(words, text::STEPS_ORDER),
    ]
}
