//! Texts in an address, where only plain letters may stand, and the address of a client.

use std::fmt::Write as _;

use crate::route::Route;

/// The screen of a name that is about the client of an id.
pub(super) fn of_client(screen: &'static str, id: &str) -> Route {
    Route::Adviser(screen, encode(id))
}

/// A text as it stands in an address.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a text does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The text that stands in an address; `None` where it is no text.
pub(super) fn decode(written: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let (high, low) = (digit(rest.next())?, digit(rest.next())?);
            u8::try_from(16 * high + low).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_from_an_address() {
        for text in ["", "vip", "茶餐廳 & co=1/%", "\u{202e}<b>#?"] {
            let written = encode(text);
            assert!(
                written.is_ascii() && !written.contains(['&', '=', '/', '#', ' ', '<']),
                "{written}"
            );
            assert_eq!(decode(&written).as_deref(), Some(text));
        }
        assert_eq!(decode("茶").as_deref(), Some("茶"), "as a browser may leave it");
    }

    #[test]
    fn what_is_no_text_is_none() {
        for written in ["%", "%4", "%zz", "%FF"] {
            assert_eq!(decode(written), None, "{written}");
        }
    }
}
