//! What is searched for: several words, all of which a client must have.

use shopready_store::client::Client;

use crate::words::Words;

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

/// All that is searched of a client, folded, a field a line: name, tags, contact, and what its district is called in
/// every language.
pub(in super::super) fn searched(words: Words, client: &Client) -> String {
    let district = client
        .district
        .map(|district| fold(&words.district_in_all_languages(district)));
    searched_with(client, district.as_deref().unwrap_or_default())
}

/// The same where the words of the district are folded already.
pub(super) fn searched_with(client: &Client, district: &str) -> String {
    let mut searched = fold(&client.name);
    for field in client.tags.iter().chain([&client.contact]) {
        searched.push('\n');
        searched.push_str(&fold(field));
    }
    searched.push('\n');
    searched.push_str(district);
    searched
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
    use shopready_engine::check::Sector;

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
    fn a_client_is_searched_by_name_tags_contact_and_district() {
        let mut client = Client::new("a".to_owned(), "Ming Kee 明記冰室", Sector::Catering, "");
        client.set_tags("VIP, 商會");
        client.contact = "5555 0010".to_owned();
        let searched = searched_with(&client, "深水埗\nsham shui po");
        for typed in ["", "ming", "明記", "KEE vip", "商會 冰室", "0010", "Sham"] {
            assert!(Query::parse(typed).finds(&searched), "{typed}");
        }
        for typed in ["ming tung", "旺角"] {
            assert!(!Query::parse(typed).finds(&searched), "{typed}");
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
