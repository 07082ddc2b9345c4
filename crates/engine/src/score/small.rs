//! The score of a handful of questions, whatever dimensions they belong to.

use super::dimension::rounded;
use crate::check::{Check, Effective};
use crate::fraction::Fraction;
use crate::questionnaire::QuestionSet;

/// The score of a few questions, of which each counts the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmallScore {
    /// The rounded mean of their points, 0 to 100; "don't know" has none.
    pub score: u8,
    /// The same with all points for "don't know"; not below `score`.
    pub high: u8,
    /// How many of them are answered, with a level or "don't know"; at least 1.
    pub answered: u8,
    /// How many of them are on the path of the check and apply.
    pub asked: u8,
}

/// The score of these questions alone; none where none of them is answered. Only for a look at one subject: the
/// overall and the dimensions weigh their questions.
#[must_use]
pub fn small(check: &Check, questions: QuestionSet) -> Option<SmallScore> {
    let (mut sum, mut upper_sum) = (0, 0);
    let (mut answered, mut asked) = (0, 0);
    for question in questions.iter().filter(|question| check.is_on_path(*question)) {
        let (level, upper) = match check.effective(question) {
            Effective::NotApplicable => continue,
            Effective::Unanswered => {
                asked += 1;
                continue;
            }
            Effective::Level(level) => (level.get(), level.get()),
            Effective::DontKnow => (0, 4),
        };
        asked += 1;
        answered += 1;
        sum += u64::from(level);
        upper_sum += u64::from(upper);
    }
    // 100 points for four levels.
    let score = |sum: u64| rounded(Fraction::new(25 * sum, u64::from(answered)));
    (answered > 0).then(|| SmallScore {
        score: score(sum),
        high: score(upper_sum),
        answered,
        asked,
    })
}
