//! Status and staleness on days around the edge.

use super::{Verdict, result};
use crate::catalogue::Status;
use crate::catalogue::testing::{read, today};
use crate::date::Date;

/// Status and staleness on 2026-11-22 of a scheme with these keys.
fn on_the_day(keys: &str) -> (Status, bool) {
    let catalogue = read(&format!(r#"{{"id": "a", {keys}}}"#)).unwrap();
    let scheme = &catalogue.schemes[0];
    (scheme.status_on(today()), scheme.is_stale_on(today()))
}

fn status(status: &str, closes: &str) -> Status {
    on_the_day(&format!(r#""status": "{status}", "closes": "{closes}""#)).0
}

fn stale(status: &str, as_of: &str) -> bool {
    on_the_day(&format!(r#""status": "{status}", "status_as_of": "{as_of}""#)).1
}

#[test]
fn a_scheme_is_open_on_its_last_day_and_closed_on_the_next() {
    assert_eq!(status("open", "2026-11-23"), Status::Open);
    assert_eq!(status("open", "2026-11-22"), Status::Open);
    assert_eq!(status("open", "2026-11-21"), Status::Closed);
}

#[test]
fn a_partial_end_means_its_last_day() {
    assert_eq!(status("open", "2026-11"), Status::Open);
    assert_eq!(status("open", "2026-10"), Status::Closed);
    assert_eq!(status("open", "2026"), Status::Open);
    assert_eq!(status("open", "2025"), Status::Closed);
}

#[test]
fn an_end_changes_no_other_status() {
    for (word, expected) in [
        ("announced", Status::Announced),
        ("unknown", Status::Unknown),
        ("ended", Status::Ended),
        ("closed", Status::Closed),
    ] {
        assert_eq!(status(word, "2020"), expected);
    }
}

#[test]
fn a_scheme_past_its_end_is_closed_and_not_stale() {
    let keys = r#""status": "open", "closes": "2026-11-21", "status_as_of": "2020""#;
    assert_eq!(on_the_day(keys), (Status::Closed, false));
    let catalogue = read(&format!(r#"{{"id": "a", {keys}}}"#)).unwrap();
    assert_eq!(result(&catalogue, &[]).0, Verdict::Closed);
}

#[test]
fn evidence_of_365_days_is_fresh_and_of_366_is_stale() {
    assert!(!stale("open", "2025-11-22"));
    assert!(stale("open", "2025-11-21"));
    let catalogue = read(r#"{"id": "a", "status": "open", "status_as_of": "2023-03-01"}"#).unwrap();
    let stale_on = |day| catalogue.schemes[0].is_stale_on(Date::parse(day).unwrap());
    // A leap day lies between.
    assert!(!stale_on("2024-02-29"));
    assert!(stale_on("2024-03-01"));
}

#[test]
fn a_partial_date_of_evidence_means_its_first_day() {
    assert!(stale("open", "2025-11"));
    assert!(!stale("open", "2025-12"));
    assert!(stale("open", "2025"));
    assert!(!stale("open", "2026"));
}

#[test]
fn undated_evidence_is_stale() {
    assert!(stale("open", "undated"));
    assert!(on_the_day(r#""status": "open""#).1);
}

#[test]
fn evidence_of_a_later_day_is_not_stale() {
    assert!(!stale("open", "2027-06"));
}

#[test]
fn only_a_status_that_may_still_matter_is_stale() {
    for (word, expected) in [
        ("open", true),
        ("announced", true),
        ("unknown", true),
        ("closed", false),
        ("ended", false),
    ] {
        assert_eq!(stale(word, "2020"), expected, "{word}");
    }
}
