//! Other systems named with the recommendations, and what each means for a shop: `content/context.toml`.

use std::path::Path;

use crate::catalogue::Catalogue;
use crate::evidence::Evidence;
use crate::fields::{Fields, Notes};
use crate::file;
use crate::problem::Problem;
use crate::recommendations::{RELEVANCES, Recommendations};
use crate::suggest::no_such;
use crate::text::Text;

/// Name of the file in the content folder.
pub const FILE: &str = "context.toml";

/// A system and what it means for a shop. Never scored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct System {
    /// Its id.
    pub id: String,
    /// Id of the recommendation that it belongs to.
    pub recommendation: String,
    /// Id of the scheme that it is, if it is one.
    pub scheme: Option<String>,
    /// How it touches a shop: `direct`, `indirect`, `context`.
    pub relevance: String,
    /// The date of the evidence, perhaps partial.
    pub as_of: String,
    /// Its name.
    pub name: Text,
    /// Where it stands.
    pub state: Text,
    /// What it means for a shop.
    pub for_shop: Text,
    /// Where it was read.
    pub sources: Vec<SystemSource>,
}

/// Where something about a system was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemSource {
    /// Id of a source of the recommendations.
    Of(String),
    /// A record of its own.
    Own(Evidence),
}

impl Default for SystemSource {
    fn default() -> Self {
        Self::Own(Evidence::default())
    }
}

/// Reads and checks the file below the folder `content` against what it refers to.
///
/// # Errors
/// Every problem found: a key that is missing, unknown or of the wrong kind, a missing language, an id that is not
/// known or stands twice.
pub fn load(
    content: &Path,
    recommendations: &Recommendations,
    catalogue: &Catalogue,
) -> Result<Vec<System>, Vec<Problem>> {
    file::load(&content.join(FILE), |fields, notes| {
        fields.fixed("schema", 1);
        fields.day("compiled_on");
        let systems = fields.tables("system", system);
        check(&systems, recommendations, catalogue, notes);
        systems
    })
}

fn system(fields: &mut Fields<'_>) -> System {
    System {
        id: fields.id(),
        recommendation: fields.text("recommendation"),
        scheme: fields.optional_text("scheme"),
        relevance: fields.word("relevance", &RELEVANCES),
        as_of: fields.partial_date("as_of"),
        name: fields.translation("name"),
        state: fields.translation("state"),
        for_shop: fields.translation("for_shop"),
        sources: fields.tables("sources", |fields| {
            if fields.has("ref") {
                SystemSource::Of(fields.text("ref"))
            } else {
                SystemSource::Own(Evidence::read_in_place(fields))
            }
        }),
    }
}

fn check(systems: &[System], recommendations: &Recommendations, catalogue: &Catalogue, notes: &Notes<'_>) {
    notes.repeated_ids("system", systems.iter().map(|system| system.id.as_str()));
    for system in systems {
        let place = |key: &str| format!("system.{}.{key}", system.id);
        let ids = || recommendations.recommendations.iter().map(|one| one.id.as_str());
        if ids().all(|id| id != system.recommendation) {
            notes.add(
                &place("recommendation"),
                no_such("recommendation", &system.recommendation, ids()),
            );
        }
        let schemes = || catalogue.schemes.iter().map(|scheme| scheme.id.as_str());
        if let Some(scheme) = system
            .scheme
            .as_deref()
            .filter(|id| schemes().all(|known| known != *id))
        {
            notes.add(&place("scheme"), no_such("scheme", scheme, schemes()));
        }
        let sources = || recommendations.sources.iter().map(|source| source.id.as_str());
        for (number, source) in (1..).zip(&system.sources) {
            if let SystemSource::Of(id) = source
                && sources().all(|known| known != id)
            {
                notes.add(
                    &place(&format!("sources.{number}.ref")),
                    no_such("source", id, sources()),
                );
            }
        }
    }
}
