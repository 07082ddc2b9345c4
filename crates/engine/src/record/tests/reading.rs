use super::*;

#[test]
fn facts_and_answers_may_be_left_out() {
    let json = record("");
    let read = read(&json);
    assert_eq!(read.id, "a");
    assert_eq!(read.check.mode, Mode::Full);
    assert_eq!(
        (read.check.profile.sector(), read.check.profile.staff()),
        (Sector::Retail, Staff::Micro)
    );
    assert_eq!(read.check.answers.iter().count(), 0);
    assert!(read.facts.is_empty());
}

#[test]
fn answers_are_levels_or_two_words() {
    let json = record(
        r#","answers":{"pay_till":0,"pay_accept":4,"safe_backup":"dont_know","ret_omni":"not_applicable"}"#,
    );
    let answers = read(&json).check.answers;
    assert_eq!(answers.get(question("pay_till")), Answer::level(0));
    assert_eq!(answers.get(question("pay_accept")), Answer::level(4));
    assert_eq!(answers.get(question("safe_backup")), Some(Answer::DontKnow));
    assert_eq!(answers.get(question("ret_omni")), Some(Answer::NotApplicable));
}

#[test]
fn the_last_of_a_repeated_key_counts() {
    let json = record(
        r#","answers":{"pay_till":9,"pay_till":1},"answers":{"pay_till":7,"pay_till":2},"mode":"quick""#,
    );
    let read = read(&json);
    assert_eq!(read.check.answers.get(question("pay_till")), Answer::level(2));
    assert_eq!(read.check.mode, Mode::Quick);
    assert_wrong(
        &record(r#","answers":{"pay_till":1,"pay_till":9}"#),
        "answers.pay_till",
        Reason::NotAnAnswer,
    );
}

#[test]
fn escapes_mean_what_they_stand_for() {
    let json = r#"{"\u0069d":"caf\u00e9 \ud83c\udf75","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0"},"mode":"f\u0075ll","profile":{"sector":"retail","st\u0061ff":"micro"},"answers":{"pay\u005ftill":"dont\u005fknow"}}"#;
    let read = read(json);
    assert_eq!(read.id, "café 🍵");
    assert_eq!(
        read.check.answers.get(question("pay_till")),
        Some(Answer::DontKnow)
    );
}

#[test]
fn unknown_keys_may_hold_anything() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    read(&record(&format!(
        r#","notes":{deep},"big":1e999,"half":"\ud800","nothing":null"#
    )));
    read(
        r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0","later":[1e999]},"mode":"full","profile":{"sector":"retail","staff":"micro"}}"#,
    );
}

#[test]
fn in_the_quick_check_other_answers_of_the_sector_may_stand() {
    read(&record(r#","mode":"quick","answers":{"cust_incl":3}"#));
}
