//! How the score is made: formula, weights, and what happens to answers that are no level.

use leptos::prelude::*;
use shopready_engine::questionnaire::{
    CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, DimensionId, MANY_NOT_APPLICABLE, MIN_DIMENSION_COVERAGE,
    MIN_OVERALL_COVERAGE, QuestionId,
};

use super::block::{Block, Table, draw};
use super::paragraph;
use crate::words::{Text, Words, about as text, question};

/// Why each area weighs what it weighs.
const REASONS: [(DimensionId, Text); DimensionId::COUNT] = [
    (DimensionId::PAY, text::WEIGHT_PAY),
    (DimensionId::REACH, text::WEIGHT_REACH),
    (DimensionId::CUST, text::WEIGHT_CUST),
    (DimensionId::OPS, text::WEIGHT_OPS),
    (DimensionId::BACK, text::WEIGHT_BACK),
    (DimensionId::SAFE, text::WEIGHT_SAFE),
    (DimensionId::LEAD, text::WEIGHT_LEAD),
];

/// The whole method of the score.
pub(super) fn score(words: Words) -> Vec<Block> {
    vec![
        paragraph(words, text::SCORE_LEVELS),
        paragraph(words, text::SCORE_AREA),
        Block::Formula(words.get(text::SCORE_AREA_FORMULA).into()),
        paragraph(words, text::SCORE_ALL),
        Block::Formula(words.get(text::SCORE_ALL_FORMULA).into()),
        paragraph(words, text::SCORE_ROUNDING),
        weights(words),
        question_weights(words),
        Block::Heading(words.get(text::CASES).into()),
        cases(words),
    ]
}

fn weights(words: Words) -> Block {
    let rows = REASONS.map(|(dimension, reason)| {
        (
            words.dimension(dimension),
            words.get(reason),
            u16::from(dimension.weight()),
        )
    });
    let total = rows.iter().map(|(_, _, weight)| weight).sum();
    Block::Table(Table {
        caption: words.get(text::WEIGHTS),
        head: [words.get(text::AREA), words.get(text::WEIGHT)],
        rows: rows.to_vec(),
        foot: Some((words.get(text::TOTAL), total)),
    })
}

/// The weight of every question inside its area, folded away.
fn question_weights(words: Words) -> Block {
    let area = |dimension: DimensionId| {
        let questions = QuestionId::all().map(|question| (question, question.rules()));
        let rows = questions
            .filter(|(_, rules)| rules.dimension == dimension)
            .map(|(question, rules)| (words.question(question), "", u16::from(rules.weight)));
        draw(Block::Table(Table {
            caption: "",
            head: [words.dimension(dimension), words.get(text::WEIGHT)],
            rows: rows.collect(),
            foot: None,
        }))
    };
    let fold = view! {
        <details class="fold fold--lined" id="question-weights">
            <summary>
                <span>{words.get(text::QUESTION_WEIGHTS)}</span>
            </summary>
            <div class="fold__body">{DimensionId::all().map(area).collect_view()}</div>
        </details>
    };
    Block::View(fold.into_any())
}

/// What happens to answers that are no level.
fn cases(words: Words) -> Block {
    let percent = |percent: u8| percent.to_string();
    let open = text::open_text(
        words,
        &percent(MIN_DIMENSION_COVERAGE),
        &percent(MIN_OVERALL_COVERAGE),
    );
    let confidence = text::confidence_text(words, &percent(CONFIDENCE_HIGH), &percent(CONFIDENCE_MEDIUM));
    Block::Terms(vec![
        (words.dont_know().into(), words.get(text::DONT_KNOW).into()),
        (
            words.not_applicable().into(),
            text::not_applicable(words, &percent(MANY_NOT_APPLICABLE)).into(),
        ),
        (words.get(text::OPEN).into(), open.into()),
        (
            words.get(question::QUICK_CHECK).into(),
            words.get(text::QUICK_TEXT).into(),
        ),
        (words.get(text::CONFIDENCE).into(), confidence.into()),
    ])
}
