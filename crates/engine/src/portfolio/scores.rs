//! Many scores of the same kind, and their quartiles.

use crate::fraction::Fraction;

/// From how many scores on quartiles are given: of fewer they would say more about single clients than about all.
pub const FEWEST: u32 = 5;

/// The highest score.
const MOST: u8 = 100;

/// Scores of 0 to 100, of which only is kept how often each occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    times: [u32; MOST as usize + 1],
    count: u32,
}

impl Scores {
    /// Takes a score in; one over 100 counts as 100.
    pub fn add(&mut self, score: u8) {
        self.times[usize::from(score.min(MOST))] += 1;
        self.count += 1;
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Their quartiles; none of fewer than [`FEWEST`].
    #[must_use]
    pub fn quartiles(&self) -> Option<Quartiles> {
        // Each half holds the middle value where the count is odd.
        let half = self.count.div_ceil(2);
        (self.count >= FEWEST).then(|| Quartiles {
            count: self.count,
            lower: self.middle_of(0, half),
            median: self.middle_of(0, self.count),
            upper: self.middle_of(self.count - half, half),
        })
    }

    /// The middle of so many scores from a place on, the lowest first: between the two middle ones where their
    /// number is even.
    fn middle_of(&self, from: u32, count: u32) -> Fraction {
        let (one, other) = (self.at(from + (count - 1) / 2), self.at(from + count / 2));
        Fraction::new(u64::from(one) + u64::from(other), 2)
    }

    /// The score at a place, the lowest first.
    fn at(&self, place: u32) -> u8 {
        let mut passed = 0;
        let found = (0..=MOST).zip(self.times).find(|(_, times)| {
            passed += times;
            passed > place
        });
        found.map_or(MOST, |(score, _)| score)
    }
}

impl Default for Scores {
    fn default() -> Self {
        Self {
            times: [0; MOST as usize + 1],
            count: 0,
        }
    }
}

/// The median and the ends of the middle half, exact.
///
/// The method is Tukey's hinges: the median is the middle score, or lies half-way between the two middle ones; the
/// quartiles are the medians of the lower and of the upper half, both of which hold the middle score where the
/// count is odd. So all three are whole or half points, and anybody can find them again with a list and a pencil.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quartiles {
    /// Of how many scores, at least [`FEWEST`].
    pub count: u32,
    /// Lower end of the middle half.
    pub lower: Fraction,
    /// The middle.
    pub median: Fraction,
    /// Upper end of the middle half.
    pub upper: Fraction,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Lower quartile, median and upper quartile as they are written.
    fn quartiles(scores: &[u8]) -> Option<[String; 3]> {
        let mut all = Scores::default();
        scores.iter().for_each(|score| all.add(*score));
        let of = |quartiles: Quartiles| [quartiles.lower, quartiles.median, quartiles.upper];
        all.quartiles()
            .map(|quartiles| of(quartiles).map(|one| one.to_string()))
    }

    #[test]
    fn fewer_than_five_scores_have_no_quartiles() {
        assert_eq!(quartiles(&[]), None);
        assert_eq!(quartiles(&[10, 20, 30, 40]), None);
    }

    #[test]
    fn an_odd_count_has_its_middle_score_in_both_halves() {
        assert_eq!(
            quartiles(&[50, 10, 40, 20, 30]).unwrap(),
            ["20/1", "30/1", "40/1"]
        );
        assert_eq!(quartiles(&[1, 2, 3, 4, 5, 6, 7]).unwrap(), ["5/2", "4/1", "11/2"]);
    }

    #[test]
    fn an_even_count_has_its_median_between_two_scores() {
        assert_eq!(quartiles(&[1, 2, 3, 4, 5, 6]).unwrap(), ["2/1", "7/2", "5/1"]);
        assert_eq!(
            quartiles(&[0, 0, 10, 15, 100, 100, 100, 100]).unwrap(),
            ["5/1", "115/2", "100/1"]
        );
    }

    #[test]
    fn scores_that_are_all_the_same_have_no_spread() {
        assert_eq!(quartiles(&[100; 9]).unwrap(), ["100/1"; 3]);
    }
}
