//! How hard a passphrase is to guess, in a word: simple advice, no measure.

use crate::session::SHORTEST;
use crate::words::{Text, lock as text};

/// What is said of what is typed; nothing while it is too short to say.
pub(super) fn strength(typed: &str) -> Option<Text> {
    let length = typed.chars().count();
    let mut different: Vec<char> = typed.chars().collect();
    different.sort_unstable();
    different.dedup();
    // A Chinese character is one of thousands.
    let wide = typed.chars().filter(|letter| !letter.is_ascii()).count();
    let weight = length + wide;
    Some(match (length, weight, different.len()) {
        (..SHORTEST, ..) => return None,
        (_, _, ..6) | (_, ..12, _) => text::WEAK,
        (_, 12..20, _) => text::FAIR,
        _ => text::GOOD,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_and_more_varied_is_better() {
        assert_eq!(strength("short"), None);
        assert_eq!(strength("password"), Some(text::WEAK));
        assert_eq!(strength("aaaaaaaaaaaaaaaaaaaaaaaaaaaa"), Some(text::WEAK));
        assert_eq!(strength("correct horse"), Some(text::FAIR));
        assert_eq!(strength("茶餐廳裏的三隻貓"), Some(text::FAIR));
        assert_eq!(strength("tram lemon ladder fog"), Some(text::GOOD));
    }
}
