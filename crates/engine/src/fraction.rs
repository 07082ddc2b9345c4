//! Exact fractions: scores are rounded once, at the end.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms, not below 0. Shown as `81677/3168`, a whole number as `50/1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: u64,
    denominator: u64,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// The fraction in lowest terms; [`Fraction::ZERO`] where the denominator is 0.
    #[must_use]
    pub fn new(numerator: u64, denominator: u64) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        let divisor = greatest_common_divisor(numerator, denominator);
        Self {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        }
    }

    /// The number above the line.
    #[must_use]
    pub fn numerator(self) -> u64 {
        self.numerator
    }

    /// The number below the line, never 0.
    #[must_use]
    pub fn denominator(self) -> u64 {
        self.denominator
    }

    /// The nearest whole number; a half goes up.
    #[must_use]
    pub fn round_half_up(self) -> u64 {
        (2 * self.numerator + self.denominator) / (2 * self.denominator)
    }

    /// The nearest number of tenths, for showing one decimal; a half goes up.
    #[must_use]
    pub fn tenths_half_up(self) -> u64 {
        (20 * self.numerator + self.denominator) / (2 * self.denominator)
    }
}

impl Fraction {
    /// How far two fractions lie apart. Their common denominator must fit into 64 bits, as it does for scores.
    #[must_use]
    pub fn abs_diff(self, other: Self) -> Self {
        let (one, other, denominator) = self.brought_together(other);
        Self::new(one.abs_diff(other), denominator)
    }

    /// Both numerators over the lowest common denominator, and that.
    fn brought_together(self, other: Self) -> (u64, u64, u64) {
        let divisor = greatest_common_divisor(self.denominator, other.denominator);
        let (own, others) = (self.denominator / divisor, other.denominator / divisor);
        (
            self.numerator * others,
            other.numerator * own,
            self.denominator * others,
        )
    }
}

/// By value. The common denominator must fit into 64 bits, as it does for scores.
impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, other, _) = self.brought_together(*other);
        one.cmp(&other)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.numerator, self.denominator)
    }
}

/// The greatest number that divides both; the other number where one is 0.
pub(crate) fn greatest_common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_kept_in_lowest_terms() {
        assert_eq!(Fraction::new(50, 100).to_string(), "1/2");
        assert_eq!(Fraction::new(100, 2).to_string(), "50/1");
        assert_eq!(Fraction::new(0, 7).to_string(), "0/1");
        assert_eq!(Fraction::new(7, 0), Fraction::ZERO);
    }

    #[test]
    fn a_half_goes_up_and_less_goes_down() {
        assert_eq!(Fraction::new(99, 2).round_half_up(), 50);
        assert_eq!(Fraction::new(98_999, 2000).round_half_up(), 49);
        assert_eq!(Fraction::new(49, 1).round_half_up(), 49);
        assert_eq!(Fraction::new(1, 2).round_half_up(), 1);
    }

    #[test]
    fn fractions_are_compared_by_value() {
        assert!(Fraction::new(1, 3) < Fraction::new(2, 5));
        assert!(Fraction::new(81_677, 3168) > Fraction::new(25, 1));
        assert_eq!(Fraction::new(2, 6).cmp(&Fraction::new(1, 3)), Ordering::Equal);
        assert!(Fraction::ZERO < Fraction::new(1, 1000));
    }

    #[test]
    fn two_fractions_lie_as_far_apart_one_way_as_the_other() {
        let (third, half) = (Fraction::new(1, 3), Fraction::new(1, 2));
        assert_eq!(third.abs_diff(half), Fraction::new(1, 6));
        assert_eq!(half.abs_diff(third), Fraction::new(1, 6));
        assert_eq!(half.abs_diff(half), Fraction::ZERO);
    }

    #[test]
    fn tenths_are_rounded_the_same_way() {
        assert_eq!(Fraction::new(1, 20).tenths_half_up(), 1);
        assert_eq!(Fraction::new(1, 21).tenths_half_up(), 0);
        assert_eq!(Fraction::new(25, 4).tenths_half_up(), 63);
    }
}
