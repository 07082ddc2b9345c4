//! File names that carry a hash of the content, so that they can be kept for ever.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Hexadecimal digits of the hash in a file name: 64 bits.
const HASH_DIGITS: usize = 16;

/// The SHA-256 of some bytes in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The SHA-256 of some bytes as a browser wants it for integrity and in content policies.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The name `stem.<hash>.extension` of a file with this content.
pub fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    let mut hash = sha256(content);
    hash.truncate(HASH_DIGITS);
    format!("{stem}.{hash}.{extension}")
}

/// Whether a file name was made by [`hashed`].
pub fn is_hashed(name: &str) -> bool {
    let mut parts = name.rsplit('.');
    let _extension = parts.next();
    let hash = parts.next().unwrap_or_default();
    let has_stem = parts.next().is_some_and(|stem| !stem.is_empty());
    has_stem
        && hash.len() == HASH_DIGITS
        && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_is_known_again() {
        let name = hashed("words-zh-Hant", "txt", b"abc");
        assert_eq!(name, "words-zh-Hant.ba7816bf8f01cfea.txt");
        assert!(is_hashed(&name));
    }

    #[test]
    fn other_content_gives_another_name() {
        assert_ne!(hashed("app", "js", b"1"), hashed("app", "js", b"2"));
    }

    #[test]
    fn plain_names_are_not_taken_for_hashed_ones() {
        for name in [
            "index.html",
            "sw.js",
            "schemes.json",
            "ba7816bf8f01cfea.js",
            ".ba7816bf8f01cfea.js",
            "app.ba7816bf8f01cfe.js",
            "app.BA7816BF8F01CFEA.js",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
