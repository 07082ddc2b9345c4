//! The stages, and the questions that hold them.

use shopready_engine::questionnaire::{QuestionId, Stage};

use super::block::{Block, Table};
use crate::words::{Words, about as text};

/// From which score each stage is, and the foundation rule.
pub(super) fn stages(words: Words) -> Vec<Block> {
    let rows = Stage::ALL.map(|stage| {
        (
            words.stage(stage),
            words.stage_summary(stage),
            u16::from(stage.min_score()),
        )
    });
    let foundation = text::foundation(
        words,
        words.stage(Stage::Building),
        words.stage(Stage::Connected),
        &Stage::Connected.foundation_level().to_string(),
        &Stage::Leading.foundation_level().to_string(),
    );
    let questions = QuestionId::all().filter(|question| question.rules().foundation);
    vec![
        Block::Table(Table {
            caption: "",
            head: [words.get(text::STAGE), words.get(text::FROM_SCORE)],
            rows: rows.to_vec(),
            foot: None,
        }),
        Block::Paragraph(foundation.into()),
        Block::List(
            questions
                .map(|question| words.question(question).into())
                .collect(),
        ),
    ]
}
