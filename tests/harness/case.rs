//! Records with the results that they must have, worked outside this project's
//! code: `tests/cases/<name>.json` and `<name>.expected.json`.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Context as _;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Result, paths};

/// A record and its result on the day [`crate::setup::TODAY`].
#[derive(Clone, Debug)]
pub struct Case {
    /// What is entered.
    pub record: Record,
    /// What must come out.
    pub expected: Expected,
}

/// The parts of a check record that a person enters.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    /// Option id of each profile question that was answered.
    pub profile: BTreeMap<String, String>,
    /// Answers to the facts of the catalogue.
    pub facts: BTreeMap<String, Value>,
    /// Answers to the questions.
    pub answers: BTreeMap<String, Answer>,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Level 0 to 4.
    Level(u8),
    /// `dont_know` or `not_applicable`.
    Word(String),
}

impl Answer {
    /// The answer's value in the page's form.
    pub fn value(&self) -> String {
        match self {
            Self::Level(level) => level.to_string(),
            Self::Word(word) => word.clone(),
        }
    }
}

/// The result, in the form of the command line's.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// The overall score and its range.
    pub overall: Overall,
    /// The stage and what holds it.
    pub stage: Stage,
    /// The share that was answered.
    pub answered: Answered,
    /// Every dimension in order.
    pub dimensions: Vec<Dimension>,
    /// The proposed steps.
    pub steps: Steps,
    /// Every scheme in catalogue order.
    pub schemes: Vec<Scheme>,
}

/// The overall score and its range.
#[derive(Clone, Debug, Deserialize)]
pub struct Overall {
    /// Lower end, 0 to 100.
    pub score: u8,
    /// Upper end, 0 to 100.
    pub high: u8,
}

/// The stage and what holds it.
#[derive(Clone, Debug, Deserialize)]
pub struct Stage {
    /// Id of the stage shown.
    pub shown: String,
    /// Ids of the questions that hold it.
    pub held_by: Vec<String>,
}

/// The share that was answered.
#[derive(Clone, Debug, Deserialize)]
pub struct Answered {
    /// Percent with one decimal.
    pub percent: String,
}

/// A dimension's score.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Dimension {
    /// The dimension's id.
    pub id: String,
    /// 0 to 100; `None` where it is not shown.
    pub score: Option<u8>,
}

/// The proposed steps, as question ids in the order shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Steps {
    /// Quick steps, at most three.
    pub quick: Vec<String>,
    /// Projects, at most two.
    pub projects: Vec<String>,
    /// The rest.
    pub later: Vec<String>,
}

/// A scheme's verdict.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Scheme {
    /// The scheme's id.
    pub id: String,
    /// The verdict's id.
    pub verdict: String,
    /// Whether the evidence is old.
    pub stale: bool,
}

impl Case {
    /// Reads the case `name`.
    ///
    /// # Errors
    /// When a file is missing or is not in the form above.
    pub fn read(name: &str) -> Result<Self> {
        Ok(Self {
            record: file(&format!("{name}.json"))?,
            expected: file(&format!("{name}.expected.json"))?,
        })
    }

    /// The record of the case `name` as the app saves it, to lie in a device's storage; `extra` are further
    /// keys of it.
    ///
    /// # Errors
    /// As [`Case::read`].
    pub fn saved(name: &str, extra: Value) -> Result<Value> {
        let mut record: Value = file(&format!("{name}.json"))?;
        let added = serde_json::json!({
            "schema": 1, "revision": 1, "filled": [],
            "begun": "2026-11-20T03:00:00.000Z", "changed": "2026-11-20T03:10:00.000Z",
        });
        for keys in [added, extra] {
            let keys = keys.as_object().cloned().unwrap_or_default();
            record.as_object_mut().context("no object")?.extend(keys);
        }
        Ok(record)
    }

    /// The retail shop that is worked by hand.
    ///
    /// # Errors
    /// As [`Case::read`].
    pub fn retail() -> Result<Self> {
        Self::read("worked-example-retail")
    }

    /// The restaurant that is worked by hand.
    ///
    /// # Errors
    /// As [`Case::read`].
    pub fn catering() -> Result<Self> {
        Self::read("worked-example-catering")
    }
}

fn file<T: DeserializeOwned>(name: &str) -> Result<T> {
    let path = paths::tests().join("cases").join(name);
    let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{}", path.display()))
}
