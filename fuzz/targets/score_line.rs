//! The command line's reader of lines: a result for each line that is not blank, in order, however they come in.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use shopready_cli::lines::{Lines, built_in};
use shopready_engine::date::Date;
use shopready_fuzz::TODAY;

static LINES: LazyLock<Lines> = LazyLock::new(|| {
    let today = Date::parse(TODAY).expect("a day");
    Lines::new(built_in().expect("it is built in"), today)
});

fuzz_target!(|bytes: &[u8]| {
    let (results, all_good) = LINES.score(bytes).expect("a text is read");
    let results: Vec<Value> = results
        .split_inclusive(|byte| *byte == b'\n')
        .map(|line| serde_json::from_slice(line).expect("a result is JSON"))
        .collect();
    let lines = (1..).zip(bytes.split(|byte| *byte == b'\n'));
    let given: Vec<(usize, &[u8])> = lines.filter(|(_, line)| !line.trim_ascii().is_empty()).collect();
    assert_eq!(results.len(), given.len());
    assert_eq!(
        all_good,
        results.iter().all(|result| result.get("error").is_none())
    );
    for (result, (number, line)) in results.iter().zip(given) {
        let (alone, is_good) = LINES.score(line).expect("a text is read");
        let mut alone: Value = serde_json::from_slice(&alone).expect("a result is JSON");
        if !is_good {
            alone["line"] = number.into();
        }
        assert_eq!(*result, alone);
    }
});
