//! Every rule of a scheme with its outcome, for showing.

use super::Tally;
use crate::catalogue::{Effect, Outcome, Predicate, RuleSet, Scheme};
use crate::facts::Facts;

/// A predicate with its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PredicateLine<'a> {
    /// The predicate.
    pub predicate: &'a Predicate,
    /// What it comes to.
    pub outcome: Outcome,
}

/// An eligibility rule with its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine<'a> {
    /// What the rule comes to.
    pub outcome: Outcome,
    /// Its predicates: one, or alternatives of which one is enough.
    pub predicates: Vec<PredicateLine<'a>>,
}

/// All that a scheme asks, whatever its status, in catalogue order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The rules that decide.
    pub rules: Vec<RuleLine<'a>>,
    /// Limits on the amount.
    pub limits: Vec<PredicateLine<'a>>,
    /// Steps to do before applying.
    pub steps: Vec<PredicateLine<'a>>,
    /// Rules of an earlier round, not confirmed for this one.
    pub provisional: Vec<RuleLine<'a>>,
}

/// Says how a business stands to everything that a scheme asks. `facts` must be of the vocabulary of the scheme's
/// catalogue.
#[must_use]
pub fn explain<'a>(scheme: &'a Scheme, facts: &Facts) -> Explanation<'a> {
    let line = |predicate| line(predicate, facts);
    let with = |effect| {
        let predicates = scheme.rules.predicates().iter();
        predicates
            .filter(move |predicate| predicate.effect == effect)
            .map(line)
            .collect()
    };
    Explanation {
        rules: rules(&scheme.rules, facts),
        limits: with(Effect::Amount),
        steps: with(Effect::Process),
        provisional: rules(&scheme.provisional, facts),
    }
}

fn rules<'a>(set: &'a RuleSet, facts: &Facts) -> Vec<RuleLine<'a>> {
    let tally = Tally::of(set, facts);
    let rule_line = |members| RuleLine {
        outcome: tally.outcome(members),
        predicates: set
            .members(members)
            .map(|predicate| line(predicate, facts))
            .collect(),
    };
    set.rules().iter().map(|rule| rule_line(rule.members)).collect()
}

fn line<'a>(predicate: &'a Predicate, facts: &Facts) -> PredicateLine<'a> {
    PredicateLine {
        predicate,
        outcome: predicate.outcome(facts),
    }
}
