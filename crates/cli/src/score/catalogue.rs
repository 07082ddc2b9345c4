//! The scheme catalogue that records are judged by.

use std::path::Path;

use shopready_engine::catalogue::{Catalogue, CatalogueSource};

use crate::failure::Failure;

/// The catalogue of the project's content, published when the program was built.
pub(crate) const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/schemes.json"));

/// Reads a catalogue file, told by its ending, or the built-in catalogue.
pub(super) fn load(file: Option<&Path>) -> Result<Catalogue, Failure> {
    let Some(file) = file else {
        return Catalogue::from_json(BUILT_IN)
            .map_err(|error| Failure(format!("the built-in catalogue: {error}")));
    };
    let text = || std::fs::read_to_string(file).map_err(|error| Failure::file(file, error));
    let ending = file
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    if ending.eq_ignore_ascii_case("json") {
        Catalogue::from_json(&text()?).map_err(|error| Failure::file(file, error))
    } else if ending.eq_ignore_ascii_case("toml") {
        let source: CatalogueSource = toml::from_str(&text()?).map_err(|error| Failure::file(file, error))?;
        Catalogue::new(source).map_err(|error| Failure::file(file, error))
    } else {
        Err(Failure::file(file, "a catalogue is a .json or a .toml file"))
    }
}
