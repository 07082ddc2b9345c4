//! Two checks of the same business: what went up, what went down, and whether the change is clear.
//!
//! Only questions that were answered with a level both times are compared, so that neither a question answered for
//! the first time nor a "don't know" that was found out looks like a change.

mod change;

#[cfg(test)]
mod tests;

pub use change::{Change, Direction};

use std::cmp::Ordering;

use crate::check::{Check, Effective, Level, Mode};
use crate::questionnaire::{DimensionId, QuestionId, QuestionSet};
use crate::score::sums;

/// A question whose level changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The question.
    pub question: QuestionId,
    /// Its level in the earlier check.
    pub before: Level,
    /// Its level in the later check.
    pub after: Level,
}

/// What changed between two checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The overall of both over the common questions; none where the rules would show none over so few. Each is
    /// usually not the overall of its own check, which counts other questions too.
    pub overall: Option<Change>,
    /// The same for each dimension. None in all where one of the checks is a quick one, which shows no dimensions.
    pub dimensions: [Option<Change>; DimensionId::COUNT],
    /// Questions at a higher level than before, in questionnaire order.
    pub up: Vec<Moved>,
    /// Questions at a lower level than before, in questionnaire order.
    pub down: Vec<Moved>,
    /// Questions at the same level as before.
    pub same: QuestionSet,
    /// Questions that apply to one of the checks and were not answered with a level in both.
    pub not_comparable: QuestionSet,
}

impl Comparison {
    /// How many questions are compared.
    #[must_use]
    pub fn common(&self) -> usize {
        self.up.len() + self.down.len() + self.same.len()
    }
}

/// Compares two checks, the earlier first; none where they are of different sectors.
///
/// The weights are those of the score, over the common questions. The rules on how much must be answered before a
/// dimension and an overall count are those of the full check, or of the quick one where one of them is quick;
/// what does not apply in one of the checks is left out of both.
#[must_use]
pub fn compare(before: &Check, after: &Check) -> Option<Comparison> {
    if before.profile.sector() != after.profile.sector() {
        return None;
    }
    let mut comparison = Comparison {
        overall: None,
        dimensions: [None; DimensionId::COUNT],
        up: Vec::new(),
        down: Vec::new(),
        same: QuestionSet::EMPTY,
        not_comparable: QuestionSet::EMPTY,
    };
    for question in QuestionId::path(before.profile.sector(), Mode::Full) {
        let (old, new) = (asked(before, question), asked(after, question));
        match (old, new) {
            (Some(Effective::Level(before)), Some(Effective::Level(after))) => {
                let moved = Moved {
                    question,
                    before,
                    after,
                };
                match after.cmp(&before) {
                    Ordering::Greater => comparison.up.push(moved),
                    Ordering::Less => comparison.down.push(moved),
                    Ordering::Equal => comparison.same.insert(question),
                }
            }
            (None | Some(Effective::NotApplicable), None | Some(Effective::NotApplicable)) => {}
            _ => comparison.not_comparable.insert(question),
        }
    }
    fill_in_scores(&mut comparison, before, after);
    Some(comparison)
}

/// What counts for a question; none where the check does not ask it.
fn asked(check: &Check, question: QuestionId) -> Option<Effective> {
    check.is_on_path(question).then(|| check.effective(question))
}

fn fill_in_scores(comparison: &mut Comparison, before: &Check, after: &Check) {
    let mode = match (before.mode, after.mode) {
        (Mode::Full, Mode::Full) => Mode::Full,
        _ => Mode::Quick,
    };
    let over_common = |check: &Check, other: &Check| {
        sums(
            mode,
            QuestionId::path(check.profile.sector(), mode),
            |question| match (check.effective(question), other.effective(question)) {
                (level @ Effective::Level(_), Effective::Level(_)) => level,
                (Effective::NotApplicable, _) | (_, Effective::NotApplicable) => Effective::NotApplicable,
                _ => Effective::Unanswered,
            },
        )
    };
    let (dimensions, _, overall) = over_common(before, after);
    let (later_dimensions, _, later_overall) = over_common(after, before);
    comparison.overall = overall
        .zip(later_overall)
        .map(|(before, after)| Change::new(before.exact, after.exact));
    if mode == Mode::Full {
        let both = dimensions.iter().zip(&later_dimensions);
        for (change, (before, after)) in comparison.dimensions.iter_mut().zip(both) {
            let exact = before.exact().zip(after.exact()).filter(|_| before.counts);
            *change = exact.map(|(before, after)| Change::new(before, after));
        }
    }
}
