//! What the service worker keeps: every file of the version.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value};

use crate::files;
use crate::names::sha256;

/// The scheme catalogue: a host may replace it on its own, so that no hash is
/// expected of it; the page checks it by its rules before it is used.
const CATALOGUE: &str = "schemes.json";

/// Each file's path and the SHA-256 of its bytes; `null` for the catalogue.
pub(super) fn list_of_files(dir: &Path, worker: &str) -> Result<Value> {
    let mut found = Map::new();
    for path in files::list(dir)? {
        if path == worker {
            continue;
        }
        let hash = if path == CATALOGUE {
            Value::Null
        } else {
            sha256(&files::read(&dir.join(&path))?).into()
        };
        found.insert(path, hash);
    }
    Ok(Value::Object(found))
}

/// The name of the version: changes with any of its files and with the worker itself,
/// so that two versions never share a cache.
pub(super) fn version(list_of_files: &Value, worker: &[u8]) -> String {
    let mut all = list_of_files.to_string().into_bytes();
    all.extend_from_slice(worker);
    let mut hash = sha256(&all);
    hash.truncate(16);
    hash
}
