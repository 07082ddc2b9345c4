//! The predicates of a scheme and the rules that they form.

use super::{Effect, Predicate};

/// Predicates of one rule set: bit n stands for its predicate n.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Members(pub(crate) u64);

impl Members {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places of the members, lowest first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let place = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(place)
        })
    }
}

/// An eligibility rule: one predicate, or alternatives of which one is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its predicates.
    pub members: Members,
    /// Whether all of them are of official certainty, so that a failure rules the business out.
    pub official: bool,
}

/// The predicates of a scheme, at most 64, and the eligibility rules that they form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleSet {
    predicates: Vec<Predicate>,
    rules: Vec<Rule>,
}

impl RuleSet {
    /// How many predicates a scheme may have.
    pub(super) const LIMIT: usize = 64;

    /// Forms the rules: every eligibility predicate on its own, or together with those of its group. `amount` and
    /// `process` predicates are in no rule.
    pub(super) fn new(predicates: Vec<Predicate>) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        let mut groups: Vec<(&str, usize)> = Vec::new();
        for (place, predicate) in predicates.iter().enumerate() {
            if predicate.effect != Effect::Eligibility {
                continue;
            }
            let official = predicate.certainty.is_official();
            let bit = 1 << place;
            if let Some(group) = &predicate.group {
                if let Some((_, rule)) = groups.iter().find(|(known, _)| known == group) {
                    rules[*rule].members.0 |= bit;
                    rules[*rule].official &= official;
                    continue;
                }
                groups.push((group, rules.len()));
            }
            rules.push(Rule {
                members: Members(bit),
                official,
            });
        }
        Self { predicates, rules }
    }

    /// Every predicate, in catalogue order.
    #[must_use]
    pub fn predicates(&self) -> &[Predicate] {
        &self.predicates
    }

    /// The eligibility rules, by their first predicate.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The predicates with these places.
    pub fn members(&self, members: Members) -> impl Iterator<Item = &Predicate> {
        members.iter().filter_map(|place| self.predicates.get(place))
    }
}
