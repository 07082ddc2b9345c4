//! A word pack in memory.

use super::{FINGERPRINT, LINES, Language, Text};

/// The messages of one language. Cheap to copy; a pack lives as long as the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    lines: &'static [&'static str],
}

impl Words {
    /// Takes a fetched pack in. `None` if it was made for another build or is cut.
    #[must_use]
    pub fn read(language: Language, text: String) -> Option<Self> {
        // At most three packs are read in the life of a page, so leaking them is cheaper than counting.
        let lines: Vec<&'static str> = String::leak(text).lines().collect();
        let fits = lines.len() == LINES && lines.first() == Some(&FINGERPRINT);
        fits.then(|| Self { language, lines: Vec::leak(lines) })
    }

    /// The language of these words.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// A message without anything to fill in.
    #[must_use]
    pub fn get(self, text: Text) -> &'static str {
        self.at(text.0)
    }

    /// The message at a place of the pack; empty for a place that is none.
    #[must_use]
    pub(super) fn at(self, place: u16) -> &'static str {
        self.lines.get(usize::from(place)).copied().unwrap_or_default()
    }

    /// A message with its words in braces filled in.
    #[must_use]
    pub(super) fn fill(self, text: Text, slots: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.at(text.0);
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, behind) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            if let Some((_, value)) = slots.iter().find(|(name, _)| *name == slot) {
                out.push_str(value);
            }
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}
