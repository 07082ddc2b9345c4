//! A short name for a text, to tell editions apart.

use sha2::{Digest, Sha256};

/// The first 64 bits of the SHA-256 of a text, as 16 hexadecimal digits.
#[must_use]
pub fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
