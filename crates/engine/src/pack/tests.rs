#![allow(clippy::unwrap_used)]

mod damage;
mod given;
mod known;
mod numbers;
mod round_trip;

use super::*;
use crate::testing::a_check;

/// A retail record with every question answered and these facts.
fn record(facts: &[(&str, &str)]) -> Record<'static> {
    let check = a_check(crate::check::Sector::Retail).all("2").build();
    let mut record = Record::new("a".to_owned(), check);
    for (id, json) in facts {
        record.facts.put(id, Some((*json).to_owned()));
    }
    record
}

/// The facts as JSON values.
fn values(facts: &Entries<'_>) -> serde_json::Value {
    serde_json::from_str(&facts.write()).unwrap()
}
