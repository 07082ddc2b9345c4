//! The checksum at the end: CRC-24 as in RFC 4880. It finds every error that lies within 24 bits, so every
//! altered character, and all but one in sixteen million others.

/// How many bytes it takes.
pub(super) const LENGTH: usize = 3;

const START: u32 = 0xb7_04ce;
const POLYNOMIAL: u32 = 0x86_4cfb;

/// What four bits do to the sum, worked out beforehand: lists of clients read thousands of packs.
const STEPS: [u32; 16] = {
    let mut steps = [0; 16];
    let mut place = 0;
    while place < steps.len() {
        let mut sum = (place as u32) << 20;
        let mut bit = 0;
        while bit < 4 {
            sum = (sum << 1 & 0xff_ffff) ^ (POLYNOMIAL * (sum >> 23));
            bit += 1;
        }
        steps[place] = sum;
        place += 1;
    }
    steps
};

fn sum(bytes: &[u8]) -> [u8; LENGTH] {
    let sum = bytes.iter().fold(START, |sum, &byte| {
        [byte >> 4, byte & 15].into_iter().fold(sum, |sum, half| {
            let step = (sum >> 20 ^ u32::from(half)) & 15;
            (sum << 4 & 0xff_ffff) ^ STEPS[step as usize]
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

#[cfg(test)]
mod tests {
    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(super::sum(b"123456789"), [0x21, 0xcf, 0x02]);
    }
}
