//! A check put into the storage as the app saves it, for tests of what comes after the questions.

use std::fs;

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
        let planted = Self {
            record: serde_json::from_str(&fs::read_to_string(path)?)?,
        };
        Ok(planted
            .with("schema", json!(1))
            .with("revision", json!(1))
            .with("begun", json!("2026-11-20T03:00:00.000Z"))
            .with("changed", json!("2026-11-20T03:10:00.000Z"))
            .with("filled", json!([])))
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
            .await?;
        visit.open(address).await
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
