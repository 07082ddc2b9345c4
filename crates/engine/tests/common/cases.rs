//! The public cases.

use serde_json::Value;
use shopready_engine::check::Check;
use shopready_engine::record::Record;

/// The records of the public cases.
pub(crate) fn records() -> Vec<Record<'static>> {
    let lines = include_str!("../../../cli/tests/cases/checks.ndjson").lines();
    let records: Vec<_> = lines.map(|line| Record::read(line.as_bytes()).unwrap()).collect();
    assert_eq!(records.len(), 60);
    records
}

/// Every public case: the check, and the result that is published for it.
pub(crate) fn cases() -> Vec<(Check, Value)> {
    let results = include_str!("../../../cli/tests/cases/results.ndjson").lines();
    let results = results.map(|line| serde_json::from_str(line).unwrap());
    let checks = records().into_iter().map(|record| record.check);
    let cases: Vec<_> = checks.zip(results).collect();
    assert_eq!(cases.len(), 60);
    cases
}
