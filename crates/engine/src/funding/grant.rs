//! A grant with a published share and cap.

use crate::catalogue::{Effect, Predicate, Scheme, Share, Test};
use crate::facts::{FactId, FactValue, Facts, Vocabulary};
use crate::plan::Totals;

/// How the facts that are an amount in HK$ end.
const AMOUNT: &str = "_hkd";

/// The most that a grant could pay of a cost by its published rules. An award may be less, or none.
///
/// `share * cost`, rounded down to whole HK$ once, and never above the cap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant<'a> {
    /// The share of the cost that it pays at most.
    pub share: Share,
    /// The cap in HK$: the published one, or less where an answer shows that part of a limit is used.
    pub cap_hkd: u64,
    /// The limit of which so little is left that it lies below the published cap.
    pub limited_by: Option<&'a Predicate>,
    /// Facts that would tell whether part of a limit is used already. Until they are known the cap may be lower.
    pub not_known: Vec<FactId>,
    /// The most that it pays of the lowest cost, in HK$.
    pub min_hkd: u64,
    /// The most that it pays of the highest cost, in HK$; the cap where the cost has no upper limit.
    pub max_hkd: u64,
    /// Whether the cap cuts off part of the share of the highest cost, as always where that has no upper limit.
    pub cap_binds: bool,
    /// What is left to the business of the lowest cost, in HK$.
    pub own_min_hkd: u64,
    /// What is left to the business of the highest cost, in HK$; none where that has no upper limit.
    pub own_max_hkd: Option<u64>,
}

impl<'a> Grant<'a> {
    pub(super) fn new(share: Share, published_cap: u64, limits: Limits<'a>, cost: Totals) -> Self {
        let tightest = limits.tightest.filter(|(left, _)| *left < published_cap);
        let cap_hkd = tightest.map_or(published_cap, |(left, _)| left);
        let of_share = |cost: u64| cost * u64::from(share.parts) / u64::from(share.of);
        let support = |cost: u64| of_share(cost).min(cap_hkd);
        Self {
            share,
            cap_hkd,
            limited_by: tightest.map(|(_, limit)| limit),
            not_known: limits.not_known,
            min_hkd: support(cost.min_hkd),
            max_hkd: cost.max_hkd.map_or(cap_hkd, support),
            cap_binds: cost.max_hkd.is_none_or(|cost| of_share(cost) > cap_hkd),
            own_min_hkd: cost.min_hkd - support(cost.min_hkd),
            own_max_hkd: cost.max_hkd.map(|cost| cost - support(cost)),
        }
    }

    /// By what grants are compared: the upper end, then the lower.
    pub(super) fn pays(&self) -> (u64, u64) {
        (self.max_hkd, self.min_hkd)
    }
}

/// Limits on what a business may receive in all.
pub(super) struct Limits<'a> {
    /// What is left of the limit of which the answers leave least, in HK$, and the limit.
    pub(super) tightest: Option<(u64, &'a Predicate)>,
    /// The facts of the limits for which there is no answer.
    pub(super) not_known: Vec<FactId>,
}

/// The limits of a scheme on what was received so far: the predicates on an amount with the operator `lt`, "less
/// than the limit so far". With `le` a predicate speaks of the amount that is asked for, which may be the limit
/// itself; nothing is used up by asking.
pub(super) fn limits<'a>(vocabulary: &Vocabulary, scheme: &'a Scheme, facts: &Facts) -> Limits<'a> {
    let mut limits = Limits {
        tightest: None,
        not_known: Vec::new(),
    };
    for predicate in scheme.rules.predicates() {
        let Test::Number {
            than,
            accepts: [true, false, false],
        } = predicate.test
        else {
            continue;
        };
        if predicate.effect != Effect::Amount || !vocabulary.fact(predicate.fact).id.ends_with(AMOUNT) {
            continue;
        }
        let Some(FactValue::Int(received)) = facts.value(predicate.fact) else {
            limits.not_known.push(predicate.fact);
            continue;
        };
        let left = than.saturating_sub(received);
        if limits.tightest.is_none_or(|(least, _)| left < least) {
            limits.tightest = Some((left, predicate));
        }
    }
    limits
}
