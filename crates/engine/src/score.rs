//! How far the business is: dimension scores, overall, range, stage, and how much of it is known.
//!
//! All sums are exact. A dimension's sums are whole numbers; the overall is one fraction whose
//! denominator is the least common multiple of the dimensions' weights, and it is rounded once.

mod answered;
mod dimension;
mod overall;
mod small;
mod stage;

#[cfg(test)]
mod tests;

pub use answered::{Answered, Confidence};
pub use dimension::DimensionScore;
pub use overall::{Overall, Shares};
pub use small::{SmallScore, small};
pub use stage::StageResult;
pub(crate) use stage::below;

use crate::check::{Check, Effective, Mode};
use crate::questionnaire::{DimensionId, QuestionId};

/// The result of a check, except for its steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Which questions were asked. The result of a quick check is called rough.
    pub mode: Mode,
    /// The overall; none where too little is known.
    pub overall: Option<Overall>,
    /// The stage, and what holds it.
    pub stage: StageResult,
    /// How much of the path is answered.
    pub answered: Answered,
    /// All dimensions, in order, also those that do not count.
    pub dimensions: [DimensionScore; DimensionId::COUNT],
    /// What a level in each dimension adds to the overall, for the next steps and for the sum on paper.
    pub shares: Shares,
}

/// Scores a check.
#[must_use]
pub fn score(check: &Check) -> Score {
    let (dimensions, shares, overall) = sums(check.mode, check.path(), |question| check.effective(question));
    Score {
        mode: check.mode,
        stage: stage::stage(check, overall.map(|overall| overall.score)),
        overall,
        answered: answered::answered(check),
        dimensions,
        shares,
    }
}

/// Dimensions and overall over the questions of a path, by what counts for each.
pub(crate) fn sums(
    mode: Mode,
    path: impl Iterator<Item = QuestionId>,
    effective: impl Fn(QuestionId) -> Effective,
) -> ([DimensionScore; DimensionId::COUNT], Shares, Option<Overall>) {
    let dimensions = dimension::sums(mode, path, effective);
    let shares = Shares::new(&dimensions);
    let overall = overall::overall(mode, &dimensions, &shares);
    (dimensions, shares, overall)
}
