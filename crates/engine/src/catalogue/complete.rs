//! Whether a page can show all of a catalogue.

use super::{Catalogue, CatalogueError, RuleSet, Scheme, Text};
use crate::eligibility::Verdict;

impl Catalogue {
    /// Checks that every text a page needs is there in every language, the words for the codes of schemes and
    /// verdicts too, and that the catalogue was published. A
    /// catalogue that only scores may do without; a page keeps its last good one instead.
    ///
    /// # Errors
    /// The first text that is missing.
    pub fn check_texts(&self) -> Result<(), CatalogueError> {
        if self.edition.hash.is_empty() {
            return Err(CatalogueError::new("hash", "is missing"));
        }
        for (_, fact) in self.vocabulary.iter() {
            let place = || format!("fact '{}'", fact.id);
            needed(&fact.ask, "ask").map_err(|error| error.within(place()))?;
            for label in &fact.labels {
                needed(label, "label").map_err(|error| error.within(place()))?;
            }
            if fact.checklist {
                needed(&fact.tick, "tick").map_err(|error| error.within(place()))?;
            }
        }
        for verdict in Verdict::ALL {
            self.label_needed("verdict", verdict.id())?;
            self.label_needed("verdict_help", verdict.id())?;
        }
        for scheme in &self.schemes {
            scheme_texts(scheme)
                .and_then(|()| self.scheme_labels(scheme))
                .map_err(|error| error.within(format!("scheme '{}'", scheme.id)))?;
        }
        Ok(())
    }

    /// Every code that a scheme uses has its words: a page would show the code itself.
    fn scheme_labels(&self, scheme: &Scheme) -> Result<(), CatalogueError> {
        self.label_needed("status", scheme.status.id())?;
        self.label_needed("kind", &scheme.kind)?;
        self.label_needed("confidence", &scheme.confidence)?;
        if !scheme.documents_certainty.is_empty() {
            self.label_needed("certainty", &scheme.documents_certainty)?;
        }
        let rules = [&scheme.rules, &scheme.provisional];
        let mut predicates = rules.into_iter().flat_map(|rules| rules.predicates());
        predicates.try_for_each(|predicate| self.label_needed("certainty", predicate.certainty.id()))
    }

    fn label_needed(&self, group: &str, code: &str) -> Result<(), CatalogueError> {
        match self.label(group, code) {
            Some(words) => needed(words, code).map_err(|error| error.within(["labels.", group].concat())),
            None => Err(CatalogueError::new(
                ["labels.", group, ".", code].concat(),
                "is missing",
            )),
        }
    }
}

fn scheme_texts(scheme: &Scheme) -> Result<(), CatalogueError> {
    needed(&scheme.name, "name")?;
    needed(&scheme.administrator, "administrator")?;
    needed(&scheme.summary, "summary")?;
    rule_texts(&scheme.rules)?;
    rule_texts(&scheme.provisional)
}

fn rule_texts(rules: &RuleSet) -> Result<(), CatalogueError> {
    let mut predicates = rules.predicates().iter();
    predicates.try_for_each(|predicate| {
        needed(&predicate.rule, "rule").map_err(|error| error.within(format!("predicate '{}'", predicate.id)))
    })
}

fn needed(text: &Text, key: &str) -> Result<(), CatalogueError> {
    if text.is_complete() {
        Ok(())
    } else {
        Err(CatalogueError::new(key, "is not there in every language"))
    }
}
