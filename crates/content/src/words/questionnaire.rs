//! The questionnaire's words as blocks: found by the number of the question, dimension, stage.

use super::{Block, DIMENSIONS, Part, block, wording};
use crate::questionnaire::{Question, Questionnaire};
use crate::text::Text;

/// Lines of one question: the question, what to look at, when it does not apply, five answers.
const QUESTION_LINES: usize = 8;

/// All blocks, in the order of the pack.
pub(super) fn blocks(questionnaire: &Questionnaire) -> Vec<Block> {
    vec![
        labels(questionnaire),
        block(
            Part::First,
            DIMENSIONS,
            "Names of the dimensions, in order.",
            questionnaire.dimensions.iter().map(|dimension| &dimension.name),
        ),
        block(
            Part::Later,
            "STAGES",
            "Name and summary of each stage, lowest first.",
            questionnaire
                .stages
                .iter()
                .flat_map(|stage| [&stage.name, &stage.summary]),
        ),
        block(
            Part::Later,
            "COST_BANDS",
            "Names of the cost bands, cheapest first.",
            questionnaire.cost_bands.iter().map(|band| &band.name),
        ),
        block(
            Part::First,
            "SOLUTIONS",
            "Names of the kinds of solution, in order.",
            questionnaire.solutions.iter().map(|solution| &solution.name),
        ),
        block(
            Part::Later,
            "CONSISTENCY_CHECKS",
            "Hints on unusual combinations, in order.",
            questionnaire.consistency_checks.iter().map(|check| &check.text),
        ),
        block(
            Part::First,
            "PROFILE",
            "Each profile question with its options, in order.",
            questionnaire.profile.iter().flat_map(|question| {
                std::iter::once(&question.text).chain(question.options.iter().map(|option| &option.text))
            }),
        ),
        block(
            Part::Later,
            "ACTIONS",
            "The five actions of each question, in order.",
            questionnaire
                .questions
                .iter()
                .flat_map(|question| question.options.iter().map(|option| &option.action)),
        ),
        Block {
            part: Part::First,
            name: "QUESTIONS",
            meaning: "Eight lines a question, in order: the question, what to look at, when it does not apply (or nothing), the five answers.",
            lines: questionnaire.questions.iter().flat_map(question_lines).collect(),
        },
    ]
}

fn labels(questionnaire: &Questionnaire) -> Block {
    let labels = &questionnaire.labels;
    block(
        Part::First,
        "LABELS",
        "Don't know; does not apply; find out first; provisional; stage held.",
        [
            &labels.dont_know,
            &labels.not_applicable,
            &labels.find_out,
            &labels.provisional,
            &labels.band_held,
        ]
        .into_iter(),
    )
}

fn question_lines(question: &Question) -> Vec<[String; 3]> {
    let none = Text::default();
    let mut lines = Vec::with_capacity(QUESTION_LINES);
    lines.push(wording(&question.text));
    lines.push(wording(&question.evidence));
    lines.push(wording(question.not_applicable.as_ref().unwrap_or(&none)));
    lines.extend(question.options.iter().map(|option| wording(&option.text)));
    lines
}
