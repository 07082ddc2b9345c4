//! Files: read alike in any slices, taken as a whole, taken back as a whole, and what came in goes out again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shopready_fuzz::device::planted;
use shopready_fuzz::files::{batch, export, look};
use shopready_store::batch::Reverted;
use shopready_store::exchange::{Choice, Preview, State};

fuzz_target!(|bytes: &[u8]| {
    let Some((choices, bytes)) = bytes.split_first() else {
        return;
    };
    let store = planted();
    let before = store.disk().all();
    let whole = look(bytes, &[bytes.len()], &store);
    // Lengths that the file itself gives: as good as any.
    let lengths: Vec<usize> = bytes
        .iter()
        .take(16)
        .map(|byte| usize::from(*byte) % 7 + 1)
        .collect();
    for slices in [&[1][..], &lengths] {
        let sliced = look(bytes, slices, &store);
        assert_eq!(sliced.as_ref().map(told), whole.as_ref().map(told));
    }
    let Ok((mut preview, _)) = whole else {
        return;
    };
    assert_eq!(store.disk().all(), before, "looking changes nothing");
    choose(&mut preview, *choices);
    let applied = store
        .apply(&batch(&preview, &store))
        .expect("memory takes everything");
    let after = export(&store);
    let (again, _) = look(after.as_bytes(), &[after.len()], &store).expect("an export can be read");
    assert_eq!((again.items().len(), again.bad()), (0, &[][..]));
    assert!(matches!(store.revert(&applied), Ok(Reverted::Done(_))));
    assert_eq!(store.disk().all(), before, "all is taken back");
});

/// What a user is told of a file.
fn told((preview, outcome): &(Preview, shopready_store::exchange::Outcome)) -> String {
    format!(
        "{outcome:?} {:?} {} {:?}",
        preview.items(),
        preview.same(),
        preview.bad()
    )
}

/// Chooses for every item by two bits, which go round.
fn choose(preview: &mut Preview, choices: u8) {
    for place in 0..preview.items().len() {
        let choice = match choices >> (place % 4 * 2) & 3 {
            0 => continue,
            1 => Choice::Leave,
            2 if preview.items()[place].state != State::New => Choice::Both(format!("fresh-{place}")),
            _ => Choice::Take,
        };
        preview.choose(place, choice);
    }
}
