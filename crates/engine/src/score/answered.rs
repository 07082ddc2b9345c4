//! How much of the path is answered.

use crate::check::{Check, Effective};
use crate::fraction::Fraction;
use crate::questionnaire::{CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, MANY_NOT_APPLICABLE, QuestionSet};

/// How far a result can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Under 70% answered with a level.
    Low,
    /// 70% to under 90%.
    Medium,
    /// 90% and over.
    High,
}

impl Confidence {
    /// Its id in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        ["low", "medium", "high"][self as usize]
    }
}

/// How much of the path is answered, by weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// Weight of the questions answered with a level.
    pub with_level: u16,
    /// Weight of the questions that apply.
    pub applicable: u16,
    /// Weight of all questions of the path.
    pub path: u16,
    /// Applicable questions without an answer: while there are any, the result is provisional.
    pub unanswered: QuestionSet,
    /// Questions answered with "don't know".
    pub dont_know: QuestionSet,
    /// Questions that do not apply.
    pub not_applicable: QuestionSet,
    /// What the answered share says, compared before rounding.
    pub confidence: Confidence,
    /// Whether so much does not apply that comparison with other businesses is weak.
    pub many_not_applicable: bool,
}

impl Answered {
    /// Weight answered with a level over applicable weight, in thousandths, a half rounded up; 0 where
    /// nothing applies.
    #[must_use]
    pub fn permille(&self) -> u16 {
        let share = Fraction::new(100 * u64::from(self.with_level), u64::from(self.applicable));
        share.tenths_half_up() as u16
    }
}

pub(super) fn answered(check: &Check) -> Answered {
    let mut answered = Answered {
        with_level: 0,
        applicable: 0,
        path: 0,
        unanswered: QuestionSet::EMPTY,
        dont_know: QuestionSet::EMPTY,
        not_applicable: QuestionSet::EMPTY,
        confidence: Confidence::Low,
        many_not_applicable: false,
    };
    for question in check.path() {
        let weight = u16::from(question.rules().weight);
        answered.path += weight;
        match check.effective(question) {
            Effective::NotApplicable => {
                answered.not_applicable.insert(question);
                continue;
            }
            Effective::Level(_) => answered.with_level += weight,
            Effective::DontKnow => answered.dont_know.insert(question),
            Effective::Unanswered => answered.unanswered.insert(question),
        }
        answered.applicable += weight;
    }
    let reaches = |percent: u8| {
        answered.applicable > 0
            && 100 * u32::from(answered.with_level) >= u32::from(percent) * u32::from(answered.applicable)
    };
    answered.confidence = if reaches(CONFIDENCE_HIGH) {
        Confidence::High
    } else if reaches(CONFIDENCE_MEDIUM) {
        Confidence::Medium
    } else {
        Confidence::Low
    };
    answered.many_not_applicable = exceeds(
        answered.path - answered.applicable,
        MANY_NOT_APPLICABLE,
        answered.path,
    );
    answered
}

/// Whether a part is more than so many percent of the whole.
pub(super) fn exceeds(part: u16, percent: u8, whole: u16) -> bool {
    100 * u32::from(part) > u32::from(percent) * u32::from(whole)
}
