//! The little that records need of JSON: objects whose values stay as they are written, lists and texts.
//!
//! Values are kept as written until somebody asks what they mean. So `4.0` is not read as `4`, no number is
//! too large, a value of an unknown key may be anything, and it is written back unchanged. Read by hand: a
//! page that must be small pays a third of what a library costs it.

mod scan;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use scan::Scanner;

/// Keys and values of an object in their order, repeated keys included.
pub(crate) type Object<'a> = Vec<(Cow<'a, str>, &'a str)>;

/// Why a text is no object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoObject {
    /// It is another kind of value.
    Other,
    /// It is not JSON from this byte on, counted from 1.
    NotJson(usize),
}

/// The entries of a text that is an object.
pub(crate) fn object(json: &str) -> Result<Object<'_>, NoObject> {
    let mut scanner = Scanner::new(json);
    let object = scanner.whole_object();
    object.map_err(|other| other.unwrap_or(NoObject::NotJson(scanner.place())))
}

/// The values of a text that is a list; `None` if it is none.
#[must_use]
pub fn list(json: &str) -> Option<Vec<&str>> {
    Scanner::new(json).whole_list()
}

/// The text of a value that is one. `None` also where an escape stands for half a character.
#[must_use]
pub fn text(value: &str) -> Option<Cow<'_, str>> {
    let inside = value.strip_prefix('"')?.strip_suffix('"')?;
    scan::unescaped(inside)
}

/// Writes a text with its quotes.
pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..'\u{20}' => {
                let digit = |number: u32| char::from_digit(number, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.push(digit(letter as u32 >> 4));
                out.push(digit(letter as u32 & 15));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}
