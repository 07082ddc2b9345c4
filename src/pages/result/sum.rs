//! The sum on paper: every number that leads to the overall, as data.

use shopready_engine::check::{Check, Effective};
use shopready_engine::fraction::Fraction;
use shopready_engine::questionnaire::{DimensionId, QuestionId};
use shopready_engine::score::{DimensionScore, Score};

#[cfg(test)]
mod tests;

/// Which end of the range is summed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The score: "don't know" is level 0.
    Score,
    /// The upper end: "don't know" is level 4.
    Upper,
}

/// A question in the sum of its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) question: QuestionId,
    pub(super) weight: u16,
    pub(super) answer: Effective,
}

impl Line {
    /// The level that it counts with; none where it is left out.
    pub(super) fn level(&self) -> Option<u16> {
        match self.answer {
            Effective::Level(level) => Some(u16::from(level.get())),
            Effective::DontKnow => Some(0),
            Effective::NotApplicable | Effective::Unanswered => None,
        }
    }

    /// Weight times level; none where it is left out.
    pub(super) fn product(&self) -> Option<u16> {
        self.level().map(|level| level * self.weight)
    }
}

/// The questions of an area on the path of the check, in questionnaire order.
pub(super) fn lines(check: &Check, dimension: DimensionId) -> Vec<Line> {
    let of_area = check
        .path()
        .filter(|question| question.rules().dimension == dimension);
    let line = |question: QuestionId| Line {
        question,
        weight: u16::from(question.rules().weight),
        answer: check.effective(question),
    };
    of_area.map(line).collect()
}

/// Weight of the "don't know" answers of an area: each adds four times its weight to the upper end.
pub(super) fn unknown_weight(lines: &[Line]) -> u16 {
    let unknown = lines.iter().filter(|line| line.answer == Effective::DontKnow);
    unknown.map(|line| line.weight).sum()
}

/// An area in the sum of the overall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) dimension: DimensionId,
    /// Its weight in the overall.
    pub(super) weight: u8,
    /// Its exact score.
    pub(super) score: Fraction,
    /// Weight times score, in parts of the common denominator.
    pub(super) product: u64,
}

impl Part {
    /// Weight times score, in lowest terms.
    fn exact(&self) -> Fraction {
        let numerator = u64::from(self.weight) * self.score.numerator();
        Fraction::new(numerator, self.score.denominator())
    }
}

/// The overall: the products over the common denominator, added up and divided by the weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Overall {
    pub(super) parts: Vec<Part>,
    /// The lowest denominator that all products share.
    pub(super) denominator: u64,
    /// Sum of the products.
    pub(super) sum: u64,
    /// Sum of the weights.
    pub(super) weight: u16,
    /// The overall before rounding.
    pub(super) exact: Fraction,
}

/// The sum of the overall over the areas that count; none where none does.
pub(super) fn overall(score: &Score, end: End) -> Option<Overall> {
    let part = |area: &DimensionScore| {
        let exact = match end {
            End::Score => area.exact(),
            End::Upper => area.upper(),
        };
        Some(Part {
            dimension: area.dimension,
            weight: area.dimension.weight(),
            score: exact?,
            product: 0,
        })
    };
    let counting = score.dimensions.iter().filter(|area| area.counts);
    let mut parts: Vec<_> = counting.filter_map(part).collect();
    let denominator = parts.iter().fold(1, |common, part| {
        // The least common multiple: what the other lacks comes in.
        common * Fraction::new(common, part.exact().denominator()).denominator()
    });
    for part in &mut parts {
        let exact = part.exact();
        part.product = exact.numerator() * (denominator / exact.denominator());
    }
    let sum = parts.iter().map(|part| part.product).sum();
    let weight = score.shares.counted_weight;
    (weight > 0).then(|| Overall {
        parts,
        denominator,
        sum,
        weight,
        exact: Fraction::new(sum, denominator * u64::from(weight)),
    })
}
