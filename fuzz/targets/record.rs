//! The check record: whatever is read is written back and read again as the same, and scored twice alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shopready_engine::compare::compare;
use shopready_engine::pack;
use shopready_engine::plan::{Choice, lift, path, steps};
use shopready_engine::record::{Entries, Record};
use shopready_engine::score::score;

fuzz_target!(|bytes: &[u8]| {
    let Ok(record) = Record::read(bytes) else {
        return;
    };
    let written = record.write();
    let again = Record::read(written.as_bytes()).expect("what was written can be read");
    assert_eq!(again.write(), written);
    assert_eq!((&again.id, &again.check), (&record.id, &record.check));
    assert_eq!(texts(&again.facts), texts(&record.facts));
    assert_eq!(texts(&again.extra), texts(&record.extra));
    assert_eq!(
        texts(&again.questionnaire_extra),
        texts(&record.questionnaire_extra)
    );

    let check = &record.check;
    let scored = score(check);
    assert_eq!(scored, score(&again.check));
    assert_eq!(steps(check, &scored), steps(&again.check, &scored));
    let path = path(check);
    let mut choice = Choice::default();
    for step in path.steps() {
        choice.tick(&path, step.id);
    }
    // A better answer never lowers the score.
    let better = score(&choice.apply(check));
    if let (Some(before), Some(after)) = (&scored.overall, &better.overall) {
        assert!(after.score >= before.score);
    }
    let _ = lift(check, &path);
    let _ = compare(check, &again.check);

    let packed = pack::decode(&pack::encode(&record)).expect("what was packed can be unpacked");
    assert_eq!(packed.check, record.check);
});

fn texts<'a>(entries: &'a Entries<'_>) -> Vec<(&'a str, &'a str)> {
    entries.texts().collect()
}
