//! Facts that follow from other answers.

use crate::catalogue::{Catalogue, Condition, Follow};
use crate::check::Profile;
use crate::facts::{FactAnswer, FactId, Facts};

/// The answers of a business together with what follows from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completed<'a> {
    /// Own answers and what follows.
    pub facts: Facts,
    /// What was filled in, with the reason, in the order in which it followed.
    pub filled: Vec<&'a Follow>,
}

impl Completed<'_> {
    /// Why a fact was filled in; `None` if it is an own answer or has none.
    #[must_use]
    pub fn reason(&self, fact: FactId) -> Option<&Follow> {
        self.filled.iter().find(|follow| follow.fact == fact).copied()
    }
}

/// Fills in every fact that has no answer and follows from the others or from the profile, step by step until
/// nothing more follows. An own answer is never touched, "don't know" included; of several reasons for the same
/// fact the first of the catalogue counts.
#[must_use]
pub fn complete<'a>(catalogue: &'a Catalogue, own: &Facts, profile: &Profile) -> Completed<'a> {
    let mut completed = Completed {
        facts: own.clone(),
        filled: Vec::new(),
    };
    let holds = |follow: &Follow, facts: &Facts| match &follow.when {
        Condition::Fact { fact, value } => facts.value(*fact) == Some(*value),
        Condition::Profile { question, option } => profile.get(*question) == Some(*option),
    };
    loop {
        let facts = &completed.facts;
        let mut follows = catalogue.follows.iter();
        let Some(follow) = follows.find(|follow| facts.get(follow.fact).is_none() && holds(follow, facts))
        else {
            return completed;
        };
        completed
            .facts
            .set(follow.fact, Some(FactAnswer::Known(follow.value)));
        completed.filled.push(follow);
    }
}
