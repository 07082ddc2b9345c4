//! The scheme catalogue: `content/catalogue.toml` and one file a scheme in `content/schemes`, read and checked.
//!
//! [`load`] reads all of it, [`publish`] writes what the page and the command line need of it as one JSON text.
//! What only people read (the record of the evidence in English) is checked as well and stays behind.

mod check;
mod common;
mod fact;
mod follow;
mod labels;
mod predicate;
mod publish;
mod read;
mod scheme;

#[cfg(test)]
mod tests;

pub use common::{Catalogue, LeftOut, Meta, Watch};
pub use fact::{Fact, FactType};
pub use follow::{Answer, Follow, When};
pub use labels::Labels;
pub use predicate::Predicate;
pub use publish::publish;
pub use read::{from_texts, load};
pub use scheme::{Scheme, Source, UNDATED};

/// Name of the file in the content folder with what all schemes share.
pub const FILE: &str = "catalogue.toml";
/// Name of the folder in the content folder with one file a scheme.
pub const FOLDER: &str = "schemes";

/// The states of a scheme.
const STATUSES: [&str; 5] = ["open", "closed", "announced", "ended", "unknown"];
/// The operators of a predicate.
const OPERATORS: [&str; 9] = ["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains_any"];
/// What a rule rests on.
const CERTAINTIES: [&str; 4] = ["official", "official_partial", "secondary", "assumed"];
/// How useful a scheme is.
const RELEVANCES: [&str; 5] = ["core", "useful", "niche", "historic", "none"];
/// What a predicate is for.
const EFFECTS: [&str; 3] = ["eligibility", "amount", "process"];
/// How strong the evidence is.
const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
