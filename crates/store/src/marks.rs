//! The plan: what the owner has decided about steps, in the key `plan` of a saved check.
//!
//! Every mark keeps the text it was read from. What cannot be read here, or was never understood, is
//! written back byte for byte until the owner dismisses it.

mod mark;
mod saved;
mod strange;

pub use mark::{Mark, State};
pub use saved::Undone;
pub use strange::Strange;

use serde_json::value::RawValue;
use shopready_engine::plan::StepId;
use shopready_engine::questionnaire;
use shopready_engine::record::Entries;

/// Keys of the plan.
mod key {
    pub(super) const QUESTIONNAIRE: &str = "questionnaire";
    pub(super) const MARKS: &str = "marks";
    /// What stood in the place of a plan and was none.
    pub(super) const DAMAGED: &str = "damaged";
}

/// The marks of a check, in the order in which they were made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// The version of the questionnaire as written; none before the first mark.
    version: Option<String>,
    entries: Vec<Entry>,
    /// Keys of the plan that are not known here, with their values as written.
    others: Vec<(String, String)>,
}

/// A mark and the text that it was read from or will be written as.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    written: String,
    mark: Option<Mark>,
}

impl Marks {
    /// Reads the value of the key `plan`. What is no plan is kept as something damaged.
    #[must_use]
    pub fn read(json: &str) -> Self {
        Self::read_plan(json).unwrap_or_else(|| Self {
            others: vec![(key::DAMAGED.to_owned(), json.to_owned())],
            ..Self::default()
        })
    }

    fn read_plan(json: &str) -> Option<Self> {
        let plan = Entries::read(json)?;
        let entries: Vec<&RawValue> = serde_json::from_str(plan.get(key::MARKS)?.get()).ok()?;
        let entry = |raw: &RawValue| Entry {
            written: raw.get().to_owned(),
            mark: Mark::read(raw.get()),
        };
        let version = plan.get(key::QUESTIONNAIRE).map(RawValue::get);
        let others = plan
            .iter()
            .filter(|(name, _)| ![key::QUESTIONNAIRE, key::MARKS].contains(name));
        Some(Self {
            // A version that is no text is no version of ours, which is all that counts.
            version: version.map(|json| serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())),
            entries: entries.into_iter().map(entry).collect(),
            others: others
                .map(|(name, value)| (name.to_owned(), value.get().to_owned()))
                .collect(),
        })
    }

    /// The plan as JSON in one line; none where there is nothing to keep.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        if self.entries.is_empty() && self.others.is_empty() {
            return None;
        }
        let version = self.version.as_deref().unwrap_or(questionnaire::VERSION);
        let marks: Vec<_> = self.entries.iter().map(|entry| entry.written.as_str()).collect();
        let mut json = format!(
            "{{\"{}\":{},\"{}\":[{}]",
            key::QUESTIONNAIRE,
            text(version),
            key::MARKS,
            marks.join(",")
        );
        for (name, value) in &self.others {
            json.push(',');
            json.push_str(&text(name));
            json.push(':');
            json.push_str(value);
        }
        json.push('}');
        Some(json)
    }

    /// The marks that are understood, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        self.entries.iter().filter_map(|entry| entry.mark.as_ref())
    }

    /// What is decided about a step.
    #[must_use]
    pub fn get(&self, step: StepId) -> Option<&State> {
        let mark = self.iter().rev().find(|mark| mark.step == step)?;
        Some(&mark.state)
    }

    /// Decides about a step; what was decided about it before goes.
    pub fn set(&mut self, mark: Mark) {
        self.remove(mark.step);
        self.entries.push(Entry {
            written: mark.write(),
            mark: Some(mark),
        });
    }

    /// Takes back what was decided about a step.
    pub fn remove(&mut self, step: StepId) {
        self.entries
            .retain(|entry| entry.mark.as_ref().is_none_or(|mark| mark.step != step));
    }

    /// The texts that are not understood: marks on what this version does not know, and damage.
    pub fn strange(&self) -> impl Iterator<Item = &str> {
        let marks = self.entries.iter().filter(|entry| entry.mark.is_none());
        let damaged = self.others.iter().filter(|(name, _)| name == key::DAMAGED);
        marks
            .map(|entry| entry.written.as_str())
            .chain(damaged.map(|(_, value)| value.as_str()))
    }

    /// Lets go of a text that is not understood.
    pub fn dismiss(&mut self, strange: &str) {
        self.entries
            .retain(|entry| entry.mark.is_some() || entry.written != strange);
        self.others
            .retain(|(name, value)| name != key::DAMAGED || value != strange);
    }

    /// The version of the questionnaire that the plan was made with, if it is not this one.
    #[must_use]
    pub fn other_version(&self) -> Option<&str> {
        self.version
            .as_deref()
            .filter(|version| *version != questionnaire::VERSION)
    }

    /// From now on the plan counts as made with this version of the questionnaire.
    pub fn adopt(&mut self) {
        self.version = None;
    }
}

/// A text as JSON.
fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
