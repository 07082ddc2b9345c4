//! The sums of each dimension.

use crate::check::{Effective, Mode};
use crate::fraction::Fraction;
use crate::questionnaire::{DimensionId, MIN_DIMENSION_COVERAGE, QuestionId};

/// One dimension: its sums over the questions of the path, and whether it counts.
///
/// On paper: `score = 100 * sum / (4 * weight)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DimensionScore {
    /// Which dimension.
    pub dimension: DimensionId,
    /// Sum of weight times level over the answered questions; "don't know" is level 0.
    pub sum: u16,
    /// The same with "don't know" as level 4.
    pub upper_sum: u16,
    /// Weight of the questions answered with a level or "don't know".
    pub weight: u16,
    /// Weight of the questions that apply.
    pub applicable: u16,
    /// Whether enough is answered: it counts in the overall and, in the full check, is shown.
    pub counts: bool,
    /// The rounded score as shown, 0 to 100; none where it is not shown, as always in the quick check.
    pub score: Option<u8>,
    /// The rounded upper end of its range; none where it is not shown.
    pub high: Option<u8>,
}

impl DimensionScore {
    /// The exact score; none where nothing is answered.
    #[must_use]
    pub fn exact(&self) -> Option<Fraction> {
        self.fraction(self.sum)
    }

    /// The exact upper end; none where nothing is answered.
    #[must_use]
    pub fn upper(&self) -> Option<Fraction> {
        self.fraction(self.upper_sum)
    }

    fn fraction(&self, sum: u16) -> Option<Fraction> {
        (self.weight > 0).then(|| Fraction::new(100 * u64::from(sum), 4 * u64::from(self.weight)))
    }

    fn close(&mut self, mode: Mode) {
        self.counts = match mode {
            Mode::Quick => self.weight > 0,
            Mode::Full => {
                self.weight > 0
                    && 100 * u32::from(self.weight)
                        >= u32::from(MIN_DIMENSION_COVERAGE) * u32::from(self.applicable)
            }
        };
        if self.counts && mode == Mode::Full {
            self.score = self.exact().map(rounded);
            self.high = self.upper().map(rounded);
        }
    }
}

/// A score of 0 to 100, rounded.
pub(super) fn rounded(score: Fraction) -> u8 {
    score.round_half_up() as u8
}

/// The sums over the questions of a path and what counts for each.
pub(super) fn sums(
    mode: Mode,
    path: impl Iterator<Item = QuestionId>,
    effective: impl Fn(QuestionId) -> Effective,
) -> [DimensionScore; DimensionId::COUNT] {
    let mut dimensions = [DimensionScore {
        dimension: DimensionId::PAY,
        sum: 0,
        upper_sum: 0,
        weight: 0,
        applicable: 0,
        counts: false,
        score: None,
        high: None,
    }; DimensionId::COUNT];
    for question in path {
        let rules = question.rules();
        let weight = u16::from(rules.weight);
        let dimension = &mut dimensions[rules.dimension.index()];
        let (level, upper) = match effective(question) {
            Effective::NotApplicable => continue,
            Effective::Unanswered => {
                dimension.applicable += weight;
                continue;
            }
            Effective::Level(level) => (level.get(), level.get()),
            Effective::DontKnow => (0, 4),
        };
        dimension.applicable += weight;
        dimension.weight += weight;
        dimension.sum += weight * u16::from(level);
        dimension.upper_sum += weight * u16::from(upper);
    }
    for (dimension, id) in dimensions.iter_mut().zip(DimensionId::all()) {
        dimension.dimension = id;
        dimension.close(mode);
    }
    dimensions
}
