//! A wording in every language.

use crate::language::Language;

/// One text in the languages of [`Language::ALL`], in that order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub [String; 3]);

impl Text {
    /// The wording in one language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        &self.0[language as usize]
    }
}
