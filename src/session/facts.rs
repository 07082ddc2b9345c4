//! What the owner has said about the business in the vocabulary of the scheme catalogue.

use std::sync::Arc;

use leptos::prelude::*;
use shopready_engine::asking::{Completed, complete};
use shopready_engine::catalogue::Catalogue;
use shopready_engine::check::Profile;
use shopready_engine::facts::{FactAnswer, FactId, Facts};
use shopready_store::saved::SavedCheck;

use super::Session;
use crate::catalogue::CatalogueState;
use crate::later::LaterState;

impl Session {
    /// The catalogue, or why there is none.
    #[must_use]
    pub fn catalogue(self) -> CatalogueState {
        self.catalogue.get()
    }

    /// Loads the catalogue, or looks whether there is a newer one.
    pub fn load_catalogue(self) {
        if let LaterState::Here(later) = self.later.get_untracked() {
            (later.load_catalogue)(self.catalogue);
        }
    }

    /// Answers a fact, or takes the answer back; saved at once, with all that follows from it.
    pub fn answer_fact(self, catalogue: &Arc<Catalogue>, fact: FactId, answer: Option<FactAnswer>) {
        self.answer_facts(catalogue, &[(fact, answer)]);
    }

    /// Answers several facts in one step.
    pub fn answer_facts(self, catalogue: &Arc<Catalogue>, answers: &[(FactId, Option<FactAnswer>)]) {
        self.change(|saved| {
            let mut own = own_facts(saved, catalogue);
            answers.iter().for_each(|(fact, answer)| own.set(*fact, *answer));
            let completed = complete(catalogue, &own, &saved.check().profile);
            saved.filled = filled_ids(catalogue, &completed);
            for (fact, _) in catalogue.vocabulary.iter() {
                saved.record_mut().set_fact(&catalogue.vocabulary, fact, completed.facts.get(fact));
            }
        });
    }

    /// The answers of the open check with all that follows from them.
    #[must_use]
    pub fn own_facts(self, catalogue: &Catalogue) -> Option<(Facts, Profile)> {
        self.open.with(|open| open.as_ref().map(|saved| (own_facts(saved, catalogue), saved.check().profile)))
    }
}

/// The answers that the owner gave: those of the record that fit the vocabulary and were not filled in.
fn own_facts(saved: &SavedCheck, catalogue: &Catalogue) -> Facts {
    let mut facts = saved.record().known_facts(&catalogue.vocabulary);
    let filled = saved.filled.iter().filter_map(|id| catalogue.vocabulary.find(id));
    filled.for_each(|fact| facts.set(fact, None));
    facts
}

fn filled_ids(catalogue: &Catalogue, completed: &Completed<'_>) -> Vec<String> {
    let id = |fact| catalogue.vocabulary.fact(fact).id.clone();
    completed.filled.iter().map(|follow| id(follow.fact)).collect()
}
