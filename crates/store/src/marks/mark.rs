//! One mark: a step and what was decided about it.

use shopready_engine::check::Level;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_engine::record::Entries;

use super::text;

/// What stands for an answer, and in place of a level, where it is not known.
const DONT_KNOW: &str = "\"dont_know\"";
const KNOWN: &str = "\"known\"";

/// A decision about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The step.
    pub step: StepId,
    /// What was decided.
    pub state: State,
}

/// What was decided about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is to be done on a day.
    Planned(Date),
    /// It was done.
    Done {
        /// The day on which it was done.
        on: Date,
        /// The level before; none for "don't know".
        was: Option<Level>,
        /// The level that was found, where the step was to find out.
        found: Option<Level>,
    },
    /// It is not for this business, and why: a word of [`Mark::REASONS`] or the owner's own.
    NotForUs(String),
}

impl Mark {
    /// Ready reasons why a step is not for a business: no need, too dear, no time, another way was
    /// chosen, somebody else decides. Each is kept as this word, so that it is read in any language.
    pub const REASONS: [&'static str; 5] = ["no_need", "too_costly", "no_time", "other_way", "not_ours"];

    /// Reads a mark; none where it is not understood.
    pub(super) fn read(json: &str) -> Option<Self> {
        let mark = Entries::read(json)?;
        let word = |key: &str| serde_json::from_str::<String>(mark.get(key)?.get()).ok();
        let day = |key: &str| Date::parse(&word(key)?);
        let to = match mark.get("to")?.get() {
            KNOWN => "known",
            level => level,
        };
        let step = StepId::parse(&[&word("question")?, ":", to].concat())?;
        let state = match word("state")?.as_str() {
            "planned" => State::Planned(day("on")?),
            "done" => State::Done {
                on: day("on")?,
                was: match mark.get("was")?.get() {
                    DONT_KNOW => None,
                    was => Some(level(was)?),
                },
                found: match (step.to, mark.get("found")) {
                    (None, found) => Some(level(found?.get())?),
                    (Some(_), _) => None,
                },
            },
            "not_for_us" => State::NotForUs(word("reason")?),
            _ => return None,
        };
        Some(Self { step, state })
    }

    /// The mark as JSON.
    pub(super) fn write(&self) -> String {
        let number = |level: Level| level.get().to_string();
        let mut json = format!(
            "{{\"question\":\"{}\",\"to\":{}",
            self.step.question.id(),
            self.step.to.map_or(KNOWN.to_owned(), number)
        );
        let mut add = |key: &str, value: &str| {
            json.push_str(",\"");
            json.push_str(key);
            json.push_str("\":");
            json.push_str(value);
        };
        match &self.state {
            State::Planned(on) => {
                add("state", "\"planned\"");
                add("on", &text(&on.to_string()));
            }
            State::Done { on, was, found } => {
                add("state", "\"done\"");
                add("on", &text(&on.to_string()));
                add("was", &was.map_or(DONT_KNOW.to_owned(), number));
                if let Some(found) = found {
                    add("found", &number(*found));
                }
            }
            State::NotForUs(reason) => {
                add("state", "\"not_for_us\"");
                add("reason", &text(reason));
            }
        }
        json.push('}');
        json
    }
}

/// A level as it is written, without sign or point.
fn level(json: &str) -> Option<Level> {
    let place = ["0", "1", "2", "3", "4"]
        .iter()
        .position(|known| *known == json)?;
    Level::ALL.get(place).copied()
}
