//! Files that are no good, or not all of it.

use std::fmt::Write as _;

use proptest::prelude::*;
use shopready_store::exchange::{FileFault, Kind, Reason};
use shopready_store::store::Store;

use super::{batch, export, look};
use crate::disk::TestDisk;
use crate::portfolio::{device, portfolio};

fn empty() -> Store<TestDisk> {
    Store::new(TestDisk::new())
}

fn fault(bytes: &[u8]) -> Option<FileFault> {
    let one_by_one = look(bytes, 1, &empty()).err();
    let whole = look(bytes, bytes.len().max(1), &empty()).err();
    assert_eq!(one_by_one, whole);
    whole
}

fn record(id: &str) -> String {
    format!(
        "{{\"id\":\"{id}\",\"questionnaire\":{{\"id\":\"hk-shop-readiness\",\"version\":\"0.1.0\"}},\
         \"mode\":\"full\",\"profile\":{{\"sector\":\"retail\",\"staff\":\"micro\"}},\"answers\":{{\"pay_accept\":2}}}}"
    )
}

fn reasons(text: &str) -> (usize, Vec<(usize, Reason)>) {
    let (preview, _) = look(text.as_bytes(), 50, &empty()).unwrap();
    let bad = preview.bad().iter().map(|bad| (bad.line, bad.reason.clone()));
    (preview.items().len(), bad.collect())
}

#[test]
fn files_of_other_programs_are_told() {
    for other in [
        &b"PK\x03\x04zip"[..],
        b"%PDF-1.7",
        b"id,name\r\n1,shop\r\n",
        b"<html></html>",
        b"{\"name\":\"page\",\"version\":\"1.0.0\",\"dependencies\":{}}",
        b"{\"format\":\"another\",\"version\":1,\"records\":[{\"a\":1}]}",
        b"{\"clients\":[{\"a\":1}],\"records\":[]}",
        b"[1,2,3]",
        b"[]",
        b"{}",
        b"\x89PNG\r\n\x1a\n",
    ] {
        assert_eq!(
            fault(other),
            Some(FileFault::OtherProgram),
            "{}",
            String::from_utf8_lossy(other)
        );
    }
    assert_eq!(fault(b""), Some(FileFault::Empty));
    assert_eq!(fault(b"\xef\xbb\xbf \r\n "), Some(FileFault::Empty));
}

#[test]
fn other_encodings_are_told() {
    let text = "{\"format\":\"shopready-backup\"";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fault(&wide), Some(FileFault::Encoding));
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
    assert_eq!(fault(&marked), Some(FileFault::Encoding));
    let big_endian: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(fault(&big_endian), Some(FileFault::Encoding));
    // 明記 in GB18030 and in Big5.
    for bytes in [&b"\xc3\xf7\xd3\x9b"[..], b"\xa9\xfa\xb0\x4f"] {
        let mut file = b"{\"format\":\"shopready-backup\",\"version\":1,\"desk\":[],\n\"clients\":[\n{\"id\":\"a\",\"name\":\"".to_vec();
        file.extend_from_slice(bytes);
        file.extend_from_slice(b"\"}\n],\n\"records\":[\n]}\n");
        assert_eq!(fault(&file), Some(FileFault::Encoding));
    }
}

#[test]
fn later_forms_are_told_from_damage() {
    assert_eq!(
        fault(b"{\"format\":\"shopready-backup\",\"version\":2,\"shops\":[]}"),
        Some(FileFault::Later)
    );
    assert_eq!(
        fault(b"{\"format\":\"shopready-storage\",\"version\":9,\"entries\":{}}"),
        Some(FileFault::Later)
    );
    let later = record("a").replace("0.1.0", "7.0.0");
    assert_eq!(
        reasons(&format!("{later}\n{}\n", record("b"))),
        (1, vec![(1, Reason::Later)])
    );
}

#[test]
fn the_first_fault_of_a_file_is_told_in_slices_of_any_length() {
    // Found by fuzzing: what came behind the fault in the same slice took its place.
    let later = "{\"format\":\"shopready-backup\",\"version\":2,\"records\":[]}";
    let text = [later, "\n{\"format\":\"another\"}\n"].concat();
    assert_eq!(fault(text.as_bytes()), Some(FileFault::Later));
}

#[test]
fn the_version_counts_wherever_it_stands() {
    let late = format!(
        "{{\"records\":[{}],\"version\":2,\"format\":\"shopready-backup\"}}",
        record("a")
    );
    assert_eq!(fault(late.as_bytes()), Some(FileFault::Later));
    let sorted = format!(
        "{{\"records\":[{}],\"format\":\"shopready-backup\",\"version\":1}}",
        record("a")
    );
    assert_eq!(look(sorted.as_bytes(), 9, &empty()).unwrap().0.items().len(), 1);
}

