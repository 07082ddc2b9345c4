//! What the owner has said about the business in the vocabulary of the scheme catalogue.

use leptos::prelude::*;
use shopready_engine::asking::complete;
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

    /// The name of a scheme in the language chosen; `None` if the catalogue does not have it.
    #[must_use]
    pub fn scheme_name(self, id: &str) -> Option<&'static str> {
        let CatalogueState::Ready { catalogue, .. } = self.catalogue() else {
            return None;
        };
        let scheme = catalogue.schemes.iter().find(|scheme| scheme.id == id)?;
        Some(self.words().of(&scheme.name))
    }

    /// Loads the catalogue, or looks whether there is a newer one.
    pub fn load_catalogue(self) {
        if let LaterState::Here(later) = self.later.get_untracked() {
            (later.load_catalogue)(self.catalogue);
        }
    }

    /// Answers facts in one step, or takes answers back; saved at once, with all that follows.
    pub fn answer_facts(self, catalogue: &Catalogue, answers: &[(FactId, Option<FactAnswer>)]) {
        self.change(|saved| {
            let mut own = own_facts(saved, catalogue);
            answers.iter().for_each(|(fact, answer)| own.set(*fact, *answer));
            Derived::of(saved, catalogue, &own).write(saved, catalogue);
        });
    }

    /// The facts that the owner of the open check has answered, and the profile.
    #[must_use]
    pub fn own_facts(self, catalogue: &Catalogue) -> Option<(Facts, Profile)> {
        self.open.with(|open| {
            open.as_ref()
                .map(|saved| (own_facts(saved, catalogue), saved.check().profile))
        })
    }

    /// Derives anew what follows, whenever another check is opened, the profile changes or another
    /// catalogue comes. So the saved record always says all that a reader without the rules of what
    /// follows needs. Nothing is saved when nothing changes.
    pub fn keep_facts_complete(self) {
        let about = Memo::new(move |_| {
            self.open.with(|open| {
                open.as_ref()
                    .map(|saved| (saved.id().to_owned(), saved.check().profile))
            })
        });
        Effect::new(move || {
            let CatalogueState::Ready { catalogue, .. } = self.catalogue() else {
                return;
            };
            if about.with(Option::is_none) {
                return;
            }
            let derived = self.open.with_untracked(|open| {
                let saved = open.as_ref()?;
                let derived = Derived::of(saved, catalogue, &own_facts(saved, catalogue));
                derived.is_new(saved, catalogue).then_some(derived)
            });
            if let Some(derived) = derived {
                self.change(|saved| derived.write(saved, catalogue));
            }
        });
    }
}

/// The answers that the owner gave: those of the record that fit the vocabulary and were not filled in.
fn own_facts(saved: &SavedCheck, catalogue: &Catalogue) -> Facts {
    let mut facts = saved.record().known_facts(&catalogue.vocabulary);
    let filled = saved.filled.iter().filter_map(|id| catalogue.vocabulary.find(id));
    filled.for_each(|fact| facts.set(fact, None));
    facts
}

/// What a check is to hold: own answers, what follows from them, and which are which.
struct Derived {
    facts: Facts,
    filled: Vec<String>,
}

impl Derived {
    fn of(saved: &SavedCheck, catalogue: &Catalogue, own: &Facts) -> Self {
        let vocabulary = &catalogue.vocabulary;
        let completed = complete(catalogue, own, &saved.check().profile);
        // What another edition of the catalogue filled in stays marked, in case that edition comes back.
        let unknown = saved
            .filled
            .iter()
            .filter(|id| vocabulary.find(id).is_none())
            .cloned();
        let known = completed
            .filled
            .iter()
            .map(|follow| vocabulary.fact(follow.fact).id.clone());
        Self {
            filled: unknown.chain(known).collect(),
            facts: completed.facts,
        }
    }

    fn is_new(&self, saved: &SavedCheck, catalogue: &Catalogue) -> bool {
        self.filled != saved.filled || self.facts != saved.record().known_facts(&catalogue.vocabulary)
    }

    /// Only what changes is written: an answer that does not fit this edition stays as it is.
    fn write(self, saved: &mut SavedCheck, catalogue: &Catalogue) {
        let vocabulary = &catalogue.vocabulary;
        let before = saved.record().known_facts(vocabulary);
        for (fact, _) in vocabulary.iter() {
            let answer = self.facts.get(fact);
            if answer != before.get(fact) {
                saved.record_mut().set_fact(vocabulary, fact, answer);
            }
        }
        saved.filled = self.filled;
    }
}
