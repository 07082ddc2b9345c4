//! One client beside the others of its sector.

use super::{Quartiles, Scores, Standing};
use crate::fraction::Fraction;
use crate::questionnaire::DimensionId;

/// Where a score stands to the middle half of others. Never a rank: few clients of one adviser are no measure of a
/// trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Under the lower quartile.
    Below,
    /// From the lower to the upper quartile.
    Within,
    /// Over the upper quartile.
    Above,
}

/// A score beside the same score of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// The client's own.
    pub score: u8,
    /// Those of the others.
    pub others: Quartiles,
}

impl Beside {
    fn new(score: Option<u8>, others: &Scores) -> Option<Self> {
        let others = others.quartiles()?;
        score.map(|score| Self { score, others })
    }

    /// Where the client stands.
    #[must_use]
    pub fn place(&self) -> Place {
        let score = Fraction::new(self.score.into(), 1);
        if score < self.others.lower {
            Place::Below
        } else if score > self.others.upper {
            Place::Above
        } else {
            Place::Within
        }
    }
}

/// A client beside others of its sector whose check is of the same kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peers {
    /// How many others there are to compare with, also where they are too few.
    pub count: usize,
    /// The overall; none where the client has none, or too few of the others do.
    pub overall: Option<Beside>,
    /// Each dimension, likewise.
    pub dimensions: [Option<Beside>; DimensionId::COUNT],
}

impl Peers {
    /// Puts a client beside the others. Those of the other sector, and those with the other kind of check, are
    /// passed over; the client itself must not be among them.
    pub fn of(own: &Standing, others: impl IntoIterator<Item = Standing>) -> Self {
        let mut count = 0;
        let mut overall = Scores::default();
        let mut dimensions: [Scores; DimensionId::COUNT] = std::array::from_fn(|_| Scores::default());
        for other in others.into_iter().filter(|other| own.is_like(other)) {
            count += 1;
            other.overall.into_iter().for_each(|score| overall.add(score));
            for (scores, score) in dimensions.iter_mut().zip(other.dimensions) {
                score.into_iter().for_each(|score| scores.add(score));
            }
        }
        Self {
            count,
            overall: Beside::new(own.overall, &overall),
            dimensions: std::array::from_fn(|place| Beside::new(own.dimensions[place], &dimensions[place])),
        }
    }
}
