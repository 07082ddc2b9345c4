//! What is published, and what stays behind.

use serde_json::Value;

use super::read;
use crate::catalogue::{Catalogue, publish};

#[test]
fn publishing_twice_gives_the_same_text_and_another_content_another_hash() {
    let hash = |catalogue: &Catalogue| {
        let published: Value = serde_json::from_str(&publish(catalogue)).unwrap();
        published["hash"].as_str().unwrap().to_owned()
    };
    let one = read(&[], &[]).unwrap();
    assert_eq!(publish(&one), publish(&read(&[], &[]).unwrap()));
    let other = read(&[], &[("cap_hkd = 50000", "cap_hkd = 60000")]).unwrap();
    assert_ne!(hash(&one), hash(&other));
}

#[test]
fn what_only_people_read_is_not_published() {
    let published = publish(&read(&[], &[]).unwrap());
    assert!(!published.contains('\n'));
    for record in [
        "Why in English",
        "Note in English",
        "A contradiction",
        "Funds in English",
    ] {
        assert!(!published.contains(record), "{record}");
    }
    let published: Value = serde_json::from_str(&published).unwrap();
    let scheme = &published["scheme"][0];
    assert_eq!(scheme["contradictory"], true);
    assert_eq!(scheme["predicates"][2]["value"], 50);
    assert_eq!(scheme["sources"][0]["exact"], false);
}

#[test]
fn newer_evidence_of_a_scheme_shows_in_the_edition() {
    let newer = read(
        &[],
        &[("status_as_of = \"2026-10-09\"", "status_as_of = \"2026-12-01\"")],
    )
    .unwrap();
    let published: Value = serde_json::from_str(&publish(&newer)).unwrap();
    assert_eq!(published["meta"]["evidence_newest"], "2026-12-01");
}
