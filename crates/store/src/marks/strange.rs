//! Marks that are not understood, as far as they can be told in words.

use shopready_engine::record::Entries;

/// What a mark that is not understood says all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strange {
    /// The question that it names.
    pub question: String,
    /// What else it says, in the order of a mark: level, state, day, reason.
    pub rest: Vec<String>,
}

impl Strange {
    /// Reads what can be read of a text; none where it names no question.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        let mark = Entries::read(json)?;
        // A text without its quotes, anything else as it is written.
        let word = |key: &str| {
            let value = mark.get(key)?.get();
            Some(serde_json::from_str(value).unwrap_or_else(|_| value.to_owned()))
        };
        Some(Self {
            question: word("question")?,
            rest: ["to", "state", "on", "reason"]
                .into_iter()
                .filter_map(word)
                .collect(),
        })
    }
}
