//! Whether a business meets the published rules of a scheme, on a day.

mod explain;
mod status;

#[cfg(test)]
mod tests;

use crate::catalogue::{Effect, Members, Outcome, Predicate, RuleSet, Scheme, Status};
use crate::date::Date;
use crate::facts::{FactId, Facts};

pub use explain::{Explanation, PredicateLine, RuleLine, explain};

/// What can be said about a business and a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The business seems to meet the published rules. Never an approval.
    Eligible,
    /// A rule is unknown.
    NeedFacts,
    /// A rule of official certainty fails.
    NotEligible,
    /// A rule fails, but only on secondary or assumed certainty.
    Doubtful,
    /// The scheme is announced, not open yet.
    Announced,
    /// The scheme takes no applications any more.
    Closed,
    /// It could not be established whether the scheme still runs.
    Unknown,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Eligible,
        Self::NeedFacts,
        Self::NotEligible,
        Self::Doubtful,
        Self::Announced,
        Self::Closed,
        Self::Unknown,
    ];

    /// The id in results, which is also its key in the labels (`verdict`, `verdict_help`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::NeedFacts => "need_facts",
            Self::NotEligible => "not_eligible",
            Self::Doubtful => "doubtful",
            Self::Announced => "announced",
            Self::Closed => "closed",
            Self::Unknown => "unknown",
        }
    }
}

/// The verdict on one scheme for one business on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// The status on the day.
    pub status: Status,
    /// Whether the evidence behind the status is undated or more than a year old.
    pub stale: bool,
    /// What can be said.
    pub verdict: Verdict,
    /// The predicates of every rule that fails. Empty where the status alone decides.
    pub failed: Members,
    /// The predicates that an unknown rule still waits for. Empty where the status alone decides.
    pub open: Members,
}

impl Assessment {
    /// The predicates of every rule that fails, in predicate order.
    pub fn failed(self, scheme: &Scheme) -> impl Iterator<Item = &Predicate> {
        scheme.rules.members(self.failed)
    }

    /// The facts that an unknown rule still waits for, in predicate order, each once.
    pub fn missing(self, scheme: &Scheme) -> impl Iterator<Item = FactId> {
        let facts = |members| scheme.rules.members(members).map(|predicate| predicate.fact);
        self.open
            .iter()
            .zip(facts(self.open))
            .filter_map(move |(place, fact)| {
                let earlier = Members(self.open.0 & ((1 << place) - 1));
                facts(earlier).all(|other| other != fact).then_some(fact)
            })
    }
}

/// Assesses a scheme. The first line that fits decides:
///
/// | verdict | when |
/// |---|---|
/// | `closed` | the status on the day is `closed` or `ended` |
/// | `announced` | the status is `announced` |
/// | `unknown` | the status is `unknown` |
/// | `not_eligible` | a rule fails whose predicates are all of official certainty, in full or in part |
/// | `doubtful` | a rule fails |
/// | `need_facts` | a rule is unknown |
/// | `eligible` | otherwise |
///
/// `facts` must be of the vocabulary of the scheme's catalogue. Nothing is allocated.
#[must_use]
pub fn assess(scheme: &Scheme, facts: &Facts, today: Date) -> Assessment {
    let status = scheme.status_on(today);
    let stale = scheme.is_stale_on(today);
    let by_status = match status {
        Status::Closed | Status::Ended => Some(Verdict::Closed),
        Status::Announced => Some(Verdict::Announced),
        Status::Unknown => Some(Verdict::Unknown),
        Status::Open => None,
    };
    if let Some(verdict) = by_status {
        return Assessment {
            status,
            stale,
            verdict,
            failed: Members::default(),
            open: Members::default(),
        };
    }
    let tally = Tally::of(&scheme.rules, facts);
    let mut failed = Members::default();
    let mut open = Members::default();
    let mut ruled_out = false;
    for rule in scheme.rules.rules() {
        match tally.outcome(rule.members) {
            Outcome::Pass => {}
            Outcome::Fail => {
                failed.0 |= rule.members.0;
                ruled_out |= rule.official;
            }
            Outcome::Unknown => open.0 |= rule.members.0 & tally.unknown,
        }
    }
    let verdict = match (ruled_out, failed.is_empty(), open.is_empty()) {
        (true, ..) => Verdict::NotEligible,
        (false, false, _) => Verdict::Doubtful,
        (false, true, false) => Verdict::NeedFacts,
        (false, true, true) => Verdict::Eligible,
    };
    Assessment {
        status,
        stale,
        verdict,
        failed,
        open,
    }
}

/// The outcomes of the eligibility predicates of a rule set, as bits. The rest fail.
struct Tally {
    pass: u64,
    unknown: u64,
}

impl Tally {
    fn of(rules: &RuleSet, facts: &Facts) -> Self {
        let mut tally = Self { pass: 0, unknown: 0 };
        for (place, predicate) in rules.predicates().iter().enumerate() {
            if predicate.effect == Effect::Eligibility {
                match predicate.outcome(facts) {
                    Outcome::Pass => tally.pass |= 1 << place,
                    Outcome::Unknown => tally.unknown |= 1 << place,
                    Outcome::Fail => {}
                }
            }
        }
        tally
    }

    /// A rule passes if one member passes, fails if all fail, else it is unknown.
    fn outcome(&self, members: Members) -> Outcome {
        if members.0 & self.pass != 0 {
            Outcome::Pass
        } else if members.0 & self.unknown != 0 {
            Outcome::Unknown
        } else {
            Outcome::Fail
        }
    }
}
