//! A catalogue as it is written, before anything in it is checked.

use serde::de::{Deserialize, Deserializer, Error};

use super::value::{Table, Value};

/// A whole catalogue as it is written, in JSON, TOML or any other form that serde reads. Hand it to
/// [`Catalogue::new`](super::Catalogue::new).
#[derive(Debug, Clone)]
pub struct CatalogueSource(pub(super) Table);

impl<'de> Deserialize<'de> for CatalogueSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Table(table) => Ok(Self(table)),
            _ => Err(D::Error::custom("not a table of a catalogue")),
        }
    }
}
