//! Bytes as text, 15 bits a character: local storage counts characters, whatever they are.
//!
//! The characters are the 32,768 from U+3400 on: none of them is half of a pair, and none is changed by a browser.

const FIRST: u32 = 0x3400;

/// Bytes as text.
pub(crate) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 6);
    let (mut bits, mut held) = (0_u32, 0_u32);
    // How many bytes there are follows from the last character but for one case: a whole zero byte of padding.
    let padded = bytes.iter().copied().chain([0x80]);
    for byte in padded {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        if held >= 15 {
            held -= 15;
            push(&mut text, bits >> held);
            bits &= (1 << held) - 1;
        }
    }
    if held > 0 {
        push(&mut text, bits << (15 - held));
    }
    text
}

/// The bytes of a text; `None` for a text that [`write`] did not write.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.chars() {
        let value = u32::from(letter)
            .checked_sub(FIRST)
            .filter(|value| *value < 1 << 15)?;
        bits = (bits << 15) | value;
        held += 15;
        while held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    // What is left over fills the last character and is empty, and so may be a whole byte before it.
    if bits != 0 {
        return None;
    }
    if bytes.last() == Some(&0) {
        bytes.pop();
    }
    (bytes.pop() == Some(0x80)).then_some(bytes)
}

fn push(text: &mut String, value: u32) {
    // Every value of 15 bits is a character here.
    text.extend(char::from_u32(FIRST + (value & 0x7fff)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let text = write(&bytes);
            prop_assert_eq!(text.chars().count(), (bytes.len() * 8 + 8).div_ceil(15));
            prop_assert_eq!(read(&text), Some(bytes));
        }

        #[test]
        fn texts_of_others_are_refused_or_read_without_harm(text in ".{0,60}") {
            let _ = read(&text);
        }
    }

    #[test]
    fn bytes_that_end_in_zeros_keep_them() {
        for length in 0..40 {
            let bytes = vec![0; length];
            assert_eq!(read(&write(&bytes)), Some(bytes));
        }
    }
}
