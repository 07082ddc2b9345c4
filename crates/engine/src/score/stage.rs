//! The stage, and the foundation questions that hold it.

use crate::check::{Check, Effective};
use crate::questionnaire::{QuestionId, QuestionSet, Stage};

/// The stage of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageResult {
    /// The stage shown: the lower of the other two; none where no overall is shown.
    pub shown: Option<Stage>,
    /// The stage of the rounded score; none where no overall is shown.
    pub by_score: Option<Stage>,
    /// The highest stage that the foundation questions allow.
    pub allowed: Stage,
    /// The foundation questions that hold the shown stage below the stage by score; empty where it is
    /// not held.
    pub held_by: QuestionSet,
}

/// `score` is the rounded overall, where one is shown.
pub(super) fn stage(check: &Check, score: Option<u8>) -> StageResult {
    let allowed = Stage::ALL
        .into_iter()
        .rev()
        .find(|stage| below(check, *stage).is_empty());
    let allowed = allowed.unwrap_or(Stage::Starting);
    let by_score = score.map(Stage::of_score);
    let held = by_score.filter(|stage| *stage > allowed);
    StageResult {
        shown: by_score.map(|stage| stage.min(allowed)),
        by_score,
        allowed,
        held_by: held.map(|stage| below(check, stage)).unwrap_or_default(),
    }
}

/// The answered foundation questions below the level that a stage asks for; "don't know" is level 0.
pub(crate) fn below(check: &Check, stage: Stage) -> QuestionSet {
    let below = |question: &QuestionId| match check.effective(*question) {
        Effective::Level(level) => level.get() < stage.foundation_level(),
        Effective::DontKnow => stage.foundation_level() > 0,
        Effective::NotApplicable | Effective::Unanswered => false,
    };
    check
        .path()
        .filter(|question| question.rules().foundation)
        .filter(below)
        .collect()
}
