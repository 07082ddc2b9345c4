//! The profile of a check that does not exist yet.

use serde_json::{Map, Value};
use shopready_engine::check::{Mode, Profile};
use shopready_engine::questionnaire::ProfileQuestionId;

/// What was chosen so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Draft {
    /// Which check is to begin; none before one was chosen.
    pub mode: Option<Mode>,
    /// The answers, each the place of an option.
    pub options: [Option<u8>; ProfileQuestionId::COUNT],
}

impl Draft {
    /// The profile, as soon as sector and staff are chosen.
    #[must_use]
    pub fn profile(&self) -> Option<Profile> {
        Profile::from_options(self.options)
    }

    /// Reads what [`Draft::write`] wrote. What does not fit is left out: a draft is a convenience.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let Ok(map) = serde_json::from_str::<Map<String, Value>>(text) else { return Self::default() };
        let mut draft = Self { mode: map.get("mode").and_then(Value::as_str).and_then(Mode::parse), ..Self::default() };
        for question in ProfileQuestionId::all() {
            let given = map.get(question.id()).and_then(Value::as_str);
            let place = question.rules().options.iter().position(|option| Some(*option) == given);
            draft.options[question.index()] = place.and_then(|place| u8::try_from(place).ok());
        }
        draft
    }

    /// The draft as a JSON object: `mode` and option ids.
    #[must_use]
    pub fn write(&self) -> String {
        let mut map = Map::new();
        if let Some(mode) = self.mode {
            map.insert("mode".to_owned(), mode.id().into());
        }
        for question in ProfileQuestionId::all() {
            let place = self.options[question.index()].map(usize::from);
            if let Some(option) = place.and_then(|place| question.rules().options.get(place)) {
                map.insert(question.id().to_owned(), (*option).into());
            }
        }
        Value::Object(map).to_string()
    }
}
