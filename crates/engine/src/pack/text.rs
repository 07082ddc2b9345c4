//! A pack as the text of a link: base64url without padding (RFC 4648).

use super::{PackError, seal};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What stands before the pack in a link.
const MARK: &str = "#c=";

/// A text without the mark that is shorter than any pack was hardly ever one.
const SHORTEST: usize = 16;

pub(super) fn write(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let group = (0..3).fold(0, |group, place| {
            group << 8 | usize::from(three.get(place).copied().unwrap_or_default())
        });
        for place in 0..=three.len() {
            out.push(char::from(LETTERS[group >> (18 - 6 * place) & 63]));
        }
    }
    out
}

/// The bytes of a text that [`write`] wrote, to the letter.
pub(super) fn exact(text: &str) -> Option<Vec<u8>> {
    let is_whole = text.bytes().all(|letter| value(letter).is_some());
    let (bytes, none_left) = bytes(text.as_bytes());
    (is_whole && none_left).then_some(bytes)
}

/// The bytes of a text, and whether no bit was left over.
fn bytes(letters: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(letters.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in letters {
        bits = bits << 6 | value(*letter).unwrap_or_default();
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    (out, bits == 0 && held < 6)
}

fn value(letter: u8) -> Option<u32> {
    Some(u32::from(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

/// The bytes of a text that was pasted: a payload, a link, or a message with one. A mail may have broken the
/// link into lines, and words may stand behind it; which of the two, the checksum tells.
pub(super) fn read(text: &str) -> Result<Vec<u8>, PackError> {
    let marked = text.split_once(MARK).map(|(_, payload)| payload);
    let payload = marked.unwrap_or(text).trim();
    let is_letter = |byte: &u8| value(*byte).is_some();
    let word: Vec<u8> = payload.bytes().take_while(is_letter).collect();
    let (first, whole) = bytes(&word);
    if whole && seal::open(&first).1 {
        return Ok(first);
    }
    let mut letters = payload.bytes().filter(|byte| !byte.is_ascii_whitespace());
    let joined: Vec<u8> = letters.by_ref().take_while(is_letter).collect();
    if marked.is_none() && (joined.len() < SHORTEST || letters.next().is_some()) {
        return Err(PackError::NotALink);
    }
    match bytes(&joined) {
        (bytes, true) => Ok(bytes),
        (bytes, false) => Err(super::fault(&bytes)),
    }
}
