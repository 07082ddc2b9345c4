//! The instrument: questions, dimensions, stages and profile questions, with the numbers that the rules
//! need.
//!
//! Everything stands in static tables that are compiled from `content/questionnaire.toml`; nothing is
//! parsed when the program starts. The words are not here: the page fetches them by language.

mod ids;
mod profile;
mod question;
mod set;
mod stage;

pub use ids::{DimensionId, QuestionId, SolutionId};
pub use profile::{NotApplicableRule, ProfileQuestion, ProfileQuestionId};
pub use question::{ConsistencyCheck, CostBand, CostBandRules, OptionRules, Prerequisite, Question};
pub use set::QuestionSet;
pub use stage::Stage;

include!(concat!(env!("OUT_DIR"), "/questionnaire.rs"));

/// Effort points of so many hours: up to 2, 8, 24, 60 hours and more.
#[must_use]
pub fn effort_of_hours(hours: u16) -> u8 {
    let band = HOURS_TO_EFFORT.iter().find(|(most, _)| hours <= *most);
    band.or(HOURS_TO_EFFORT.last()).map_or(0, |(_, effort)| *effort)
}
