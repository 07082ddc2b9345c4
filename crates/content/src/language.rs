//! The languages in which everything a user reads exists.

/// A language of the app. `as usize` is its place in every list of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English as written in Hong Kong.
    En,
    /// Written Chinese in traditional characters with Hong Kong terms.
    ZhHant,
    /// Written Chinese in simplified characters with Mainland terms.
    ZhHans,
}

impl Language {
    /// All languages, in the order of every list of three.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHant, Self::ZhHans];

    /// The key in the content files: `zh_hant`.
    #[must_use]
    pub fn key(self) -> &'static str {
        ["en", "zh_hant", "zh_hans"][self as usize]
    }

    /// The code in file names and in the page: `zh-Hant`.
    #[must_use]
    pub fn code(self) -> &'static str {
        ["en", "zh-Hant", "zh-Hans"][self as usize]
    }

    /// What a page in it says as its language.
    #[must_use]
    pub fn tag(self) -> &'static str {
        ["en-HK", "zh-Hant-HK", "zh-Hans-CN"][self as usize]
    }

    /// The language of a key of the content files.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }
}
