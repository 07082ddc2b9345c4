//! The three languages of the app.

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Traditional Chinese, Hong Kong.
    TraditionalChinese,
    /// Simplified Chinese, Mainland.
    SimplifiedChinese,
    /// English, Hong Kong.
    English,
}

impl Language {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::TraditionalChinese, Self::SimplifiedChinese, Self::English];

    /// The code that the app uses for the language's words: `data-language` of
    /// the switch.
    pub fn code(self) -> &'static str {
        match self {
            Self::TraditionalChinese => "zh-Hant",
            Self::SimplifiedChinese => "zh-Hans",
            Self::English => "en",
        }
    }

    /// The value of the document's `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::TraditionalChinese => "zh-Hant-HK",
            Self::SimplifiedChinese => "zh-Hans-CN",
            Self::English => "en-HK",
        }
    }

    /// What a browser set to this language sends as `Accept-Language`.
    pub fn accepted(self) -> &'static str {
        match self {
            Self::TraditionalChinese => "zh-HK,zh",
            Self::SimplifiedChinese => "zh-CN,zh",
            Self::English => "en-GB,en",
        }
    }

    /// The product's name in this language, as the document title must hold it.
    pub fn product_name(self) -> &'static str {
        match self {
            Self::TraditionalChinese => "店舖數碼體檢",
            Self::SimplifiedChinese => "店铺数码体检",
            Self::English => "ShopReady",
        }
    }
}
