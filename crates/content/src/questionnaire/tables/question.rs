//! One question as a row of its table.

use super::{place, question_id};
use crate::questionnaire::{Question, Questionnaire};

/// The source of one row.
pub(super) fn question(read: &Questionnaire, question: &Question) -> String {
    let solutions: Vec<_> = question
        .solutions
        .iter()
        .map(|id| {
            format!(
                "SolutionId({})",
                place(read.solutions.iter().map(|item| &item.id), id)
            )
        })
        .collect();
    let options: Vec<_> = question
        .options
        .iter()
        .map(|option| {
            let cost = place(read.cost_bands.iter().map(|item| &item.id), &option.cost);
            format!(
                "OptionRules {{ hours: {}, cost: CostBand({cost}), impact: {} }}",
                option.hours, option.impact
            )
        })
        .collect();
    let prerequisites: Vec<_> = question
        .prerequisites
        .iter()
        .map(|needed| {
            format!(
                "Prerequisite {{ to_level: {}, question: {}, min_level: {} }}",
                needed.to_level,
                question_id(read, &needed.question),
                needed.min_level
            )
        })
        .collect();
    format!(
        "Question {{ dimension: DimensionId({}), weight: {}, quick: {}, foundation: {}, retail: {}, catering: {}, \
         target_micro: {}, target_small: {}, not_applicable_allowed: {}, recommendations: &{:?}, solutions: &[{}], \
         needs: &{:?}, options: [{}], prerequisites: &[{}] }}",
        place(read.dimensions.iter().map(|item| &item.id), &question.dimension),
        question.weight,
        question.quick,
        question.foundation,
        question.sectors.iter().any(|sector| sector == "retail"),
        question.sectors.iter().any(|sector| sector == "catering"),
        question.target_micro,
        question.target_small,
        question.not_applicable.is_some(),
        question.recommendations,
        solutions.join(", "),
        question.needs,
        options.join(", "),
        prerequisites.join(", ")
    )
}
