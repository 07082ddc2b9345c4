//! The hand-over link: any text, and any bytes behind a checksum that is right, which chance would never find.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use shopready_cli::lines::built_in;
use shopready_engine::catalogue::Catalogue;
use shopready_engine::facts::Facts;
use shopready_engine::pack::{self, Packed};
use shopready_engine::record::Record;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| built_in().expect("it is built in"));

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(bytes) = pack::from_text(text)
    {
        let link = format!("#c={}", pack::to_text(&bytes));
        assert_eq!(pack::from_text(&link), Ok(bytes.clone()));
        whole(&bytes);
    }
    let mut sealed = bytes.to_vec();
    sealed.extend(sum(bytes));
    whole(&sealed);
});

/// What is unpacked is packed as the same again.
fn whole(bytes: &[u8]) {
    let packed = match pack::decode(bytes) {
        Ok(packed) => packed,
        Err(error) => {
            assert_eq!(pack::check(bytes).err(), Some(error));
            return;
        }
    };
    assert_eq!(pack::check(bytes).as_ref(), Ok(&packed.check));
    let record = record(&packed);
    let again = pack::encode(&record);
    assert_eq!(pack::from_text(&pack::to_text(&again)).as_ref(), Ok(&again));
    let second = pack::decode(&again).expect("what was packed can be unpacked");
    assert_eq!(second.check, packed.check);
    assert!(second.facts.texts().eq(packed.facts.texts()));

    let vocabulary = &CATALOGUE.vocabulary;
    let mut facts = Facts::new(vocabulary);
    pack::known_facts(bytes, vocabulary, &mut facts).expect("it was unpacked before");
    assert_eq!(facts, record.known_facts(vocabulary));
}

fn record(packed: &Packed) -> Record<'static> {
    let mut record = Record::new("x".to_owned(), packed.check.clone());
    record.facts = packed.facts.clone();
    record
}

/// CRC-24 as in RFC 4880, bit by bit.
fn sum(bytes: &[u8]) -> [u8; 3] {
    let sum = bytes.iter().fold(0xb7_04ce_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 16, |sum, _| {
            (sum << 1 ^ if sum & 0x80_0000 == 0 { 0 } else { 0x86_4cfb }) & 0xff_ffff
        })
    });
    let [_, high, middle, low] = sum.to_be_bytes();
    [high, middle, low]
}
