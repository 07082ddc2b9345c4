//! The facts of a record against the vocabulary of a scheme catalogue.

use super::read::place;
use super::{Reason, Record, RecordError};
use crate::facts::{FactAnswer, FactId, Facts, Vocabulary};

impl Record<'_> {
    /// The facts of the record and what follows from its profile.
    ///
    /// # Errors
    /// The first fact that the vocabulary does not know or that is not of its type.
    pub fn facts(&self, vocabulary: &Vocabulary) -> Result<Facts, RecordError> {
        let mut facts = Facts::new(vocabulary);
        self.read_facts(vocabulary, &mut facts)?;
        Ok(facts)
    }

    /// The same into facts of that vocabulary, which are cleared first: no memory is taken anew.
    ///
    /// # Errors
    /// As [`Record::facts`]; `facts` then holds nothing to rely on.
    pub fn read_facts(&self, vocabulary: &Vocabulary, facts: &mut Facts) -> Result<(), RecordError> {
        facts.clear();
        // Backwards, because of a repeated key the last counts.
        for (key, value) in self.facts.texts().rev() {
            let answer = match vocabulary.find(key) {
                None => Err(Reason::UnknownFact),
                Some(fact) if facts.get(fact).is_some() => continue,
                Some(fact) => vocabulary
                    .read(fact, value)
                    .map(|answer| (fact, answer))
                    .map_err(Reason::WrongFact),
            };
            match answer {
                Ok((fact, answer)) => facts.set(fact, Some(answer)),
                Err(reason) => {
                    let id = Some(self.id.clone().into_owned());
                    return Err(RecordError {
                        id,
                        at: place("facts", key),
                        reason,
                    });
                }
            }
        }
        facts.set_sector(vocabulary, self.check.profile.scheme_sector());
        Ok(())
    }

    /// The facts of the record that the vocabulary knows. For a page whose catalogue may be newer or older
    /// than the record: what it does not know stays in the record and decides nothing.
    #[must_use]
    pub fn known_facts(&self, vocabulary: &Vocabulary) -> Facts {
        let mut facts = Facts::new(vocabulary);
        for (key, value) in self.facts.texts() {
            if let Some(fact) = vocabulary.find(key) {
                facts.set(fact, vocabulary.read(fact, value).ok());
            }
        }
        facts.set_sector(vocabulary, self.check.profile.scheme_sector());
        facts
    }

    /// Sets or takes back the answer to a fact. The fact `sector` follows from the profile and is not set.
    pub fn set_fact(&mut self, vocabulary: &Vocabulary, fact: FactId, answer: Option<FactAnswer>) {
        if !vocabulary.follows_from_profile(fact) {
            let value = answer.map(|answer| vocabulary.write(fact, answer));
            self.facts.put(&vocabulary.fact(fact).id, value);
        }
    }
}
