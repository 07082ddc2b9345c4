//! A sealed backup: it comes back to the byte, and whatever was done to it is found.

use proptest::prelude::*;
use shopready_store::seal::file::{FileBroken, Head, HeadFault, Opening, PIECE, Sealing};
use shopready_store::seal::{DataKey, Lock, Purpose};

const DERIVED: [u8; 32] = [5; 32];

fn sealed(plain: &[u8]) -> String {
    let lock = Lock::new(Purpose::File, &DataKey::new(&[9; 32]), &DERIVED, [1; 16], [2; 12]).unwrap();
    let mut sealing = Sealing::new(Head::new(lock, [3; 7]), DataKey::new(&[9; 32]));
    let mut pieces = plain.chunks(PIECE).peekable();
    if pieces.peek().is_none() {
        sealing.push(&[], true).unwrap();
    }
    while let Some(piece) = pieces.next() {
        sealing.push(piece, pieces.peek().is_none()).unwrap();
    }
    sealing.finish()
}

fn open(text: &[u8], slice: usize) -> Result<Vec<u8>, FileBroken> {
    let head = Head::read(text).unwrap().unwrap();
    let data_key = head.lock().open(Purpose::File, &DERIVED).unwrap();
    let (mut opening, mut plain) = (Opening::new(head, data_key), Vec::new());
    for slice in text.chunks(slice) {
        opening.feed(slice, &mut plain)?;
    }
    opening.finish(&mut plain)?;
    Ok(plain)
}

fn long() -> Vec<u8> {
    (0..3 * PIECE + 17).map(|place| (place % 251) as u8).collect()
}

proptest! {
    #[test]
    fn any_bytes_come_back_however_they_are_sliced(plain in proptest::collection::vec(any::<u8>(), 0..400), slice in 1..300_usize) {
        prop_assert_eq!(open(sealed(&plain).as_bytes(), slice), Ok(plain));
    }
}

#[test]
fn a_long_backup_comes_back_with_line_ends_that_mail_has_changed() {
    let text = sealed(&long());
    assert_eq!(open(text.as_bytes(), 4096), Ok(long()));
    let (head, pieces) = text.split_once('\n').unwrap();
    let mailed = format!("{head}\r\n{}\r\n", pieces.replace('\n', "\r\n"));
    assert_eq!(open(mailed.as_bytes(), 4096), Ok(long()));
    assert_eq!(open(text.trim_end().as_bytes(), 4096), Ok(long()));
}

#[test]
fn pieces_that_are_cut_swapped_repeated_left_out_or_added_are_found() {
    let text = sealed(&long());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 5);
    let of = |places: &[usize]| {
        places
            .iter()
            .map(|place| [lines[*place], "\n"].concat())
            .collect::<String>()
    };
    let open = |text: String| open(text.as_bytes(), 1 << 14);
    assert_eq!(open(of(&[0, 1, 2, 3])), Err(FileBroken::Cut));
    assert_eq!(open(of(&[0])), Err(FileBroken::Cut));
    for altered in [
        &[0, 2, 1, 3, 4][..],
        &[0, 1, 1, 2, 3, 4],
        &[0, 1, 3, 4],
        &[0, 4],
        &[0, 1, 2, 3, 4, 4],
    ] {
        assert_eq!(open(of(altered)), Err(FileBroken::Altered), "{altered:?}");
    }
    let half = of(&[0, 1, 2, 3]) + &lines[4][..10];
    assert_eq!(open(half), Err(FileBroken::Cut));
}

#[test]
fn every_altered_letter_is_found_before_anything_is_used() {
    let plain = "{\"format\":\"shopready-backup\"}明記冰室".as_bytes();
    let text = sealed(plain);
    let mut tried = 0;
    for place in 0..text.len() - 1 {
        for other in [b'A', b'0', b'{', b'\n', 0x80] {
            let mut altered = text.clone().into_bytes();
            if altered[place] == other {
                continue;
            }
            altered[place] = other;
            let opened = match Head::read(&altered) {
                Some(Ok(head)) => head
                    .lock()
                    .open(Purpose::File, &DERIVED)
                    .map(|_| open(&altered, 1 << 14)),
                // Told as damaged, as of a later version, or as the file of another program.
                _ => None,
            };
            assert!(!matches!(opened, Some(Ok(_))), "{place} {other}");
            tried += 1;
        }
    }
    assert!(tried > 1000, "{tried}");
}

#[test]
fn another_passphrase_does_not_open_and_other_files_are_told() {
    let text = sealed(b"x");
    let head = Head::read(text.as_bytes()).unwrap().unwrap();
    assert!(head.lock().open(Purpose::File, &[6; 32]).is_none());
    assert_eq!(
        Head::read(text.replacen("\"version\":1", "\"version\":2", 1).as_bytes()),
        Some(Err(HeadFault::Later))
    );
    assert_eq!(
        Head::read(text.replacen("600000", "1000", 1).as_bytes()),
        Some(Err(HeadFault::Damaged))
    );
    for other in [
        "",
        "{}",
        "{\"format\":\"shopready-backup\",\"version\":1}",
        "PK\u{3}\u{4}",
    ] {
        assert_eq!(Head::read(other.as_bytes()), None, "{other}");
    }
}
