//! The npm packages of the build.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use crate::files::read_text;

/// What stands before a package's name in the lock file.
const FOLDER: &str = "node_modules/";

/// A component for each package that every machine installs; nothing of them is in the page.
pub(super) fn components(project: &Path) -> Result<Vec<Value>> {
    let lock: Value = serde_json::from_str(&read_text(&project.join("tools/npm/package-lock.json"))?)?;
    let packages = lock["packages"].as_object().into_iter().flat_map(Map::iter);
    let installed = packages.filter_map(|(path, package)| Some((path.strip_prefix(FOLDER)?, package)));
    installed
        .filter(|(_, package)| package["optional"] != true)
        .map(|(name, package)| component(name, package))
        .collect()
}

fn component(name: &str, package: &Value) -> Result<Value> {
    let version = package["version"].as_str().unwrap_or_default();
    let integrity = package["integrity"]
        .as_str()
        .and_then(|all| all.strip_prefix("sha512-"));
    let integrity = integrity.with_context(|| format!("{name} has no integrity in the lock file"))?;
    let mut checksum = String::new();
    for byte in STANDARD.decode(integrity)? {
        // Writing to a String cannot fail.
        let _ = write!(checksum, "{byte:02x}");
    }
    let address = format!("pkg:npm/{name}@{version}");
    Ok(json!({
        "type": "application",
        "bom-ref": address,
        "name": name,
        "version": version,
        "scope": "excluded",
        "purl": address,
        "licenses": [{ "expression": package["license"] }],
        "hashes": [{ "alg": "SHA-512", "content": checksum }],
    }))
}
