//! What it is, and why it was made.

use shopready_engine::check::{Mode, Sector};
use shopready_engine::questionnaire::QuestionId;

use super::block::Block;
use super::paragraph;
use crate::words::{Words, about as text};

/// What it is, and why.
pub(super) fn purpose(words: Words) -> Vec<Block> {
    let count = |sector, mode| QuestionId::path(sector, mode).count().to_string();
    let what = text::what_is(
        words,
        &count(Sector::Catering, Mode::Full),
        &count(Sector::Retail, Mode::Quick),
        &count(Sector::Retail, Mode::Full),
    );
    vec![
        Block::Paragraph(what.into()),
        paragraph(words, text::WHAT_WHY),
        paragraph(words, text::WHAT_THREE),
    ]
}
