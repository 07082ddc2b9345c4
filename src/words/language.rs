//! The languages of the page.

/// A language in which everything can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// 繁體中文, Hong Kong.
    ZhHant,
    /// 简体中文.
    ZhHans,
    /// English, Hong Kong.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ZhHant, Self::ZhHans, Self::En];

    /// The code under which the choice is kept and the word pack is named.
    #[must_use]
    pub fn code(self) -> &'static str {
        ["zh-Hant", "zh-Hans", "en"][self as usize]
    }

    /// The value of the document's `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        ["zh-Hant-HK", "zh-Hans-CN", "en-HK"][self as usize]
    }

    /// The name of the language in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["繁體中文", "简体中文", "English"][self as usize]
    }

    /// The name on a narrow button.
    #[must_use]
    pub fn short_name(self) -> &'static str {
        ["繁", "简", "EN"][self as usize]
    }

    /// The language of a code; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
