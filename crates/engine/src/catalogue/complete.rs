//! Whether a page can show all of a catalogue.

use super::{Catalogue, CatalogueError, RuleSet, Scheme, Text};

impl Catalogue {
    /// Checks that every text a page needs is there in every language, and that the catalogue was published. A
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
        for scheme in &self.schemes {
            scheme_texts(scheme).map_err(|error| error.within(format!("scheme '{}'", scheme.id)))?;
        }
        Ok(())
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
