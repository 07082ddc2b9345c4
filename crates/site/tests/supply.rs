//! Where everything comes from and on what terms: `deny.toml` says what is allowed, here for every crate of
//! `Cargo.lock`, and the bill of materials names what is in the page.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use shopready_site::bill::{all, in_page, of_page};
use spdx::{Expression, LicenseReq, ParseMode};

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts of a list of `deny.toml`.
fn allowed(section: &str, list: &str) -> BTreeSet<String> {
    let rules: toml::Table = fs::read_to_string(project().join("deny.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let list = rules[section][list].as_array().unwrap();
    list.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_licence_is_one_that_is_allowed() {
    let allowed = allowed("licenses", "allow");
    let mode = ParseMode {
        allow_slash_as_or_operator: true,
        ..ParseMode::STRICT
    };
    for library in all(&project()).unwrap() {
        let licence = Expression::parse_mode(&library.licence, mode)
            .unwrap_or_else(|error| panic!("{} {}: {error}", library.name, library.licence));
        let is_allowed = |wanted: &LicenseReq| allowed.contains(&wanted.to_string());
        assert!(
            licence.evaluate(is_allowed),
            "{}: {}",
            library.name,
            library.licence
        );
    }
}

#[test]
fn everything_comes_from_this_project_or_the_registry_that_is_allowed() {
    let allowed = allowed("sources", "allow-registry");
    for library in all(&project()).unwrap() {
        if let Some(source) = &library.source {
            let registry = source.strip_prefix("registry+").unwrap_or(source);
            assert!(allowed.contains(registry), "{}: {source}", library.name);
            assert!(library.checksum.is_some(), "{} has no checksum", library.name);
        }
    }
}

#[test]
fn what_is_banned_is_not_there() {
    let banned = allowed("bans", "deny");
    assert!(!banned.is_empty());
    for library in all(&project()).unwrap() {
        assert!(!banned.contains(&library.name), "{}", library.name);
    }
}

#[test]
fn the_bill_names_what_is_in_the_page_with_licence_and_checksum() {
    let libraries = in_page(&project()).unwrap();
    let names: BTreeSet<_> = libraries.iter().map(|library| library.name.as_str()).collect();
    for linked in [
        "shopready-web",
        "shopready-engine",
        "leptos",
        "wasm-bindgen",
        "qrcodegen",
    ] {
        assert!(names.contains(linked), "{linked}");
    }
    // Only while it is compiled, or not for a browser at all.
    for other in ["shopready-content", "shopready-site", "tokio", "clap"] {
        assert!(!names.contains(other), "{other}");
    }
    let bill = of_page(&project()).unwrap();
    assert_eq!(bill["metadata"]["component"]["name"], "shopready-web");
    let components = bill["components"].as_array().unwrap();
    let mut references = BTreeSet::new();
    for component in components {
        let reference = component["purl"].as_str().unwrap();
        assert!(references.insert(reference), "{reference} stands twice");
        assert!(
            component["licenses"][0]["expression"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
        let is_ours = reference.starts_with("pkg:cargo/shopready-");
        assert_eq!(component["hashes"].is_null(), is_ours, "{reference}");
    }
    assert!(
        references
            .iter()
            .any(|reference| reference.starts_with("pkg:npm/esbuild@"))
    );
}
