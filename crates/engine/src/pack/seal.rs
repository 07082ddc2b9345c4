//! The checksum at the end: CRC-24 as in RFC 4880. It finds every error that lies within 24 bits, so every
//! altered character, and all but one in sixteen million others.

/// How many bytes it takes.
pub(super) const LENGTH: usize = 3;

const START: u32 = 0xb7_04ce;
const POLYNOMIAL: u32 = 0x86_4cfb;

fn sum(bytes: &[u8]) -> [u8; LENGTH] {
    let sum = bytes.iter().fold(START, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte) << 16, |sum, _| {
            let carry = sum >> 23 & 1;
            (sum << 1 & 0xff_ffff) ^ (POLYNOMIAL * carry)
        })
    });
    let [_, high, middle, low] = sum.to_be_bytes();
    [high, middle, low]
}

/// Puts the checksum behind the bytes.
pub(super) fn seal(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = sum(&bytes);
    bytes.extend(sum);
    bytes
}

/// What stands before the checksum, and whether it is right. Of too few bytes nothing stands before it.
pub(super) fn open(bytes: &[u8]) -> (&[u8], bool) {
    match bytes.split_last_chunk::<LENGTH>() {
        Some((body, given)) => (body, sum(body) == *given),
        None => (&[], false),
    }
}
