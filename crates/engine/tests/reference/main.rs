//! The engine agrees with a second, slow reading of the specification.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod slow;

use common::any_check;
use proptest::prelude::*;
use shopready_engine::check::Check;
use shopready_engine::plan::{Step, steps};
use shopready_engine::questionnaire::Stage;
use shopready_engine::score::score;
use slow::Expected;

/// What the engine says, in the words of the reference.
fn actual(check: &Check) -> Expected {
    let score = score(check);
    let steps = steps(check, &score);
    let ids = |steps: &[Step]| steps.iter().map(|step| step.question.id().to_owned()).collect();
    let stage = |stage: Option<Stage>| stage.map(|stage| stage.id().to_owned());
    let permille = score.answered.permille();
    Expected {
        overall: score.overall.map(|overall| {
            (
                overall.score.into(),
                overall.high.into(),
                overall.exact.to_string(),
            )
        }),
        shown: stage(score.stage.shown),
        by_score: stage(score.stage.by_score),
        allowed: score.stage.allowed.id().to_owned(),
        held_by: score
            .stage
            .held_by
            .iter()
            .map(|question| question.id().to_owned())
            .collect(),
        percent: format!("{}.{}", permille / 10, permille % 10),
        confidence: score.answered.confidence.id(),
        many_not_applicable: score.answered.many_not_applicable,
        dimensions: score
            .dimensions
            .iter()
            .map(|dimension| {
                dimension
                    .score
                    .zip(dimension.high)
                    .map(|(score, high)| (score.into(), high.into()))
            })
            .collect(),
        quick: ids(&steps.quick),
        projects: ids(&steps.projects),
        later: ids(&steps.later),
    }
}

proptest! {
    #[test]
    fn engine_and_reference_agree_on_any_check(check in any_check()) {
        prop_assert_eq!(actual(&check), slow::expected(&check));
    }
}
