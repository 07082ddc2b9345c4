//! What is searched for: several words, all of which a client must have.

/// The words that were typed, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in super::super) struct Query(Vec<String>);

impl Query {
    /// Takes apart what was typed.
    pub(in super::super) fn parse(typed: &str) -> Self {
        Self(
            fold(typed)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }

    /// Whether a folded text has all words, in whatever order.
    pub(in super::super) fn finds(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// A text as it is compared: small letters, full-width forms as half-width ones, spaces of any kind as one kind, and
/// without marks that nobody sees.
pub(in super::super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match half_width(letter) {
            letter if letter.is_ascii() => folded.push(match letter.to_ascii_lowercase() {
                letter if letter.is_ascii_control() => ' ',
                letter => letter,
            }),
            // From here on no script has small and capital letters, but for the spaces and signs among them.
            letter if letter >= '\u{3001}' && letter != '\u{feff}' => folded.push(letter),
            letter if letter.is_whitespace() => folded.push(' '),
            letter if is_unseen(letter) => {}
            letter => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

fn half_width(letter: char) -> char {
    const AWAY: u32 = '！' as u32 - '!' as u32;
    match letter {
        '！'..='～' => char::from_u32(letter as u32 - AWAY).unwrap_or(letter),
        letter => letter,
    }
}

/// Marks of direction and of width zero.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || letter.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Query::parse(typed).finds(&fold(text))
    }

    #[test]
    fn case_and_width_do_not_matter() {
        for (typed, text) in [
            ("ming kee", "MING KEE Café"),
            ("ＭＩＮＧ", "Ming Kee"),
            ("ming", "Ｍｉｎｇ　Ｋｅｅ"),
            ("CAFÉ", "café"),
            ("A座", "Ａ座"),
            ("冰室", "明記冰室"),
        ] {
            assert!(finds(typed, text), "{typed} in {text}");
        }
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        assert!(finds("冰室 ming", "Ming Kee\n明記冰室"));
        assert!(finds("冰室　明記", "明記冰室"));
        assert!(!finds("冰室 kwok", "Ming Kee\n明記冰室"));
        assert!(!finds("keeming", "Ming Kee"));
    }

    #[test]
    fn nothing_typed_finds_all_and_nothing_is_read_into_it() {
        for typed in ["", "  ", "　", "\u{202e}"] {
            assert!(finds(typed, "any"), "{typed:?}");
        }
        assert!(!finds(".*", "any"));
        assert!(!finds("简", "簡"), "the scripts are searched as typed");
    }

    #[test]
    fn marks_of_direction_hide_nothing() {
        assert!(finds("evil", "\u{202e}ev\u{200b}il\u{202c}"));
    }
}
