//! The word packs in memory.

use super::{FINGERPRINT, FIRST_END, LATER_END, Language, Text};

/// The messages of one language. Cheap to copy; a pack lives as long as the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    first: &'static [&'static str],
    later: &'static [&'static str],
}

impl Words {
    /// Takes the first part of a language in. `None` if it was made for another build or is cut.
    #[must_use]
    pub fn read(language: Language, first: String) -> Option<Self> {
        let first = lines(first, FIRST_END)?;
        Some(Self {
            language,
            first,
            later: &[],
        })
    }

    /// The same with the later part; `None` if that was made for another build or is cut.
    #[must_use]
    pub fn with_later(self, later: String) -> Option<Self> {
        // The fingerprint stands in the first line of each part and takes a place in the first only.
        let later = lines(later, LATER_END - FIRST_END + 1)?;
        Some(Self { later, ..self })
    }

    /// Whether the later part is there.
    #[must_use]
    pub fn is_whole(self) -> bool {
        !self.later.is_empty()
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

    /// The message at a place of the packs; empty for a place that is none.
    #[must_use]
    pub(super) fn at(self, place: u16) -> &'static str {
        let line = match place.checked_sub(FIRST_END) {
            None => self.first.get(usize::from(place)),
            Some(place) => self.later.get(usize::from(place) + 1),
        };
        line.copied().unwrap_or_default()
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

/// The lines of a pack, if they are as many as this build expects and made for it.
fn lines(text: String, count: u16) -> Option<&'static [&'static str]> {
    // At most six packs are read in the life of a page, so leaking them is cheaper than counting.
    let lines: Vec<&'static str> = String::leak(text).lines().collect();
    let fits = lines.len() == usize::from(count) && lines.first() == Some(&FINGERPRINT);
    fits.then(|| &*Vec::leak(lines))
}
