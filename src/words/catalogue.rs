//! The words that the scheme catalogue brings with it.

use shopready_engine::catalogue::Text;

use super::{Language, Words};

impl Words {
    /// A text of the catalogue in the language of these words.
    #[must_use]
    pub fn of(self, text: &Text) -> &str {
        match self.language() {
            Language::En => &text.en,
            Language::ZhHant => &text.zh_hant,
            Language::ZhHans => &text.zh_hans,
        }
    }
}
