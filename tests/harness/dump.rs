//! All that a page has left behind where somebody else could look, and a search in it for words in any form.

use std::fmt::Write as _;

use crate::{Page, Result};

/// Gathers local and session storage, cookies, names and addresses of caches and databases, the address, its state, and
/// the document with what stands in its fields.
const GATHER: &str = "
    const found = [];
    for (const storage of [localStorage, sessionStorage])
        for (const [key, text] of Object.entries(storage)) found.push(key, text);
    found.push(document.cookie, location.href, JSON.stringify(history.state), document.title, window.name);
    found.push(document.documentElement.outerHTML);
    for (const field of document.querySelectorAll('input, textarea, select')) found.push(field.value);
    return (async () => {
        for (const name of await caches.keys()) {
            found.push(name);
            for (const request of await (await caches.open(name)).keys()) found.push(request.url);
        }
        for (const { name } of await indexedDB.databases()) found.push(name);
        return found.join('\\n');
    })();";

/// What a page has left behind.
#[derive(Debug)]
pub struct Dump(String);

impl Dump {
    /// Gathers it.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn of(page: &Page) -> Result<Self> {
        Ok(Self(page.script(GATHER, vec![]).await?))
    }

    /// How many characters there are.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    /// The words that are found, each with the form in which it is.
    #[must_use]
    pub fn finds(&self, words: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        for word in words {
            let forms = forms(word);
            let there = forms
                .into_iter()
                .filter(|(_, form)| self.0.contains(form.as_str()));
            found.extend(there.map(|(name, _)| format!("{word}: {name}")));
        }
        found
    }
}

/// A word in all forms in which a program may write it down, each with a name.
#[must_use]
pub fn forms(word: &str) -> Vec<(&'static str, String)> {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let percent = |small: bool| {
        word.bytes().fold(String::new(), |mut text, byte| {
            _ = if byte.is_ascii_alphanumeric() {
                write!(text, "{}", char::from(byte))
            } else if small {
                write!(text, "%{byte:02x}")
            } else {
                write!(text, "%{byte:02X}")
            };
            text
        })
    };
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(String::new(), |text, byte| text + format!("{byte:02x}").as_str())
    };
    let escaped = word.encode_utf16().fold(String::new(), |text, unit| {
        text + format!("\\u{unit:04x}").as_str()
    });
    let mut forms = vec![
        ("as it is", word.to_owned()),
        ("in small letters", word.to_lowercase()),
        ("reversed", word.chars().rev().collect()),
        ("UTF-8 by bytes", latin(word.as_bytes())),
        ("UTF-16LE by bytes", latin(&wide)),
        ("UTF-16BE by bytes", latin(&big)),
        ("in an address", percent(false)),
        ("in an address, small", percent(true)),
        ("UTF-8 in hex", hex(word.as_bytes())),
        ("UTF-16LE in hex", hex(&wide)),
        ("escaped", escaped),
    ];
    for bytes in [word.as_bytes(), &wide, &big] {
        for offset in 0..6 {
            for last in ["+/", "-_"] {
                forms.push(("base64", packed(bytes, 6, offset, |value| base64(value, last))));
            }
        }
        for offset in 0..15 {
            forms.push((
                "15 bits a character",
                packed(bytes, 15, offset, |value| char::from_u32(0x3400 + value)),
            ));
        }
    }
    // Too short a piece is found anywhere.
    forms.retain(|(name, form)| match *name {
        "base64" => form.chars().count() >= 6,
        _ => form.chars().count() >= 2,
    });
    forms
}

fn base64(value: u32, last: &str) -> Option<char> {
    let letters = [
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        last,
    ]
    .concat();
    letters.chars().nth(value as usize)
}

/// The characters that bits of `bytes` fill whole, so many a character, from an offset on.
fn packed(bytes: &[u8], width: usize, offset: usize, letter: impl Fn(u32) -> Option<char>) -> String {
    let bits: Vec<u32> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |place| u32::from(byte >> place & 1)))
        .skip(offset)
        .collect();
    let values = bits
        .chunks_exact(width)
        .map(|bits| bits.iter().fold(0, |value, bit| value << 1 | bit));
    values.filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;

    #[test]
    fn a_word_is_found_in_each_form_wherever_it_stands() {
        let word = "老闆想賣盤 Secret";
        for before in ["", "a", "ab", "abc", "abcd"] {
            let text = format!("{before}{word}{before}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let dense = packed(text.as_bytes(), 15, 0, |value| char::from_u32(0x3400 + value));
            for left in [
                text.clone(),
                text.chars().rev().collect(),
                BASE64_STANDARD.encode(&text),
                BASE64_STANDARD.encode(&wide),
                dense,
            ] {
                assert!(!Dump(left.clone()).finds(&[word]).is_empty(), "{left}");
            }
        }
        assert!(
            Dump("nothing of it, 甲乙丙 c2VjcmV0".to_owned())
                .finds(&[word])
                .is_empty()
        );
    }
}
