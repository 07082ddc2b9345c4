//! `shopready score` from outside: the public cases, and how it behaves with whatever comes in.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const RECORD: &str = r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0"},"mode":"full","profile":{"sector":"retail","staff":"micro"}}"#;

fn case_file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases")
        .join(name)
}

fn case(name: &str) -> Vec<u8> {
    std::fs::read(case_file(name)).unwrap()
}

/// Runs `shopready score --today 2026-11-22` with more arguments.
fn score(arguments: &[&str], input: &[u8]) -> Output {
    let mut all = vec!["score", "--today", "2026-11-22"];
    all.extend(arguments);
    shopready(&all, input)
}

fn shopready(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_shopready"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A program that refuses its arguments closes its input early.
    let feed = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap();
    output
}

fn lines(bytes: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(bytes).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Line and place of every error.
fn errors(output: &Output) -> Vec<(u64, String)> {
    let errors = lines(&output.stdout).into_iter().filter_map(|line| {
        let at = line["error"]["at"].as_str()?.to_owned();
        assert!(!line["error"]["reason"].as_str().unwrap().is_empty());
        Some((line["line"].as_u64().unwrap(), at))
    });
    errors.collect()
}

mod public_cases {
    use super::*;

    #[track_caller]
    fn assert_results(output: &Output, expected: &str) {
        let (actual, expected) = (lines(&output.stdout), lines(&case(expected)));
        assert_eq!(actual.len(), expected.len());
        for (actual, expected) in actual.iter().zip(&expected) {
            assert_eq!(actual, expected);
        }
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(output.stderr, b"");
    }

    #[test]
    fn are_reproduced_with_the_built_in_catalogue() {
        assert_results(&score(&[], &case("checks.ndjson")), "results.ndjson");
    }

    #[test]
    fn are_reproduced_with_another_catalogue() {
        let catalogue = case_file("catalogue.toml");
        let output = score(
            &["--catalogue", catalogue.to_str().unwrap()],
            &case("checks.ndjson"),
        );
        assert_results(&output, "results-catalogue.ndjson");
    }

    #[test]
    fn of_bad_records_name_the_place() {
        let output = score(&[], &case("bad.ndjson"));
        let place = |line: &Value| {
            assert!(!line["error"]["reason"].as_str().unwrap().is_empty());
            json!([line["id"], line["line"], line["error"]["at"]])
        };
        let places = |bytes: &[u8]| lines(bytes).iter().map(place).collect::<Vec<_>>();
        assert_eq!(places(&output.stdout), places(&case("bad-results.ndjson")));
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(output.stderr, b"");
    }
}

mod lines_of_input {
    use super::*;

    #[test]
    fn come_out_in_order_however_many_there_are() {
        let input: String = (0..4_000)
            .map(|number| RECORD.replacen("\"a\"", &format!("\"{number}\""), 1) + "\n")
            .collect();
        let results = lines(&score(&[], input.as_bytes()).stdout);
        assert_eq!(results.len(), 4_000);
        for (number, result) in results.iter().enumerate() {
            assert_eq!(result["id"], number.to_string());
        }
    }

    #[test]
    fn are_counted_also_where_they_are_blank() {
        let output = score(&[], format!("\n  \t\r\n{RECORD}\r\n\nx\n").as_bytes());
        assert_eq!(lines(&output.stdout).len(), 2);
        assert_eq!(errors(&output), [(5, "line".to_owned())]);
        assert_eq!(output.status.code(), Some(1));
    }

    #[test]
    fn may_end_without_a_line_break() {
        assert_eq!(lines(&score(&[], RECORD.as_bytes()).stdout).len(), 1);
    }

    #[test]
    fn may_be_none() {
        for input in ["", "\n", " "] {
            let output = score(&[], input.as_bytes());
            assert_eq!(
                (output.stdout.as_slice(), output.status.code()),
                (&b""[..], Some(0))
            );
        }
    }

    #[test]
    fn that_are_too_long_or_no_text_are_errors_of_their_own() {
        let mut input = RECORD.as_bytes().to_vec();
        input.push(b'\n');
        input.extend(std::iter::repeat_n(b'x', 9 * 1024 * 1024));
        input.push(b'\n');
        input.extend(b"{\"id\":\"\xff\"}\n");
        input.extend(RECORD.as_bytes());
        let output = score(&[], &input);
        assert_eq!(lines(&output.stdout).len(), 4);
        assert_eq!(errors(&output), [(2, "line".to_owned()), (3, "line".to_owned())]);
    }

    #[test]
    fn may_be_long_and_deep() {
        let notes = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
        let record = RECORD.replacen('{', &format!("{{\"notes\":{notes},"), 1);
        assert_eq!(score(&[], record.as_bytes()).status.code(), Some(0));
    }

    #[test]
    fn keep_their_id_in_the_result_whatever_is_in_it() {
        let id = r#""a\"\\\n\u0001 \u9673記 \ud83c\udf75""#;
        let result = lines(&score(&[], RECORD.replacen("\"a\"", id, 1).as_bytes()).stdout);
        assert_eq!(result[0]["id"], "a\"\\\n\u{1} 陳記 🍵");
        let result = lines(
            &score(
                &[],
                RECORD
                    .replacen("\"a\"", id, 1)
                    .replace("full", "short")
                    .as_bytes(),
            )
            .stdout,
        );
        assert_eq!(result[0]["id"], "a\"\\\n\u{1} 陳記 🍵");
    }
}

mod arguments {
    use super::*;

    #[track_caller]
    fn assert_refused(output: &Output, says: &str) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(says), "{said}");
        assert_eq!(output.stdout, b"");
    }

    #[test]
    fn that_are_wrong_are_refused_with_status_2() {
        assert_refused(
            &shopready(&["score", "--today", "2026-02-30"], b""),
            "not a day of the calendar",
        );
        assert_refused(&shopready(&["score", "--tody"], b""), "--today");
        assert_refused(&shopready(&["scor"], b""), "score");
        assert_refused(&shopready(&["score", "extra"], b""), "extra");
        assert_refused(&shopready(&[], b""), "Usage");
    }

    #[test]
    fn name_a_catalogue_that_can_be_read_and_used() {
        let folder = std::env::temp_dir().join(format!("shopready-score-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = |name: &str, text: &str| {
            let file = folder.join(name);
            std::fs::write(&file, text).unwrap();
            file.to_str().unwrap().to_owned()
        };
        let with = |file: &str| score(&["--catalogue", file], RECORD.as_bytes());
        assert_refused(&with("nowhere.json"), "nowhere.json");
        assert_refused(&with(&file("list.txt", "")), "a .json or a .toml file");
        assert_refused(&with(&file("broken.json", "{")), "broken.json");
        assert_refused(&with(&file("broken.toml", "[")), "broken.toml");
        assert_refused(&with(&file("empty.json", "{}")), "empty.json");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn are_explained() {
        let output = shopready(&["score", "--help"], b"");
        let help = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(0));
        for word in ["--today", "--catalogue", "Exit status", "Examples"] {
            assert!(help.contains(word), "{help}");
        }
    }

    #[test]
    fn may_leave_the_day_to_the_computer() {
        assert_eq!(shopready(&["score"], RECORD.as_bytes()).status.code(), Some(0));
    }
}

#[test]
fn the_day_decides_what_is_closed_and_stale() {
    let verdict = |today: &str| {
        let catalogue = case_file("catalogue.toml");
        let output = shopready(
            &[
                "score",
                "--today",
                today,
                "--catalogue",
                catalogue.to_str().unwrap(),
            ],
            RECORD.as_bytes(),
        );
        lines(&output.stdout)[0]["schemes"].clone()
    };
    assert_ne!(verdict("2026-11-22"), verdict("2036-11-22"));
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_shopready"))
        .args(["score", "--today", "2026-11-22"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feed = std::thread::spawn(move || {
        let line = format!("{RECORD}\n");
        // Ends when the program is gone.
        while stdin.write_all(line.as_bytes()).is_ok() {}
    });
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 100]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap();
    assert_eq!(output.stderr, b"");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn results_come_while_the_input_is_still_open() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_shopready"))
        .args(["score", "--today", "2026-11-22"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(format!("{RECORD}\n").as_bytes()).unwrap();
    stdin.flush().unwrap();
    let mut first = [0; 8];
    child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"{\"id\":\"a");
    drop(stdin);
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
}
