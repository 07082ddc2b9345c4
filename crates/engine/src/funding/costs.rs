//! What steps cost.

use crate::catalogue::Scheme;
use crate::plan::{PathStep, StepId};
use crate::questionnaire::CostBand;

/// A step and what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// The step.
    pub step: StepId,
    /// What it costs.
    pub cost: CostBand,
}

impl Spending {
    /// Whether the step shares a need with the scheme.
    pub(super) fn fits(&self, scheme: &Scheme) -> bool {
        let needs = self.step.question.rules().needs;
        needs
            .iter()
            .any(|need| scheme.needs.iter().any(|tag| tag == need))
    }

    pub(super) fn costs_something(&self) -> bool {
        self.cost != CostBand::FREE
    }
}

impl From<&PathStep> for Spending {
    fn from(step: &PathStep) -> Self {
        let (step, cost) = (step.id, step.cost);
        Self { step, cost }
    }
}

/// What some steps cost together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Costs {
    /// The least, in HK$.
    pub min_hkd: u64,
    /// The most, in HK$; none where a step has no upper limit.
    pub max_hkd: Option<u64>,
}

impl Costs {
    pub(super) fn of<'a>(spending: impl IntoIterator<Item = &'a Spending>) -> Self {
        let nothing = Self {
            min_hkd: 0,
            max_hkd: Some(0),
        };
        spending.into_iter().fold(nothing, |costs, spending| {
            let band = spending.cost.rules();
            let most = costs.max_hkd.zip(band.max_hkd);
            Self {
                min_hkd: costs.min_hkd + u64::from(band.min_hkd),
                max_hkd: most.map(|(total, most)| total + u64::from(most)),
            }
        })
    }
}
