//! The fact that would decide most.

use std::cmp::Reverse;

use super::checklist;
use crate::catalogue::{Catalogue, Scheme, Status, Test};
use crate::date::Date;
use crate::eligibility::{Verdict, assess};
use crate::facts::{FactAnswer, FactId, FactKind, FactValue, Facts};

/// What to ask next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// One fact.
    Fact(FactId),
    /// The facts of the checklist that have no answer yet, together, in asking order.
    Checklist(Vec<FactId>),
}

/// The fact to ask next: the one that would decide most open schemes.
///
/// A scheme is undecided when it is open on the day and its verdict is `need_facts`. A fact without an answer
/// decides such a scheme when at least one answer to this fact alone gives it another verdict. Of facts that decide
/// equally many schemes, the first is the one that decides more of them whatever the answer is, then the one for
/// which more of them wait (alternatives may decide only together), then one that is marked to be asked up front,
/// then the lowest in asking order.
///
/// A fact that follows from the profile is never asked, nor one that was answered with "don't know". Where the
/// fact stands in the checklist, the whole checklist is asked. `None` when no undecided scheme waits for a fact
/// that can be asked.
///
/// `facts` are the answers with all that follows from them ([`super::complete`]).
#[must_use]
pub fn next(catalogue: &Catalogue, facts: &Facts, today: Date) -> Option<Next> {
    let undecided: Vec<_> = catalogue
        .schemes
        .iter()
        .filter(|scheme| is_undecided(scheme, facts, today))
        .collect();
    let weigh = |fact| {
        let powers = undecided
            .iter()
            .map(|scheme| power_over(catalogue, scheme, fact, facts, today));
        let powers: Vec<_> = powers.collect();
        let with = |least| powers.iter().filter(|&&power| power >= least).count();
        let about = catalogue.vocabulary.fact(fact);
        Weight {
            decided: with(Power::Some),
            decided_anyway: with(Power::Every),
            waiting: with(Power::Waits),
            ask_up_front: about.ask_up_front,
            order: Reverse((about.order, fact)),
        }
    };
    let can_be_asked =
        |&fact: &FactId| facts.get(fact).is_none() && !catalogue.vocabulary.follows_from_profile(fact);
    let candidates = catalogue
        .vocabulary
        .iter()
        .map(|(fact, _)| fact)
        .filter(can_be_asked);
    let best = candidates.map(weigh).filter(|weight| weight.waiting > 0).max()?;
    let Reverse((_, best)) = best.order;
    if !catalogue.vocabulary.fact(best).checklist {
        return Some(Next::Fact(best));
    }
    let mut rest = checklist(catalogue, today);
    rest.retain(|&fact| facts.get(fact).is_none());
    Some(Next::Checklist(rest))
}

/// Why a fact goes before another, the strongest reason first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    decided: usize,
    decided_anyway: usize,
    waiting: usize,
    ask_up_front: bool,
    order: Reverse<(u64, FactId)>,
}

fn is_undecided(scheme: &Scheme, facts: &Facts, today: Date) -> bool {
    let assessment = assess(scheme, facts, today);
    assessment.status == Status::Open && assessment.verdict == Verdict::NeedFacts
}

/// What answers to a fact can do to an undecided scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Power {
    /// It does not wait for the fact.
    None,
    /// It does, but no answer decides it.
    Waits,
    /// Some do.
    Some,
    /// All do.
    Every,
}

fn power_over(catalogue: &Catalogue, scheme: &Scheme, fact: FactId, facts: &Facts, today: Date) -> Power {
    if assess(scheme, facts, today)
        .missing(scheme)
        .all(|missing| missing != fact)
    {
        return Power::None;
    }
    let mut trial = facts.clone();
    let mut decides = |value| {
        trial.set(fact, Some(FactAnswer::Known(value)));
        !is_undecided(scheme, &trial, today)
    };
    let values = values_that_differ(&catalogue.vocabulary.fact(fact).kind, scheme, fact);
    let deciding = values.iter().filter(|&&value| decides(value)).count();
    match deciding {
        0 => Power::Waits,
        some if some < values.len() => Power::Some,
        _ => Power::Every,
    }
}

/// Values of a fact among which the scheme's predicates tell every difference that they can: all values of a small
/// type, and for numbers those at and beside each number that is compared.
fn values_that_differ(kind: &FactKind, scheme: &Scheme, fact: FactId) -> Vec<FactValue> {
    match kind {
        FactKind::Bool => vec![FactValue::Bool(true), FactValue::Bool(false)],
        FactKind::Enum(values) => (0..)
            .zip(values)
            .map(|(place, _)| FactValue::Enum(place))
            .collect(),
        FactKind::Set(values) => {
            let singles = (0..values.len()).map(|place| 1 << place);
            let all = singles.clone().fold(0, |bits, bit| bits | bit);
            [0, all].into_iter().chain(singles).map(FactValue::Set).collect()
        }
        FactKind::Int => {
            let predicates = scheme
                .rules
                .predicates()
                .iter()
                .filter(|predicate| predicate.fact == fact);
            let compared = predicates.flat_map(|predicate| match &predicate.test {
                Test::Number { than, .. } => std::slice::from_ref(than),
                Test::NumberIn { list, .. } => list,
                _ => &[],
            });
            let beside = |&number: &u64| [number.saturating_sub(1), number, number.saturating_add(1)];
            compared.flat_map(beside).map(FactValue::Int).collect()
        }
    }
}
