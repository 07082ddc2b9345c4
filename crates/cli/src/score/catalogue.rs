//! The scheme catalogue that records are judged by.

use std::path::Path;

use shopready_engine::catalogue::{Catalogue, CatalogueSource};

use crate::failure::Failure;

/// Reads a catalogue file, told by its ending.
pub(super) fn load(file: Option<&Path>) -> Result<Catalogue, Failure> {
    let Some(file) = file else { return Err(Failure("no built-in catalogue".to_owned())) };
    let text = || std::fs::read_to_string(file).map_err(|error| Failure::file(file, error));
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if ending.eq_ignore_ascii_case("json") {
        Catalogue::from_json(&text()?).map_err(|error| Failure::file(file, error))
    } else if ending.eq_ignore_ascii_case("toml") {
        let source: CatalogueSource = toml::from_str(&text()?).map_err(|error| Failure::file(file, error))?;
        Catalogue::new(source).map_err(|error| Failure::file(file, error))
    } else {
        Err(Failure::file(file, "a catalogue is a .json or a .toml file"))
    }
}
