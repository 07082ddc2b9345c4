//! The facts that are nearly always "no", asked as one list.

use crate::catalogue::{Catalogue, Status};
use crate::date::Date;
use crate::facts::FactId;

/// The facts of the checklist that an eligibility rule of a scheme open on the day speaks of, answered or not, in
/// asking order. "None of these" answers each of them that has no answer yet with "no".
#[must_use]
pub fn checklist(catalogue: &Catalogue, today: Date) -> Vec<FactId> {
    let open = catalogue.schemes.iter().filter(|scheme| scheme.status_on(today) == Status::Open);
    let mut facts: Vec<_> = open
        .flat_map(|scheme| scheme.rules.rules().iter().flat_map(|rule| scheme.rules.members(rule.members)))
        .map(|predicate| predicate.fact)
        .filter(|&fact| catalogue.vocabulary.fact(fact).checklist)
        .collect();
    facts.sort_by_key(|&fact| (catalogue.vocabulary.fact(fact).order, fact));
    facts.dedup();
    facts
}
