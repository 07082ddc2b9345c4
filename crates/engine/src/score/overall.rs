//! The overall: the weighted mean of the dimensions that count.

use super::DimensionScore;
use super::dimension::rounded;
use crate::check::Mode;
use crate::fraction::{Fraction, greatest_common_divisor};
use crate::questionnaire::{DimensionId, MIN_OVERALL_COVERAGE};

/// The overall of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overall {
    /// The rounded score, 0 to 100.
    pub score: u8,
    /// The rounded upper end, once every "don't know" is known; not below `score`.
    pub high: u8,
    /// The score before rounding.
    pub exact: Fraction,
    /// The upper end before rounding.
    pub exact_high: Fraction,
}

/// The dimensions brought to one denominator.
///
/// One level of a question of weight `w` in dimension `d` adds `25 * w * parts[d]` of
/// `denominator` to the overall.
///
/// 64 bits are plenty. The content check keeps a dimension's weight at 30 at most, so the least common
/// multiple of the weights divides that of 1 to 30, below 2.4e12. The dimensions' weights add up to
/// 100, so a numerator is at most 25 * 4 * 100 times that, below 2.4e16, and the comparison of two
/// priorities multiplies one by impact and effort, at most 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    /// Sum of the weights of the dimensions that count; 0 where none does.
    pub counted_weight: u16,
    /// The common denominator, not 0.
    pub denominator: u64,
    /// For each dimension its weight times the least common multiple over its answered weight; 0 where
    /// it does not count.
    parts: [u64; DimensionId::COUNT],
}

impl Shares {
    pub(super) fn new(dimensions: &[DimensionScore; DimensionId::COUNT]) -> Self {
        let counting = || dimensions.iter().filter(|dimension| dimension.counts);
        let multiple = counting()
            .map(|dimension| u64::from(dimension.weight))
            .fold(1, |multiple, weight| {
                multiple / greatest_common_divisor(multiple, weight) * weight
            });
        let mut parts = [0; DimensionId::COUNT];
        let mut counted_weight = 0;
        for dimension in counting() {
            let weight = dimension.dimension.weight();
            counted_weight += u16::from(weight);
            parts[dimension.dimension.index()] = u64::from(weight) * (multiple / u64::from(dimension.weight));
        }
        Self {
            counted_weight,
            denominator: multiple * u64::from(counted_weight).max(1),
            parts,
        }
    }

    /// What one level of a question of weight 1 in that dimension adds, in 25 denominators.
    #[must_use]
    pub fn part(&self, dimension: DimensionId) -> u64 {
        self.parts[dimension.index()]
    }

    /// Points of the overall from a sum of weighted parts.
    #[must_use]
    pub fn points(&self, parts: u64) -> Fraction {
        Fraction::new(25 * parts, self.denominator)
    }
}

pub(super) fn overall(
    mode: Mode,
    dimensions: &[DimensionScore; DimensionId::COUNT],
    shares: &Shares,
) -> Option<Overall> {
    let needed = match mode {
        Mode::Quick => 1,
        Mode::Full => u16::from(MIN_OVERALL_COVERAGE).max(1),
    };
    if shares.counted_weight < needed {
        return None;
    }
    let total = |sum: fn(&DimensionScore) -> u16| {
        let parts = dimensions
            .iter()
            .map(|dimension| u64::from(sum(dimension)) * shares.part(dimension.dimension));
        shares.points(parts.sum())
    };
    let exact = total(|dimension| dimension.sum);
    let exact_high = total(|dimension| dimension.upper_sum);
    Some(Overall {
        score: rounded(exact),
        high: rounded(exact_high),
        exact,
        exact_high,
    })
}
