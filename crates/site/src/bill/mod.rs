//! The bill of materials of a build, in CycloneDX: every library that is in the page's WebAssembly, with version,
//! licence and checksum, and the npm packages that built it. The same sources give the same bytes.

mod libraries;
mod tools;

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

pub use libraries::{Library, all, in_page};

/// The bill of the page that `project` builds.
///
/// # Errors
/// When cargo cannot say what the page is made of, or a lock file cannot be read.
pub fn of_page(project: &Path) -> Result<Value> {
    let libraries = in_page(project)?;
    let page = libraries.iter().find(|library| library.is_page);
    let components: Vec<Value> = libraries
        .iter()
        .filter(|library| !library.is_page)
        .map(component)
        .chain(tools::components(project)?)
        .collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": page.map(component) },
        "components": components,
    }))
}

fn component(library: &Library) -> Value {
    let address = format!("pkg:cargo/{}@{}", library.name, library.version);
    let mut component = json!({
        "type": if library.is_page { "application" } else { "library" },
        "bom-ref": address,
        "name": library.name,
        "version": library.version,
        "purl": address,
        "licenses": [{ "expression": library.licence }],
    });
    if let Some(checksum) = &library.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}