#[test]
fn a_bad_line_does_not_take_the_next_one_with_it() {
    let good = record("a");
    let broken = [
        good.replace("\"mode\"", "mode"),
        good[..good.len() - 1].to_owned(),
        good[..good.len() - 20].to_owned(),
        good[..good.len() / 2].to_owned(),
        "{".to_owned(),
        "{\"a\":[".to_owned(),
        "}".to_owned(),
        "hello".to_owned(),
        "{\"a\":\"\u{1}\"}".to_owned(),
        format!("{}1{}", "{\"a\":[".repeat(60), "]}".repeat(60)),
    ];
    for line in &broken {
        let text = format!("{}\n{line}\n{}\n\n{}\n", record("1"), record("2"), record("3"));
        let (good, bad) = reasons(&text);
        assert_eq!(
            (good, bad.first().map(|bad| bad.0)),
            (3, Some(2)),
            "{line}: {bad:?}"
        );
        // The same inside a backup.
        let text = format!(
            "{{\"format\":\"shopready-backup\",\"version\":1,\"records\":[\n{},\n{line},\n{},\n{}\n]}}\n",
            record("1"),
            record("2"),
            record("3")
        );
        let (good, bad) = reasons(&text);
        // A lone closing bracket ends the file for good.
        if line != "}" {
            assert_eq!(
                (good, bad.first().map(|bad| bad.0)),
                (3, Some(3)),
                "{line}: {bad:?}"
            );
        }
    }
}

#[test]
fn ids_that_stand_twice_or_are_none_are_listed() {
    let text = [
        record("a"),
        record("a"),
        record(""),
        record(&"x".repeat(101)),
        record("a\\u0000b"),
        record("c"),
    ];
    let (good, bad) = reasons(&text.join("\n"));
    assert_eq!(good, 2);
    let bad: Vec<_> = bad.into_iter().map(|(line, _)| line).collect();
    assert_eq!(bad, [2, 3, 4, 5]);
}

#[test]
fn long_names_are_cut_and_hostile_ones_are_text() {
    let client = |name: &str| {
        serde_json::json!({"id": "k", "revision": 1, "name": name, "sector": "retail",
            "created": "2026-11-01T00:00:00.000Z", "changed": "2026-11-01T00:00:00.000Z"})
    };
    for (name, length) in [
        ("店".repeat(10_000), 200),
        ("<img onerror=x>=cmd()\u{202e}".to_owned(), 22),
    ] {
        let text =
            serde_json::json!({"format": "shopready-backup", "version": 1, "clients": [client(&name)]});
        let (preview, _) = look(text.to_string().as_bytes(), 4096, &empty()).unwrap();
        let kept = preview.items()[0].client().unwrap();
        assert_eq!(kept.name.chars().count(), length);
    }
}

#[test]
fn a_million_lines_and_a_line_without_end_are_gone_through() {
    let mut text = String::new();
    for number in 0..1_000_000 {
        let _ = writeln!(text, "{{\"line\":{number}}}");
    }
    text.push_str(&record("at-the-end"));
    let (preview, outcome) = look(text.as_bytes(), 1 << 16, &empty()).unwrap();
    assert_eq!((preview.items().len(), preview.bad_count()), (1, 1_000_000));
    assert_eq!(outcome.kind, Kind::Records);

    let endless = format!("{{\"a\":\"{}\"}}\n{}", "x".repeat(40_000_000), record("after"));
    let (preview, _) = look(endless.as_bytes(), 1 << 16, &empty()).unwrap();
    assert_eq!(preview.items().len(), 1);
    assert_eq!(preview.bad()[0].reason, Reason::TooLong);
}

#[test]
fn lines_that_only_open_brackets_do_not_take_for_ever() {
    for line in [
        "{\n",
        "{\"a\":1,\n",
        "{\"a\":[\n",
        "{\"a\":{\"b\":\n",
        "\"b\":2\n{\"a\":1,\n",
    ] {
        let text = line.repeat(200_000 / line.len());
        assert!(look(text.as_bytes(), 1 << 16, &empty()).is_err(), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_cut_is_told_and_what_is_whole_is_good(businesses in portfolio(), share in 0.0_f64..1.0) {
        let text = export(&device(&businesses));
        let cut = (share * (text.len() - 2) as f64) as usize;
        let whole = look(text.as_bytes(), 4096, &empty()).unwrap().0;
        match look(&text.as_bytes()[..cut], 333, &empty()) {
            Ok((preview, outcome)) => {
                prop_assert!(outcome.is_cut);
                for item in preview.items() {
                    prop_assert!(whole.items().iter().any(|other| other.id == item.id));
                }
            }
            Err(fault) => prop_assert!(matches!(fault, FileFault::Cut | FileFault::Empty | FileFault::Encoding)),
        }
    }

    #[test]
    fn bytes_that_flip_never_stop_the_app(
        businesses in portfolio(),
        flips in proptest::collection::vec((0.0_f64..1.0, any::<u8>()), 1..6),
    ) {
        let mut bytes = export(&device(&businesses)).into_bytes();
        for (share, byte) in flips {
            let place = (share * bytes.len() as f64) as usize;
            bytes[place] = byte;
        }
        let store = empty();
        let slices = [1, 64, bytes.len()].map(|slice| {
            look(&bytes, slice, &store).map(|(preview, outcome)| (preview.items().len(), preview.bad_count(), outcome))
        });
        prop_assert_eq!(&slices[0], &slices[1]);
        prop_assert_eq!(&slices[0], &slices[2]);
        if let Ok((preview, _)) = look(&bytes, 64, &store) {
            store.apply(&batch(&preview, &store)).unwrap();
            // Whatever came in can be read.
            let (again, _) = look(export(&store).as_bytes(), 64, &store).unwrap();
            prop_assert!(again.items().is_empty());
            prop_assert_eq!(again.bad_count(), 0);
        }
    }

    #[test]
    fn any_bytes_are_gone_through(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "[\\[{\"}a:,\n\\\\1\\]]{0,200}") {
        let _ = look(&bytes, 7, &empty());
        let _ = look(text.as_bytes(), 3, &empty());
    }
}
