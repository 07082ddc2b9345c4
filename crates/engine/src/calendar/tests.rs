#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

const NOW: &str = "2026-11-22T03:04:05.678Z";

fn event(summary: &str, description: &str) -> Event {
    Event {
        uid: Event::uid_of_step("abc", StepId::parse("safe_backup:2").unwrap()),
        day: Date::parse("2026-12-31").unwrap(),
        summary: summary.to_owned(),
        description: description.to_owned(),
    }
}

fn written(event: Event) -> String {
    write(&[event], NOW).unwrap()
}

/// The lines of a file as a reader sees them, unfolded.
fn lines(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    whole
        .strip_suffix("\r\n")
        .unwrap()
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

/// The words of a line, with the marks taken away as a reader does.
fn read_back(file: &str, name: &str) -> String {
    let lines = lines(file);
    let value = lines
        .iter()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
        .unwrap();
    let mut words = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => words.push(match characters.next().unwrap() {
                'n' | 'N' => '\n',
                other @ ('\\' | ';' | ',') => other,
                other => panic!("\\{other} means nothing"),
            }),
            ';' | ',' => panic!("a bare {character}"),
            other => words.push(other),
        }
    }
    words
}

#[test]
fn a_file_holds_what_a_calendar_needs_in_its_order() {
    let expected = "\
        BEGIN:VCALENDAR\r\n\
        VERSION:2.0\r\n\
        PRODID:-//ShopReady//ShopReady 1.0//EN\r\n\
        CALSCALE:GREGORIAN\r\n\
        BEGIN:VEVENT\r\n\
        UID:safe_backup:2.abc@shopready\r\n\
        DTSTAMP:20261122T030405Z\r\n\
        DTSTART;VALUE=DATE:20261231\r\n\
        DTEND;VALUE=DATE:20270101\r\n\
        SUMMARY:Back up\r\n\
        DESCRIPTION:To a second place\r\n\
        TRANSP:TRANSPARENT\r\n\
        BEGIN:VALARM\r\n\
        ACTION:DISPLAY\r\n\
        TRIGGER:-PT15H\r\n\
        DESCRIPTION:Back up\r\n\
        END:VALARM\r\n\
        END:VEVENT\r\n\
        END:VCALENDAR\r\n";
    assert_eq!(written(event("Back up", "To a second place")), expected);
}

#[test]
fn a_step_keeps_its_id_in_every_file_and_has_another_in_every_check() {
    let step = StepId::parse("safe_backup:2").unwrap();
    assert_eq!(Event::uid_of_step("abc", step), Event::uid_of_step("abc", step));
    assert_ne!(Event::uid_of_step("abc", step), Event::uid_of_step("abd", step));
    assert_ne!(Event::uid_of_step("abc", step), Event::uid_of_recheck("abc"));
}

#[test]
fn without_a_description_the_event_has_none() {
    let file = written(event("Back up", ""));
    assert_eq!(
        lines(&file)
            .iter()
            .filter(|line| line.starts_with("DESCRIPTION"))
            .count(),
        1
    );
}

#[test]
fn the_last_day_of_the_calendar_has_no_end_after_it() {
    let last = Event {
        day: Date::parse("9999-12-31").unwrap(),
        ..event("Late", "")
    };
    let file = written(last);
    assert!(file.contains("DTSTART;VALUE=DATE:99991231\r\n") && !file.contains("DTEND"));
}

#[test]
fn hostile_words_stay_words() {
    let hostile = [
        "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
        "a\nb\rc\r\nd\u{85}e\u{2028}f\u{2029}g",
        "; , \\ \\n \\; :\"quoted\"",
        "\\",
        "\t tab",
    ];
    for words in hostile {
        let file = written(event(words, words));
        assert_eq!(lines(&file).len(), 19, "{words:?}");
        let same = words.replace("\r\n", "\n");
        let same = same.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
        assert_eq!(read_back(&file, "SUMMARY"), same);
        assert_eq!(read_back(&file, "DESCRIPTION"), same);
    }
}

#[test]
fn control_characters_are_left_out() {
    let file = written(event("a\0b\u{7}c\u{1b}[31md\u{7f}e\u{9b}f", ""));
    assert_eq!(read_back(&file, "SUMMARY"), "abc[31mdef");
    let allowed = |character: char| !character.is_control() || matches!(character, '\r' | '\n');
    assert!(file.chars().all(allowed));
}

#[test]
fn a_hostile_id_of_a_check_cannot_open_a_line_of_its_own() {
    let hostile = Event {
        uid: Event::uid_of_recheck("x\r\nSUMMARY:other;,"),
        ..event("Mine", "")
    };
    let file = written(hostile);
    assert_eq!(
        lines(&file)
            .iter()
            .filter(|line| line.starts_with("SUMMARY"))
            .count(),
        1
    );
    assert_eq!(read_back(&file, "UID"), "recheck.x\nSUMMARY:other;,@shopready");
}

#[test]
fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
    let texts = [
        "把資料備份到第二個地方，並每星期測試一次。".repeat(9),
        "a".repeat(500),
        "🏪,".repeat(60),
        "é".repeat(200),
    ];
    for text in texts {
        // Every place at which the fold can fall.
        for shift in 0..4 {
            let words = "x".repeat(shift) + &text;
            let file = written(event(&words, &words));
            let physical: Vec<_> = file.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            assert!(physical.iter().all(|line| line.len() <= 75));
            assert!(physical.iter().any(|line| line.len() > 75 - 4));
            assert_eq!(read_back(&file, "SUMMARY"), words);
        }
    }
}

#[test]
fn a_line_of_just_75_octets_is_not_folded() {
    let summary = "s".repeat(75 - "SUMMARY:".len());
    assert!(written(event(&summary, "")).contains(&format!("\r\nSUMMARY:{summary}\r\nTRANSP")));
    let summary = summary + "t";
    assert!(written(event(&summary, "")).contains("s\r\n t\r\nTRANSP"));
}

#[test]
fn several_events_stand_one_after_the_other_and_none_is_a_file_too() {
    let file = write(&[event("One", ""), event("Two", "")], NOW).unwrap();
    let begins = lines(&file).iter().filter(|line| *line == "BEGIN:VEVENT").count();
    assert_eq!(begins, 2);
    assert_eq!(lines(&write(&[], NOW).unwrap()).len(), 5);
}

#[test]
fn the_moment_of_writing_must_be_one() {
    assert_eq!(stamp("2026-11-22T03:04:05Z").as_deref(), Some("20261122T030405Z"));
    assert_eq!(
        stamp("2016-12-31T23:59:60.5Z").as_deref(),
        Some("20161231T235960Z")
    );
    let wrong = [
        "",
        "2026-11-22",
        "2026-11-22T03:04:05",
        "2026-11-22T03:04Z",
        "2026-11-31T03:04:05Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T03:60:05Z",
        "2026-11-22T03:04:61Z",
        "2026-11-22T3:04:05Z",
        "2026-11-22T+3:04:05Z",
        "2026-11-22T03:04:05:06Z",
        "2026-11-22T03:04:05\r\nX:Z",
    ];
    for moment in wrong {
        assert_eq!(write(&[], moment), None, "{moment:?}");
    }
}
