//! A predicate: one comparison of one fact.

use super::{Test, Text};
use crate::facts::{FactId, Facts};

/// What a predicate is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Effect {
    /// It decides whether the business qualifies.
    #[default]
    Eligibility,
    /// It limits or shapes the award, and decides nothing.
    Amount,
    /// It is a step to do before applying, and decides nothing.
    Process,
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Certainty {
    /// Read on an official page or release.
    Official,
    /// Read on an official page that was only partly readable.
    OfficialPartial,
    /// From press, a bank or an adviser.
    Secondary,
    /// Inferred, not confirmed.
    #[default]
    Assumed,
}

impl Effect {
    /// Every effect with its id in the catalogue.
    pub const IDS: [(&str, Self); 3] = [
        ("eligibility", Self::Eligibility),
        ("amount", Self::Amount),
        ("process", Self::Process),
    ];

    /// The id in the catalogue, which is also its key in the labels.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize].0
    }
}

impl Certainty {
    /// Every certainty with its id in the catalogue.
    pub const IDS: [(&str, Self); 4] = [
        ("official", Self::Official),
        ("official_partial", Self::OfficialPartial),
        ("secondary", Self::Secondary),
        ("assumed", Self::Assumed),
    ];

    /// The id in the catalogue, which is also its key in the labels.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS[self as usize].0
    }

    /// Whether it was read on an official page, so that a failure rules the business out.
    #[must_use]
    pub fn is_official(self) -> bool {
        matches!(self, Self::Official | Self::OfficialPartial)
    }
}

/// What a predicate or a rule comes to for one business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Met.
    Pass,
    /// Not met.
    Fail,
    /// The fact is not known.
    Unknown,
}

impl Outcome {
    /// Its key in the labels (`rule_result`).
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Unknown => "unknown",
        }
    }
}

/// One comparison of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// Its id, unique within the scheme.
    pub id: String,
    /// The fact that it looks at.
    pub fact: FactId,
    /// What the value must be.
    pub test: Test,
    /// Predicates of a scheme that share a group are alternatives: one of them is enough.
    pub group: Option<String>,
    /// What it is for.
    pub effect: Effect,
    /// What it rests on.
    pub certainty: Certainty,
    /// The predicate as a statement that an owner can check.
    pub rule: Text,
}

impl Predicate {
    /// Whether the business meets it.
    #[must_use]
    pub fn outcome(&self, facts: &Facts) -> Outcome {
        match facts.value(self.fact) {
            Some(value) if self.test.passes(value) => Outcome::Pass,
            Some(_) => Outcome::Fail,
            None => Outcome::Unknown,
        }
    }
}
