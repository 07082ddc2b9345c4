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
mod kind;
mod spending;

#[cfg(test)]
mod tests;

pub use grant::Grant;
pub use spending::Spending;

use std::cmp::Reverse;

use crate::catalogue::{Catalogue, Predicate, Scheme};
use crate::date::Date;
use crate::eligibility::{Assessment, Verdict, assess};
use crate::facts::{FactId, Facts};
use crate::plan::{StepId, Totals};
use kind::Kind;
use spending::totals;

/// What a scheme could do about the cost of the steps that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Support<'a> {
    /// A grant: a share of the cost up to a cap.
    Grant(Grant<'a>),
    /// A grant of which, by this limit on the amount, nothing is left.
    UsedUp(&'a Predicate),
    /// A grant whose share or cap was not published.
    Unpublished,
    /// A deduction from taxable profits: less tax, no money paid out.
    TaxDeduction,
    /// A loan, or a guarantee for one: to be repaid.
    Loan,
    /// Training. A published share and cap, where there are any, are of the fee of a registered course, and perhaps
    /// per learner. The cost of a step is that of a tool or service, so no figure follows from them.
    Training,
    /// Advice, a service, a platform or a person's time: help that pays nothing.
    InKind,
    /// Announced and not open yet: terms unknown, whatever an earlier round gave.
    Announced,
    /// These facts are still missing.
    NeedFacts(Vec<FactId>),
    /// These rules are not met.
    RuledOut(Vec<&'a Predicate>),
    /// Whether the scheme still runs could not be established.
    Unconfirmed,
}

/// A scheme that fits some of the steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeHelp<'a> {
    /// The scheme.
    pub scheme: &'a Scheme,
    /// How the business stands to its rules, and whether its evidence is stale.
    pub assessment: Assessment,
    /// The steps that share a need with it. Where it is about money, only those that cost something.
    pub steps: Vec<StepId>,
    /// What those steps cost together, and the hours of one's own work beside it, which no scheme pays.
    pub costs: Totals,
    /// What it could do.
    pub support: Support<'a>,
}

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

fn scheme_help<'a>(
    catalogue: &'a Catalogue,
    scheme: &'a Scheme,
    facts: &Facts,
    today: Date,
    spending: &[Spending],
) -> Option<SchemeHelp<'a>> {
    let kind = Kind::of(scheme);
    let covered = || {
        spending.iter().filter(|spending| {
            scheme.helps_with(spending.step.question) && (spending.costs_something() || !kind.is_money())
        })
    };
    let costs = totals(covered());
    let assessment = assess(scheme, facts, today);
    let support = match assessment.verdict {
        Verdict::Closed => return None,
        Verdict::Unknown => Support::Unconfirmed,
        Verdict::Announced => Support::Announced,
        Verdict::NeedFacts => Support::NeedFacts(assessment.missing(scheme).collect()),
        Verdict::NotEligible | Verdict::Doubtful => Support::RuledOut(assessment.failed(scheme).collect()),
        Verdict::Eligible => match kind {
            Kind::Grant => grant_of(catalogue, scheme, facts, costs),
            Kind::Tax => Support::TaxDeduction,
            Kind::Loan => Support::Loan,
            Kind::Training => Support::Training,
            Kind::Other => Support::InKind,
        },
    };
    let steps: Vec<_> = covered().map(|spending| spending.step).collect();
    (!steps.is_empty()).then_some(SchemeHelp {
        scheme,
        assessment,
        steps,
        costs,
        support,
    })
}

/// What a grant whose rules are met could pay of what some steps cost.
fn grant_of<'a>(catalogue: &'a Catalogue, scheme: &'a Scheme, facts: &Facts, costs: Totals) -> Support<'a> {
    let (Some(share), Some(cap)) = (scheme.gov_share, scheme.cap_hkd) else {
        return Support::Unpublished;
    };
    let limits = grant::limits(&catalogue.vocabulary, scheme, facts);
    match limits.tightest {
        Some((0, limit)) => Support::UsedUp(limit),
        _ => Support::Grant(Grant::new(share, cap, limits, costs)),
    }
}
