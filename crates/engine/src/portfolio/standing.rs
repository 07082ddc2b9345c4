//! What a check came to, as far as it is put beside others.

use crate::check::{Check, Mode, Sector};
use crate::questionnaire::{DimensionId, Stage};
use crate::score::Score;

/// What a check came to: the few figures of a score that are put beside those of other checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Whether the check was a quick or a full one.
    pub mode: Mode,
    /// Its sector.
    pub sector: Sector,
    /// The stage shown; none where no overall is.
    pub stage: Option<Stage>,
    /// The rounded overall, where one is shown.
    pub overall: Option<u8>,
    /// The rounded score of each dimension that is shown; of a quick check none.
    pub dimensions: [Option<u8>; DimensionId::COUNT],
}

impl Standing {
    /// The figures of a check's score.
    #[must_use]
    pub fn of(check: &Check, score: &Score) -> Self {
        Self {
            mode: check.mode,
            sector: check.profile.sector(),
            stage: score.stage.shown,
            overall: score.overall.map(|overall| overall.score),
            dimensions: score.dimensions.map(|dimension| dimension.score),
        }
    }

    /// Whether two checks may be put beside each other: of the same sector, and both quick or both full.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.sector == other.sector && self.mode == other.mode
    }
}
