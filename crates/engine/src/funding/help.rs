//! What one scheme could do for the steps that share a need with it.

use super::Spending;
use super::grant::{Grant, limits};
use super::kind::Kind;
use super::spending::totals;
use crate::catalogue::{Catalogue, Predicate, Scheme};
use crate::date::Date;
use crate::eligibility::{Assessment, Verdict, assess};
use crate::facts::{FactId, Facts};
use crate::plan::{StepId, Totals};

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

/// What one scheme could do; none where it fits no step or is closed.
pub(super) fn scheme_help<'a>(
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
pub(super) fn grant_of<'a>(
    catalogue: &'a Catalogue,
    scheme: &'a Scheme,
    facts: &Facts,
    costs: Totals,
) -> Support<'a> {
    let (Some(share), Some(cap)) = (scheme.gov_share, scheme.cap_hkd) else {
        return Support::Unpublished;
    };
    let limits = limits(&catalogue.vocabulary, scheme, facts);
    match limits.tightest {
        Some((0, limit)) => Support::UsedUp(limit),
        _ => Support::Grant(Grant::new(share, cap, limits, costs)),
    }
}
