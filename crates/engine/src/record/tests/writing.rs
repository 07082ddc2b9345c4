use super::*;

#[test]
fn what_the_rules_do_not_know_is_kept_as_it_was_written() {
    let json = r#"{"name":"陳記","id":"a\"b","questionnaire":{"note":[1.0, 2],"id":"hk-shop-readiness","version":"0.1.0"},"mode":"quick","profile":{"staff":"alone","sector":"catering"},"facts":{"later_fact":1e999},"answers":{"cat_order":3},"marks":{"x" : 4.0}}"#;
    let written = read(json).write();
    assert_eq!(
        written,
        r#"{"id":"a\"b","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0","note":[1.0, 2]},"mode":"quick","profile":{"sector":"catering","staff":"alone"},"facts":{"later_fact":1e999},"answers":{"cat_order":3},"name":"陳記","marks":{"x" : 4.0}}"#
    );
    assert_eq!(read(&written).into_owned().write(), written);
}

#[test]
fn entries_can_be_set_and_removed() {
    let json = record(r#","notes":"old","name":"a","notes":"older""#);
    let mut record = read(&json).into_owned();
    assert_eq!(
        record.extra.get("notes").map(|value| value.get()),
        Some(r#""older""#)
    );
    record.extra.set(
        "notes",
        serde_json::value::RawValue::from_string("[1]".to_owned()).ok(),
    );
    record.extra.set("name", None);
    assert_eq!(
        record.write(),
        super::record(r#","facts":{},"answers":{},"notes":[1]"#)
    );
}

#[test]
fn control_characters_and_quotes_are_escaped() {
    let mut out = String::new();
    crate::json::write_text(&mut out, "a\"\\\n\r\t\u{1}\u{1f}é");
    assert_eq!(out, r#""a\"\\\n\r\t\u0001\u001fé""#);
}
