//! Two scores, one after the other.

use crate::fraction::Fraction;
use crate::questionnaire::SMALL_CHANGE_POINTS;

/// A score before and after, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The earlier, 0 to 100.
    pub before: Fraction,
    /// The later, 0 to 100.
    pub after: Fraction,
}

/// Which way a score went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Clearly up.
    Up,
    /// Clearly down.
    Down,
    /// No clear change: less than five points, which another day or another person answering may make.
    Unclear,
}

impl Change {
    pub(super) fn new(before: Fraction, after: Fraction) -> Self {
        Self { before, after }
    }

    /// How many points lie between them, either way.
    #[must_use]
    pub fn points(self) -> Fraction {
        self.before.abs_diff(self.after)
    }

    /// Which way it went, compared before rounding.
    #[must_use]
    pub fn direction(self) -> Direction {
        if self.points() < Fraction::new(u64::from(SMALL_CHANGE_POINTS), 1) {
            Direction::Unclear
        } else if self.after > self.before {
            Direction::Up
        } else {
            Direction::Down
        }
    }
}
