//! What all schemes share: `catalogue.toml`.

use super::{CERTAINTIES, EFFECTS, OPERATORS, RELEVANCES, STATUSES};
use super::{Fact, Follow, Labels, Scheme};
use crate::fields::Fields;
use crate::text::Text;

/// The whole catalogue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    /// Where it stands in time, and its codes.
    pub meta: Meta,
    /// Words for the codes.
    pub labels: Labels,
    /// The vocabulary, by id.
    pub facts: Vec<(String, Fact)>,
    /// What follows from another answer or from the profile.
    pub follows: Vec<Follow>,
    /// What a person must look up.
    pub watch: Vec<Watch>,
    /// Schemes that were looked at and left out.
    pub left_out: Vec<LeftOut>,
    /// The schemes, by `order`.
    pub schemes: Vec<Scheme>,
}

impl Catalogue {
    /// The fact with this id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, fact)| fact)
    }

    pub(super) fn fact_ids(&self) -> impl Iterator<Item = &str> {
        self.facts.iter().map(|(id, _)| id.as_str())
    }
}

/// Where the catalogue stands in time, and its codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// The day to which the facts were looked up, `2026-11-22`.
    pub compiled: String,
    /// The date of the newest evidence.
    pub evidence_newest: String,
    /// Kinds of help.
    pub kinds: Vec<String>,
}

/// Something that a person must look up, because it may change the schemes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Watch {
    /// Its id.
    pub id: String,
    /// What to find out, in English.
    pub what: String,
    /// Where to look.
    pub url: Vec<String>,
    /// Who must look, in English.
    pub check_by: String,
    /// The same as a text for the user.
    pub text: Text,
}

/// A scheme that was looked at and left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Its name in English.
    pub name: String,
    /// Why, in English.
    pub reason: String,
}

/// Reads `catalogue.toml`; the schemes are read one by one.
pub(super) fn read(fields: &mut Fields<'_>) -> Catalogue {
    Catalogue {
        meta: fields.table("meta", meta),
        labels: Labels::read(fields),
        facts: fields.named("facts", Fact::read),
        follows: fields.tables("follows", Follow::read),
        watch: fields.tables("watch", watch),
        left_out: fields.tables("left_out", |fields| LeftOut {
            name: fields.text("name_en"),
            reason: fields.text("reason"),
        }),
        schemes: Vec::new(),
    }
}

fn meta(fields: &mut Fields<'_>) -> Meta {
    fields.text("title");
    fields.texts("reading_rules");
    fields.fixed("currency", "HKD");
    fields.fixed("status_values", STATUSES.to_vec());
    fields.fixed("op_values", OPERATORS.to_vec());
    fields.fixed("certainty_values", CERTAINTIES.to_vec());
    fields.fixed("relevance_values", RELEVANCES.to_vec());
    fields.fixed("effect_values", EFFECTS.to_vec());
    Meta {
        compiled: fields.day("compiled"),
        evidence_newest: fields.partial_date("evidence_newest"),
        kinds: fields.texts("kind_values"),
    }
}

fn watch(fields: &mut Fields<'_>) -> Watch {
    Watch {
        id: fields.text("id"),
        what: fields.text("what"),
        url: fields.links("url"),
        check_by: fields.text("check_by"),
        text: fields.translation("text"),
    }
}
