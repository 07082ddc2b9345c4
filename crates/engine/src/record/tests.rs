#![allow(clippy::unwrap_used)]

mod errors;
mod reading;
mod writing;

use super::*;
use crate::check::{Answer, Mode, Sector, Staff};
use crate::testing::question;

const START: &str = r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0"},"mode":"full","profile":{"sector":"retail","staff":"micro"}"#;

/// A record with more keys behind the required ones.
fn record(more: &str) -> String {
    format!("{START}{more}}}")
}

fn read(json: &str) -> Record<'_> {
    Record::read(json.as_bytes()).unwrap()
}

fn error(json: &str) -> RecordError {
    Record::read(json.as_bytes()).unwrap_err()
}

#[track_caller]
fn assert_wrong(json: &str, at: &str, reason: Reason) {
    let error = error(json);
    assert_eq!((error.at.as_str(), &error.reason), (at, &reason));
}
