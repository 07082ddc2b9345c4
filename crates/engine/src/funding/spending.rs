//! What steps take.

use crate::plan::{PathStep, StepId, Totals};
use crate::questionnaire::CostBand;

/// A step and what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// The step.
    pub step: StepId,
    /// What it costs.
    pub cost: CostBand,
    /// Hours of one's own work, which no scheme pays.
    pub hours: u16,
}

impl Spending {
    pub(super) fn costs_something(&self) -> bool {
        self.cost != CostBand::FREE
    }
}

impl From<&PathStep> for Spending {
    fn from(step: &PathStep) -> Self {
        Self {
            step: step.id,
            cost: step.cost,
            hours: step.hours,
        }
    }
}

/// What some steps take together.
pub(super) fn totals<'a>(spending: impl IntoIterator<Item = &'a Spending>) -> Totals {
    let steps = spending.into_iter();
    steps.fold(Totals::ZERO, |totals, step| totals.with(step.hours, step.cost))
}
