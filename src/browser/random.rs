//! Random names and bytes.

/// Fills bytes with randomness that nobody can guess; `false` where the browser has none.
#[must_use]
pub fn fill(bytes: &mut [u8]) -> bool {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok())
}

/// A fresh identifier: 16 random bytes in hexadecimal.
#[must_use]
pub fn id() -> String {
    let mut bytes = [0_u8; 16];
    // The only documented failure is a buffer above 65,536 bytes.
    let _ = fill(&mut bytes);
    let mut text = String::with_capacity(32);
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    text
}
