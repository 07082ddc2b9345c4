//! What all questions share: words, scales and the numbers of the rules.

use crate::text::Text;

/// Words used with every question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// The answer "don't know".
    pub dont_know: Text,
    /// The answer "does not apply".
    pub not_applicable: Text,
    /// The step of a question answered with "don't know".
    pub find_out: Text,
    /// Said of a result while questions are open.
    pub provisional: Text,
    /// Said of a range; has the slot `{high}`.
    pub range: Text,
    /// Said where the foundation rule holds the stage.
    pub band_held: Text,
}

/// Numbers of the scoring rules, in percent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scoring {
    /// Answered share of a dimension's applicable weight from which it is shown.
    pub min_dimension_coverage: u32,
    /// Weight of the dimensions shown from which an overall is shown.
    pub min_overall_coverage: u32,
    /// Share answered with a level from which confidence is high.
    pub confidence_high: u32,
    /// Share answered with a level from which confidence is medium.
    pub confidence_medium: u32,
    /// Share not applicable above which comparison is called weak.
    pub many_not_applicable: u32,
}

/// The foundation rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Foundation {
    /// Ids of the foundation questions.
    pub questions: Vec<String>,
    /// Level that each needs for the stage `connected`.
    pub min_level_for_connected: u32,
    /// Level that each needs for the stage `leading`.
    pub min_level_for_leading: u32,
}

/// Numbers of the rules for next steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Priority {
    /// Pairs of hours and effort points: up to so many hours, so many points.
    pub hours_to_effort: Vec<(u32, u32)>,
    /// Highest effort of a quick step.
    pub quick_max_effort: u32,
    /// How many quick steps are shown.
    pub quick_steps: u32,
    /// How many projects are shown.
    pub projects: u32,
    /// How many of both may be of one dimension.
    pub max_per_dimension: u32,
}

/// A band of what a step costs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CostBand {
    /// One letter.
    pub id: String,
    /// Words for it.
    pub name: Text,
    /// Lowest cost in HK$.
    pub min_hkd: u32,
    /// Highest cost in HK$; none for the open band.
    pub max_hkd: Option<u32>,
    /// Effort points, 1 to 5.
    pub effort: u32,
}

/// A stage of readiness (`[[band]]`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stage {
    /// Id in results.
    pub id: String,
    /// Lowest rounded score.
    pub min_score: u32,
    /// Its name.
    pub name: Text,
    /// What it says of a shop.
    pub summary: Text,
}

/// A group of questions that is scored for itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dimension {
    /// Id in results.
    pub id: String,
    /// Its weight in the overall, in percent.
    pub weight: u32,
    /// Its name.
    pub name: Text,
    /// Why it weighs so much, in English.
    pub weight_reason: String,
}

/// A kind of solution of the pilot programme (`[[dtspp_category]]`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// Id used by questions and schemes.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Whether it was part of the first round.
    pub first_round: bool,
    /// Where it stands, in English.
    pub note: String,
}

/// When and how to compare with a later check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reassessment {
    /// Months after which a new check is suggested.
    pub suggest_after_months: u32,
    /// Changes of the overall below so many points are called no clear change.
    pub small_change_points: u32,
}
