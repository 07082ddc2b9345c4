//! The sentences of the figures that may stand beside an answer.

use std::path::Path;

use crate::benchmarks;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::words::{Block, Part};

/// The block of sentences, in the order of the table that goes with them.
pub(super) fn block(content: &Path, questionnaire: &Questionnaire) -> Result<Block, Vec<Problem>> {
    let read = benchmarks::load(content, questionnaire)?;
    let texts = read.beside_answers().filter_map(|one| one.text.as_ref());
    Ok(Block {
        part: Part::Later,
        name: "BENCHMARK_TEXTS",
        meaning: "Published figures that may stand beside an answer, a sentence each.",
        lines: texts.map(|text| text.0.clone()).collect(),
    })
}
