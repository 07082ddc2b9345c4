//! The facts that are nearly always "no", asked as one list.

use crate::catalogue::{Catalogue, Status};
use crate::date::Date;
use crate::facts::FactId;

/// The facts of the checklist that an eligibility rule of a scheme open on the day speaks of, answered or not, in
/// asking order. "None of these" answers each of them that has no answer yet with "no".
#[must_use]
pub fn checklist(catalogue: &Catalogue, today: Date) -> Vec<FactId> {
    let open = catalogue
        .schemes
        .iter()
        .filter(|scheme| scheme.status_on(today) == Status::Open);
    let asked = open.flat_map(|scheme| {
        scheme
            .rules
            .rules()
            .iter()
            .flat_map(|rule| scheme.rules.members(rule.members))
    });
    let key = |fact: FactId| (catalogue.vocabulary.fact(fact).order, fact);
    let mut facts: Vec<FactId> = Vec::new();
    for fact in asked.map(|predicate| predicate.fact) {
        // Put in by hand: a general sort costs the page more bytes than so short a list is worth.
        let place = facts.partition_point(|&other| key(other) < key(fact));
        if catalogue.vocabulary.fact(fact).checklist && facts.get(place) != Some(&fact) {
            facts.insert(place, fact);
        }
    }
    facts
}
