//! From a catalogue as it is written to one that can be used.

mod follow;
mod scheme;

use super::value::{Table, Value};
use super::{Catalogue, CatalogueError, CatalogueSource, Edition, FORMAT, Scheme, VERSION, Watch};
use crate::date::PartialDate;
use crate::facts::Vocabulary;

impl Catalogue {
    /// Checks and resolves a catalogue. Keys that the engine has no use for are passed over, and texts may be
    /// missing.
    ///
    /// # Errors
    /// The first thing that makes it unusable: a published form that is not known, a fact of no known type, a scheme
    /// or predicate without id or with that of another, a word that is not known (status, operator, effect …), a
    /// date that does not exist, a predicate on an unknown fact or with a value that does not fit its fact.
    pub fn new(source: CatalogueSource) -> Result<Self, CatalogueError> {
        let CatalogueSource(mut table) = source;
        check_form(&mut table)?;
        for key in ["facts", "scheme"] {
            if !table.has(key) {
                return Err(CatalogueError::new(
                    key,
                    "is missing: this is not a scheme catalogue",
                ));
            }
        }
        let vocabulary = Vocabulary::new(table.table("facts")?)?;
        let mut schemes: Vec<Scheme> = Vec::new();
        for mut scheme in table.tables("scheme")? {
            let id = scheme.text("id")?;
            let place = format!("scheme '{id}'");
            if schemes.iter().any(|other| other.id == id) {
                return Err(CatalogueError::new(place, "the id stands twice"));
            }
            schemes.push(scheme::scheme(id, scheme, &vocabulary).map_err(|error| error.within(place))?);
        }
        let follows = table
            .tables("follows")?
            .into_iter()
            .map(|table| follow::follow(table, &vocabulary));
        let follows = follows.collect::<Result<_, _>>()?;
        let labels = table.table("labels")?.into_tables().map(|group| {
            let (group, words) = group?;
            let words = words.into_tables().map(|word| {
                let (code, text) = word?;
                Ok((code, text.into_translation()?))
            });
            Ok((group, words.collect::<Result<_, CatalogueError>>()?))
        });
        Ok(Self {
            labels: labels.collect::<Result<_, CatalogueError>>()?,
            edition: edition(&mut table)?,
            schemes,
            follows,
            watch: table
                .tables("watch")?
                .into_iter()
                .map(watch)
                .collect::<Result<_, _>>()?,
            vocabulary,
        })
    }

    /// Reads a published catalogue.
    ///
    /// # Errors
    /// Text that is not JSON or not a catalogue, and whatever [`Catalogue::new`] finds.
    pub fn from_json(json: &str) -> Result<Self, CatalogueError> {
        match serde_json::from_str(json) {
            Ok(Value::Table(table)) => Self::new(CatalogueSource(table)),
            Ok(_) => Err(CatalogueError::new("", "not an object, so no scheme catalogue")),
            // The wording of the library would cost the page a few thousand bytes.
            Err(error) => {
                let reason = format!("not JSON at line {}, column {}", error.line(), error.column());
                Err(CatalogueError::new("", reason))
            }
        }
    }
}

/// Files that say what they are must be what this engine reads; those that don't are taken as they are.
fn check_form(table: &mut Table) -> Result<(), CatalogueError> {
    let format = table.text("format")?;
    let version = table.number("version")?;
    match (format.as_str(), version) {
        ("", None) | (FORMAT, Some(VERSION)) => Ok(()),
        _ => Err(CatalogueError::new(
            "format",
            format!("only '{FORMAT}' version {VERSION} can be read"),
        )),
    }
}

fn edition(table: &mut Table) -> Result<Edition, CatalogueError> {
    let mut meta = table.table("meta")?;
    Ok(Edition {
        hash: table.text("hash")?,
        compiled: date("compiled", &meta.text("compiled")?)?,
        evidence_newest: date("evidence_newest", &meta.text("evidence_newest")?)?,
    })
}

fn watch(mut table: Table) -> Result<Watch, CatalogueError> {
    Ok(Watch {
        id: table.text("id")?,
        url: table.texts("url")?,
        text: table.translation("text")?,
    })
}

/// A date that may be partial, or none where there is no text.
pub(super) fn date(key: &str, text: &str) -> Result<Option<PartialDate>, CatalogueError> {
    if text.is_empty() {
        return Ok(None);
    }
    let date = PartialDate::parse(text);
    date.map(Some)
        .ok_or_else(|| CatalogueError::new(key, format!("'{text}' is not a date")))
}

/// The meaning of a word that must be one of a few.
pub(super) fn known<T: Copy>(key: &str, word: &str, words: &[(&str, T)]) -> Result<T, CatalogueError> {
    if let Some((_, meaning)) = words.iter().find(|(known, _)| *known == word) {
        return Ok(*meaning);
    }
    let known: Vec<_> = words.iter().map(|(known, _)| *known).collect();
    Err(CatalogueError::new(
        key,
        format!("'{word}' is not one of {}", known.join(", ")),
    ))
}
