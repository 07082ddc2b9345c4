//! A check put into the storage as the app saves it, for tests of what comes after the questions.

use std::fs;

use anyhow::Context as _;
use serde_json::{Map, Value, json};

use crate::{Result, Visit, paths};

/// A check as it is saved.
#[derive(Clone, Debug)]
pub struct Planted {
    record: Map<String, Value>,
}

impl Planted {
    /// The record of the case `name`, begun two days before [`crate::setup::TODAY`].
    ///
    /// # Errors
    /// When there is no such case.
    pub fn case(name: &str) -> Result<Self> {
        let path = paths::tests().join("cases").join(format!("{name}.json"));
        Ok(Self::of(serde_json::from_str(&fs::read_to_string(path)?)?))
    }

    /// A record with what saving adds.
    fn of(record: Map<String, Value>) -> Self {
        Self { record }
            .with("schema", json!(1))
            .with("revision", json!(1))
            .with("begun", json!("2026-11-20T03:00:00.000Z"))
            .with("changed", json!("2026-11-20T03:10:00.000Z"))
            .with("filled", json!([]))
    }

    /// The public record `id` of the command line's cases, as [`Planted::case`].
    ///
    /// # Errors
    /// When there is no such record.
    pub fn public(id: &str) -> Result<Self> {
        let path = paths::tests().with_file_name("crates/cli/tests/cases/checks.ndjson");
        let text = fs::read_to_string(path)?;
        let records = text.lines().map(serde_json::from_str::<Map<String, Value>>);
        let record = records.flatten().find(|record| record["id"] == id);
        Ok(Self::of(record.with_context(|| format!("no record {id}"))?))
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        self.record["id"].as_str().unwrap_or_default()
    }

    /// The value of a key; null where it has none.
    #[must_use]
    pub fn value(&self, key: &str) -> Value {
        self.record.get(key).cloned().unwrap_or_default()
    }

    /// The retail shop that is worked by hand, with all its facts.
    ///
    /// # Errors
    /// As [`Planted::case`].
    pub fn retail() -> Result<Self> {
        Self::case("worked-example-retail")
    }

    /// The same with another value of a key.
    #[must_use]
    pub fn with(mut self, key: &str, value: Value) -> Self {
        self.record.insert(key.to_owned(), value);
        self
    }

    /// The same with another answer to a question.
    #[must_use]
    pub fn answering(mut self, question: &str, answer: Value) -> Self {
        if let Some(answers) = self.record.get_mut("answers").and_then(Value::as_object_mut) {
            answers.insert(question.to_owned(), answer);
        }
        self
    }

    /// The same with every answer that is a level at this one.
    #[must_use]
    pub fn answering_all(mut self, level: u8) -> Self {
        if let Some(answers) = self.record.get_mut("answers").and_then(Value::as_object_mut) {
            let levels = answers.values_mut().filter(|answer| **answer != "not_applicable");
            levels.for_each(|answer| *answer = level.into());
        }
        self
    }

    /// Puts it into the storage as the check that is open, and opens the app at an address.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn open(&self, visit: &Visit, address: &str) -> Result {
        self.put(visit).await?;
        visit.open(address).await
    }

    /// Puts it into the storage as the check that is open the next time.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn put(&self, visit: &Visit) -> Result {
        visit.open("#/").await?;
        visit
            .page()
            .script::<()>(
                "localStorage.setItem('shopready/check/' + arguments[0], arguments[1]);
                 localStorage.setItem('shopready/current', arguments[0]);",
                vec![
                    self.record["id"].clone(),
                    Value::from(Value::from(self.record.clone()).to_string()),
                ],
            )
            .await
    }

    /// Reads the open check out of the storage.
    ///
    /// # Errors
    /// When there is none.
    pub async fn kept(visit: &Visit) -> Result<Value> {
        let text: String = visit
            .page()
            .script(
                "return localStorage.getItem('shopready/check/' + localStorage.getItem('shopready/current'))",
                vec![],
            )
            .await?;
        Ok(serde_json::from_str(&text)?)
    }
}

/// Records without the form in which they are saved: what was planted in the first one comes back in the newest.
#[must_use]
pub fn in_any_form(mut stored: Value) -> Value {
    for record in stored.as_object_mut().into_iter().flat_map(Map::values_mut) {
        if let Some(record) = record.as_object_mut() {
            record.remove("schema");
            record.remove("sum");
        }
    }
    stored
}
