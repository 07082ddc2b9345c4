//! Makes the text of a check small: a check put away repeats the words of every other check.
//!
//! A byte string is written as runs of its own bytes and copies of what stood up to 65,535 bytes before, where
//! a fixed text of the words of a record counts as standing before everything (LZ77 with a preset dictionary).
//! [`spread`] gives back exactly what [`squeeze`] was given, whatever it was.

/// What counts as standing before every text. Part of the format: never to be changed, since what devices hold
/// was squeezed with it. Another one needs another first byte of the visits.
const BEFORE: &[u8] = include_bytes!("squeeze/before.txt");

/// The shortest copy that is shorter than its bytes.
const SHORTEST: usize = 4;

/// The longest copy that one token can name.
const LONGEST: usize = SHORTEST + 0x7f;

/// The longest run of own bytes that one token can name.
const RUN: usize = 0x80;

/// How far back a copy can reach.
const REACH: usize = 0xffff;

/// Places are found again by a hash of their first bytes.
const TABLE: usize = 1 << 12;

/// How many places with the same hash are tried.
const TRIES: usize = 24;

/// Squeezes bytes.
pub(crate) fn squeeze(bytes: &[u8]) -> Vec<u8> {
    let all = [BEFORE, bytes].concat();
    let mut places = Places::new(all.len());
    (0..BEFORE.len()).for_each(|place| places.add(&all, place));
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let (mut place, mut run) = (BEFORE.len(), BEFORE.len());
    while place < all.len() {
        let (from, length) = places.longest(&all, place);
        if length < SHORTEST {
            places.add(&all, place);
            place += 1;
            continue;
        }
        push_run(&mut out, &all[run..place]);
        let back = place - from;
        out.push(0x80 | (length - SHORTEST) as u8);
        out.extend_from_slice(&(back as u16).to_le_bytes());
        (place..place + length).for_each(|place| places.add(&all, place));
        place += length;
        run = place;
    }
    push_run(&mut out, &all[run..]);
    out
}

/// What [`squeeze`] was given; `None` for bytes that it did not write.
pub(crate) fn spread(squeezed: &[u8]) -> Option<Vec<u8>> {
    let mut all = Vec::with_capacity(BEFORE.len() + squeezed.len() * 4);
    all.extend_from_slice(BEFORE);
    let mut rest = squeezed;
    while let Some((&token, after)) = rest.split_first() {
        let length = usize::from(token & 0x7f);
        if token & 0x80 == 0 {
            let (own, after) = after.split_at_checked(length + 1)?;
            all.extend_from_slice(own);
            rest = after;
        } else {
            let (back, after) = after.split_first_chunk::<2>()?;
            let from = all.len().checked_sub(usize::from(u16::from_le_bytes(*back)))?;
            for place in from..from + length + SHORTEST {
                // A copy may reach into itself.
                all.push(*all.get(place)?);
            }
            rest = after;
        }
    }
    Some(all.split_off(BEFORE.len()))
}

fn push_run(out: &mut Vec<u8>, own: &[u8]) {
    for run in own.chunks(RUN) {
        out.push((run.len() - 1) as u8);
        out.extend_from_slice(run);
    }
}

/// Places by the hash of their first bytes, the latest first.
struct Places {
    latest: Vec<u32>,
    before: Vec<u32>,
}

/// No place.
const NONE: u32 = u32::MAX;

impl Places {
    fn new(length: usize) -> Self {
        Self {
            latest: vec![NONE; TABLE],
            before: vec![NONE; length],
        }
    }

    fn add(&mut self, all: &[u8], place: usize) {
        if let Some(hash) = hash(all, place) {
            self.before[place] = self.latest[hash];
            self.latest[hash] = place as u32;
        }
    }

    /// The longest copy that can stand for the bytes at a place: where it begins and how long it is.
    fn longest(&self, all: &[u8], place: usize) -> (usize, usize) {
        let mut best = (0, 0);
        let Some(hash) = hash(all, place) else { return best };
        let wanted = &all[place..all.len().min(place + LONGEST)];
        let mut from = self.latest[hash];
        for _ in 0..TRIES {
            if from == NONE || place - from as usize > REACH {
                break;
            }
            let there = &all[from as usize..];
            let length = wanted.iter().zip(there).take_while(|(a, b)| a == b).count();
            if length > best.1 {
                best = (from as usize, length);
            }
            from = self.before[from as usize];
        }
        best
    }
}

fn hash(all: &[u8], place: usize) -> Option<usize> {
    let first = all.get(place..place + SHORTEST)?.first_chunk::<SHORTEST>()?;
    let mixed = u32::from_le_bytes(*first).wrapping_mul(2_654_435_761);
    Some((mixed >> 20) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            prop_assert_eq!(spread(&squeeze(&bytes)), Some(bytes));
        }

        #[test]
        fn text_that_repeats_comes_back(words in proptest::collection::vec("[a-c]{1,3}|\"pay_till\":2,|中", 0..400)) {
            let text = words.concat();
            prop_assert_eq!(spread(&squeeze(text.as_bytes())), Some(text.into_bytes()));
        }

        #[test]
        fn bytes_of_others_never_stop_the_app(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = spread(&bytes);
        }
    }

    #[test]
    fn what_counts_as_standing_before_is_the_same_for_ever() {
        let sum = BEFORE.iter().fold(0_u64, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u64::from(*byte))
        });
        assert_eq!((BEFORE.len(), sum), (6_019, 15_508_564_942_899_885_036));
    }
}
