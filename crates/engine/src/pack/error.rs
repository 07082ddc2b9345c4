//! Why a text or bytes are no pack that can be used.

use std::fmt;

/// Why nothing can be taken from a text or from bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// Something else altogether.
    NotALink,
    /// The end is missing.
    Cut,
    /// At least one character was altered.
    Damaged,
    /// Made by a later version of this program.
    LaterFormat,
    /// A check by another version of the questionnaire.
    OtherQuestionnaire(String),
}

impl fmt::Display for PackError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotALink => "not a link of ShopReady",
            Self::Cut => "the end of the link is missing: copy all of it",
            Self::Damaged => "the link has been altered on its way: copy it anew",
            Self::LaterFormat => "the link was made by a later version: update ShopReady first",
            Self::OtherQuestionnaire(version) => {
                return write!(
                    out,
                    "the link holds a check by version {version} of the questionnaire, which is not known here"
                );
            }
        })
    }
}

impl std::error::Error for PackError {}
