//! Notes on answers: what was written comes back, and nothing that is foreign is lost.

use serde_json::value::RawValue;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::notes::{MOST, note, notes, set_note};
use shopready_store::saved::SavedCheck;

use crate::journey::{ID, begin};

fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap()
}

/// A check whose record has `notes` as written.
fn with_notes(json: &str) -> SavedCheck {
    let mut saved = begin(ID);
    let json = RawValue::from_string(json.to_owned()).unwrap();
    saved.record_mut().extra.set("notes", Some(json));
    saved
}

/// The same check after it was saved and read.
fn read_back(saved: &SavedCheck) -> SavedCheck {
    SavedCheck::read(&saved.write()).unwrap()
}

#[test]
fn a_note_is_read_back_to_the_letter() {
    let hostile = "</textarea><script>alert(1)</script>\n\"店舖\"\\ \u{202e}\u{0}\u{1f35c}\t';--";
    let mut saved = begin(ID);
    set_note(saved.record_mut(), question("safe_backup"), hostile);
    let read = read_back(&saved);
    assert_eq!(
        note(read.record(), question("safe_backup")).as_deref(),
        Some(hostile)
    );
    assert_eq!(note(read.record(), question("pay_till")), None);
    assert_eq!(read.write(), saved.write());
}

#[test]
fn notes_come_in_the_order_of_the_questions() {
    let saved = with_notes(r#"{"safe_backup":"b","pay_till":"a"}"#);
    let ids: Vec<_> = notes(saved.record())
        .into_iter()
        .map(|(question, text)| format!("{question}={text}", question = question.id()))
        .collect();
    assert_eq!(ids, ["pay_till=a", "safe_backup=b"]);
}

#[test]
fn a_note_without_a_visible_character_is_none() {
    let mut saved = begin(ID);
    let before = saved.write();
    for text in ["", " \n\t\u{3000}"] {
        set_note(saved.record_mut(), question("pay_till"), "something");
        assert_ne!(saved.write(), before);
        set_note(saved.record_mut(), question("pay_till"), text);
        assert_eq!(saved.write(), before, "{text:?}");
    }
}

#[test]
fn characters_are_counted_and_not_bytes() {
    let mut saved = begin(ID);
    let longest = "\u{1f35c}".repeat(MOST);
    for text in [longest.clone(), format!("{longest}x")] {
        set_note(saved.record_mut(), question("pay_till"), &text);
        assert_eq!(
            note(read_back(&saved).record(), question("pay_till")).as_ref(),
            Some(&longest)
        );
    }
}

#[test]
fn notes_on_questions_of_another_version_are_kept() {
    let mut saved = with_notes(r#"{"from_tomorrow":"later","pay_till":"old"}"#);
    set_note(saved.record_mut(), question("pay_till"), "new");
    set_note(saved.record_mut(), question("safe_backup"), "more");
    let text = saved.write();
    assert!(
        text.contains(r#""notes":{"from_tomorrow":"later","pay_till":"new","safe_backup":"more"}"#),
        "{text}"
    );
    set_note(saved.record_mut(), question("pay_till"), "");
    set_note(saved.record_mut(), question("safe_backup"), "");
    assert!(saved.write().contains(r#""notes":{"from_tomorrow":"later"}"#));
}

#[test]
fn a_value_that_is_no_text_is_shown_as_it_is_written() {
    let saved = with_notes(r#"{"pay_till":{"seen": [1, 2]},"safe_backup":null}"#);
    assert_eq!(
        note(saved.record(), question("pay_till")).as_deref(),
        Some(r#"{"seen": [1, 2]}"#)
    );
}

#[test]
fn notes_that_are_no_object_are_set_aside_when_another_is_written() {
    let mut saved = with_notes("\"lost?\"");
    assert_eq!(notes(saved.record()), []);
    set_note(saved.record_mut(), question("pay_till"), "new");
    let broken = RawValue::from_string("[7]".to_owned()).unwrap();
    saved.record_mut().extra.set("notes", Some(broken));
    set_note(saved.record_mut(), question("pay_till"), "newer");
    let text = saved.write();
    for kept in [
        r#""notes":{"pay_till":"newer"}"#,
        r#""notes_aside_1":"lost?""#,
        r#""notes_aside_2":[7]"#,
    ] {
        assert!(text.contains(kept), "{kept} in {text}");
    }
}
