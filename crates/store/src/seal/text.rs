//! A text, sealed, as a text: a mark, then nonce and sealed bytes at 15 bits a character.
//!
//! The sealed bytes are those of the text in UTF-8 or UTF-16, whichever is shorter, behind a byte that says which.

use super::data_key::{DataKey, NONCE, TAG};
use crate::dense;

/// What a sealed text begins with: nothing that the app keeps does, so that one that cannot be opened is never taken for
/// something else. Another form has another mark, and another form of [`super::Lock`] with it.
const MARK: &str = "S1";

const UTF8: u8 = 0;
const UTF16: u8 = 1;

/// Seals a text for a key of the storage.
pub(super) fn seal(data_key: &DataKey, nonce: &[u8; NONCE], key: &str, text: &str) -> Option<String> {
    let sealed = data_key.seal(nonce, key.as_bytes(), &to_bytes(text))?;
    Some([MARK, &dense::write(&[nonce.as_slice(), &sealed].concat())].concat())
}

/// Opens a text that was sealed for a key; `None` for any other text.
pub(super) fn open(data_key: &DataKey, key: &str, text: &str) -> Option<String> {
    let bytes = dense::read(text.strip_prefix(MARK)?)?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
    of_bytes(&data_key.open(nonce, key.as_bytes(), sealed)?)
}

/// How many characters a text takes once it is sealed.
pub(super) fn sealed_length(text: &str) -> usize {
    let bytes = 1 + text.len().min(2 * utf16_length(text)) + NONCE + TAG;
    MARK.len() + (8 * bytes + 8).div_ceil(15)
}

/// How many characters a text takes as it is: what browsers count.
pub(super) fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn to_bytes(text: &str) -> Vec<u8> {
    if text.len() <= 2 * utf16_length(text) {
        return [&[UTF8], text.as_bytes()].concat();
    }
    let mut bytes = Vec::with_capacity(1 + text.len());
    bytes.push(UTF16);
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn of_bytes(bytes: &[u8]) -> Option<String> {
    match bytes.split_first()? {
        (&UTF8, text) => String::from_utf8(text.to_vec()).ok(),
        (&UTF16, text) => {
            let (units, rest) = text.as_chunks::<2>();
            let units: Vec<u16> = units.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
            rest.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn data_key() -> DataKey {
        DataKey::new(&[7; 32])
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_takes_as_much_as_was_reckoned(text in "(\\PC|[一-龥]|\u{0}|\n|\u{1f600}){0,200}", nonce: [u8; NONCE]) {
            let sealed = seal(&data_key(), &nonce, "shopready/client/a", &text);
            let sealed = sealed.as_deref().unwrap_or_default();
            prop_assert_eq!(utf16_length(sealed), sealed_length(&text));
            prop_assert_eq!(open(&data_key(), "shopready/client/a", sealed), Some(text.clone()));
            prop_assert_eq!(open(&data_key(), "shopready/client/b", sealed), None, "under another key");
            prop_assert_eq!(open(&DataKey::new(&[8; 32]), "shopready/client/a", sealed), None, "with another data key");
        }

        #[test]
        fn texts_that_were_never_sealed_are_refused(text in "(S1)?(\\PC|[㐀-鿿]){0,80}") {
            prop_assert_eq!(open(&data_key(), "shopready/client/a", &text), None);
        }
    }

    #[test]
    fn every_altered_bit_is_found() {
        let text = "明記冰室 9123 4567";
        let sealed = seal(&data_key(), &[3; NONCE], "k", text).unwrap_or_default();
        let letters: Vec<char> = sealed.chars().collect();
        let mut tried = 0;
        for (place, letter) in letters.iter().enumerate() {
            for bit in 0..16 {
                let mut altered = letters.clone();
                let Some(other) = char::from_u32(u32::from(*letter) ^ (1 << bit)) else {
                    continue;
                };
                altered[place] = other;
                assert_eq!(
                    open(&data_key(), "k", &altered.iter().collect::<String>()),
                    None,
                    "{place} {bit}"
                );
                tried += 1;
            }
            let cut: String = letters[..place].iter().collect();
            assert_eq!(open(&data_key(), "k", &cut), None, "cut at {place}");
        }
        assert!(tried > 14 * letters.len());
    }
}
