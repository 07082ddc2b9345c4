//! The scheme catalogue: support schemes, their rules, and the vocabulary of facts that the rules speak of.
//!
//! A catalogue is data that is fetched or read from a file, never compiled in. It has one form with two writings:
//! the published JSON and TOML. [`Catalogue::from_json`] reads the first; for any other writing deserialize a
//! [`CatalogueSource`] and hand it to [`Catalogue::new`]. Reading checks everything that the rules need and
//! resolves it: facts to places, values to bits. Texts may be missing; [`Catalogue::check_texts`] says whether a
//! page can show all of it.

mod complete;
mod error;
mod follow;
mod named;
mod predicate;
mod reader;
mod resolve;
mod rules;
mod scheme;
mod source;
mod test;
mod text;
mod value;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use error::CatalogueError;
pub use follow::{Condition, Follow};
pub use named::Named;
pub use predicate::{Certainty, Effect, Outcome, Predicate};
pub(crate) use reader::Reader;
pub use rules::{Members, Rule, RuleSet};
pub use scheme::{Relevance, Scheme, Share, Source, Status};
pub use source::CatalogueSource;
pub use test::Test;
pub use text::Text;
pub(crate) use value::Table;

use crate::date::PartialDate;
use crate::facts::Vocabulary;

/// What `format` says in a published catalogue.
const FORMAT: &str = "shopready-catalogue";
/// The version of the published form that this engine reads.
const VERSION: u64 = 1;

/// Words for codes: `labels["kind"]["grant"]`.
pub type Labels = Named<Named<Text>>;

/// Which catalogue it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Changes with every change of the published content; empty in a catalogue that was not published.
    pub hash: String,
    /// The day to which the facts were looked up.
    pub compiled: Option<PartialDate>,
    /// The date of the newest evidence in it.
    pub evidence_newest: Option<PartialDate>,
}

/// Something that a person must look up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    /// Its id.
    pub id: String,
    /// Where to look.
    pub url: Vec<String>,
    /// What it is about.
    pub text: Text,
}

/// A catalogue that was read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Where it stands in time.
    pub edition: Edition,
    /// The facts that the rules speak of.
    pub vocabulary: Vocabulary,
    /// Words for the codes of the catalogue.
    pub labels: Labels,
    /// The schemes, in the order in which they are shown and scored.
    pub schemes: Vec<Scheme>,
    /// What follows from another answer or from the profile.
    pub follows: Vec<Follow>,
    /// What a person must look up, because it may change the schemes.
    pub watch: Vec<Watch>,
}

impl Catalogue {
    /// The word for a code: `label("kind", "grant")`. None in a catalogue that only scores.
    #[must_use]
    pub fn label(&self, group: &str, code: &str) -> Option<&Text> {
        self.labels.get(group)?.get(code)
    }

    /// The scheme with this id.
    #[must_use]
    pub fn scheme(&self, id: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.id == id)
    }
}
