//! What several steps take in all.

use crate::questionnaire::CostBand;

/// Hours and costs of several steps, added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Hours.
    pub hours: u32,
    /// The lowest cost in HK$.
    pub min_hkd: u64,
    /// The highest cost in HK$; none where a step has no upper limit.
    pub max_hkd: Option<u64>,
}

impl Totals {
    /// No steps.
    pub const ZERO: Self = Self {
        hours: 0,
        min_hkd: 0,
        max_hkd: Some(0),
    };

    /// The same with one more step.
    #[must_use]
    pub fn with(self, hours: u16, cost: CostBand) -> Self {
        let cost = cost.rules();
        let most = self.max_hkd.zip(cost.max_hkd);
        Self {
            hours: self.hours + u32::from(hours),
            min_hkd: self.min_hkd + u64::from(cost.min_hkd),
            max_hkd: most.map(|(total, most)| total + u64::from(most)),
        }
    }
}
