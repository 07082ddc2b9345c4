//! Money for steps: what public schemes could pay by their published rules, and where no figure can be given.
//!
//! Nothing here is a promise, and nothing is added up over schemes: two public grants must not pay the same cost.
//! So there is no sum, only what each scheme could pay for the steps that it covers, and for each step the schemes
//! of which one could pay it.
//!
//! A figure is given for one case only: a grant whose rules the business seems to meet, with a published share and
//! a published cap. When the money comes and who pays first is not typed in the catalogue; it stands in the words of
//! [`Scheme::time_limits`].

mod grant;
mod help;
mod kind;
mod spending;

#[cfg(test)]
mod tests;

pub use grant::Grant;
pub use help::{SchemeHelp, Support};
pub use spending::Spending;

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, Scheme};
use crate::date::Date;
use crate::facts::Facts;
use crate::plan::StepId;
use help::{grant_of, scheme_help};
use spending::totals;

/// What a grant could pay for one step alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// What it could pay if it paid for nothing else.
    pub grant: Grant<'a>,
}

/// A step that a grant could help to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFunding<'a> {
    /// The step.
    pub step: StepId,
    /// The grants of which one could pay, the one that could pay most first. Never together: a cost that one public
    /// grant pays is shut out from the others.
    pub offers: Vec<Offer<'a>>,
}

/// What public schemes could do for some steps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Funding<'a> {
    /// The schemes that fit, in catalogue order, without those that are closed. Their figures must not be added up.
    pub schemes: Vec<SchemeHelp<'a>>,
    /// The steps that a grant could help to pay, in the order given.
    pub steps: Vec<StepFunding<'a>>,
}

impl Funding<'_> {
    /// Whether some step could be paid by more than one grant, so that one of them must be chosen.
    #[must_use]
    pub fn must_choose(&self) -> bool {
        self.steps.iter().any(|step| step.offers.len() > 1)
    }
}

/// What public schemes could do for these steps. `facts` must be of the catalogue's vocabulary.
#[must_use]
pub fn funding<'a>(
    catalogue: &'a Catalogue,
    facts: &Facts,
    today: Date,
    spending: &[Spending],
) -> Funding<'a> {
    let help = |scheme| scheme_help(catalogue, scheme, facts, today, spending);
    let schemes: Vec<_> = catalogue.schemes.iter().filter_map(help).collect();
    let offers = |spending: &Spending| {
        let covering = schemes
            .iter()
            .filter(|help| matches!(help.support, Support::Grant(_)) && help.steps.contains(&spending.step));
        let offer = |help: &SchemeHelp<'a>| {
            let costs = totals([spending]);
            let Support::Grant(grant) = grant_of(catalogue, help.scheme, facts, costs) else {
                return None;
            };
            let scheme = help.scheme;
            Some(Offer { scheme, grant })
        };
        let mut offers: Vec<_> = covering.filter_map(offer).collect();
        // Stable: among equals the catalogue's order stays.
        offers.sort_by_key(|offer| Reverse(offer.grant.pays()));
        let step = spending.step;
        (!offers.is_empty()).then_some(StepFunding { step, offers })
    };
    let steps = spending.iter().filter_map(offers).collect();
    Funding { schemes, steps }
}
