//! The profile of a check that does not exist yet.

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
        let mut draft = Self::default();
        for word in text.split(' ') {
            let (key, given) = word.split_once(':').unwrap_or((MODE, word));
            if key == MODE {
                draft.mode = Mode::parse(given);
            } else if let Some(question) = ProfileQuestionId::parse(key) {
                let place = question
                    .rules()
                    .options
                    .iter()
                    .position(|option| *option == given);
                draft.options[question.index()] = place.and_then(|place| u8::try_from(place).ok());
            }
        }
        draft
    }

    /// The draft in words: `mode:quick sector:retail staff:micro`.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = String::new();
        let mut add = |key: &str, value: &str| {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(key);
            out.push(':');
            out.push_str(value);
        };
        if let Some(mode) = self.mode {
            add(MODE, mode.id());
        }
        for question in ProfileQuestionId::all() {
            let place = self.options[question.index()].map(usize::from);
            if let Some(option) = place.and_then(|place| question.rules().options.get(place)) {
                add(question.id(), option);
            }
        }
        out
    }
}

/// The word of the mode among those of the profile questions.
const MODE: &str = "mode";
