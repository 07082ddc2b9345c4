//! What the service worker keeps: every file of the version.

use std::path::Path;

use anyhow::Result;
use serde_json::{Map, Value};

use crate::files;
use crate::names::sha256;

/// The scheme catalogue: a host may replace it on its own, so that no hash is
/// expected of it; the page checks it by its rules before it is used.
const CATALOGUE: &str = "schemes.json";

/// What is for hosts and for whoever looks into the build; browsers never need it, and some hosts keep it to themselves.
const NOT_FOR_BROWSERS: [&str; 2] = [super::HEADERS, super::BILL];

/// Each file's path and the SHA-256 of its bytes; `null` for the catalogue.
pub(super) fn list_of_files(dir: &Path, worker: &str) -> Result<Value> {
    let mut found = Map::new();
    for path in files::list(dir)? {
        if path == worker || NOT_FOR_BROWSERS.contains(&path.as_str()) {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    #[test]
    fn every_file_but_the_worker_is_named_with_its_hash_and_the_catalogue_without() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        std::fs::create_dir(dir.join("icons")).unwrap();
        for (path, content) in [
            ("index.html", "abc"),
            ("icons/a.svg", ""),
            ("schemes.json", "{}"),
            ("sw.js", "1"),
        ] {
            std::fs::write(dir.join(path), content).unwrap();
        }
        assert_eq!(
            list_of_files(dir, "sw.js").unwrap(),
            json!({
                "icons/a.svg": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "index.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "schemes.json": null,
            })
        );
    }

    #[test]
    fn a_version_changes_with_a_file_and_with_the_worker() {
        let version_of = |hash: &str, worker: &[u8]| version(&json!({ "index.html": hash }), worker);
        assert_eq!(version_of("1", b"a"), version_of("1", b"a"));
        assert_ne!(version_of("1", b"a"), version_of("2", b"a"));
        assert_ne!(version_of("1", b"a"), version_of("1", b"b"));
    }
}
