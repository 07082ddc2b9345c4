//! A text of the catalogue in the three languages.

/// One text for the user. All three are empty where the catalogue has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// English as written in Hong Kong.
    pub en: String,
    /// Traditional characters, Hong Kong terms.
    pub zh_hant: String,
    /// Simplified characters, Mainland terms.
    pub zh_hans: String,
}

impl Text {
    /// Whether no language has anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.zh_hant.is_empty() && self.zh_hans.is_empty()
    }

    /// Whether every language has something.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.en.is_empty() && !self.zh_hant.is_empty() && !self.zh_hans.is_empty()
    }
}
