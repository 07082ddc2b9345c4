use super::*;

#[test]
fn what_is_no_json_object_is_the_line() {
    for json in [
        "",
        "nonsense",
        "{",
        r#"{"id":"a"} x"#,
        r#"{"id":NaN}"#,
        r#"{"id":01}"#,
        "\u{feff}{}",
    ] {
        let error = error(json);
        assert_eq!((error.id, error.at.as_str()), (None, "line"));
        assert!(
            matches!(error.reason, Reason::NotJson(_)),
            "{json}: {:?}",
            error.reason
        );
    }
    for json in ["[1]", "3", "null", r#""text""#, "true"] {
        assert_wrong(json, "line", Reason::NotAnObject);
    }
    let error = Record::read(b"{\"id\":\"\xff\"}").unwrap_err();
    assert_eq!((error.at.as_str(), error.reason), ("line", Reason::NotUtf8(8)));
}

#[test]
fn what_is_missing_is_named_by_its_place() {
    assert_wrong("{}", "id", Reason::Missing);
    assert_wrong(r#"{"id":"a"}"#, "questionnaire", Reason::Missing);
    assert_wrong(
        r#"{"id":"a","questionnaire":{"version":"0.1.0"}}"#,
        "questionnaire.id",
        Reason::Missing,
    );
    assert_wrong(
        r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness"}}"#,
        "questionnaire.version",
        Reason::Missing,
    );
    let head = r#"{"id":"a","questionnaire":{"id":"hk-shop-readiness","version":"0.1.0"}"#;
    assert_wrong(&format!("{head}}}"), "mode", Reason::Missing);
    assert_wrong(&format!(r#"{head},"mode":"full"}}"#), "profile", Reason::Missing);
    assert_wrong(&record(r#","profile":{}"#), "profile.sector", Reason::Missing);
    assert_wrong(
        &record(r#","profile":{"sector":"retail"}"#),
        "profile.staff",
        Reason::Missing,
    );
}

#[test]
fn an_id_is_a_text_that_is_not_empty() {
    for id in ["3", "null", r#""""#, "[]", r#""\ud800""#] {
        let error = error(&record(&format!(r#","id":{id}"#)));
        assert_eq!(
            (error.id, error.at.as_str(), error.reason),
            (None, "id", Reason::NotAnId)
        );
    }
}

#[test]
fn null_is_not_the_same_as_absent() {
    assert_wrong(&record(r#","answers":null"#), "answers", Reason::NotAnObject);
    assert_wrong(&record(r#","facts":null"#), "facts", Reason::NotAnObject);
    assert_wrong(&record(r#","profile":null"#), "profile", Reason::NotAnObject);
    assert_wrong(
        &record(r#","questionnaire":null"#),
        "questionnaire",
        Reason::NotAnObject,
    );
    assert_wrong(&record(r#","mode":null"#), "mode", Reason::UnknownMode);
    assert_wrong(
        &record(r#","profile":{"sector":"retail","staff":"micro","who":null}"#),
        "profile.who",
        Reason::UnknownOption,
    );
    assert_wrong(
        &record(r#","answers":{"pay_till":null}"#),
        "answers.pay_till",
        Reason::NotAnAnswer,
    );
}

#[test]
fn a_level_is_a_digit_from_0_to_4() {
    for level in [
        "5",
        "-1",
        "-0",
        "4.0",
        "2.5",
        "1e0",
        "10",
        "1e999",
        "9007199254740993",
        "true",
        r#""2""#,
        "[2]",
        "{}",
        r#""unknown""#,
    ] {
        assert_wrong(
            &record(&format!(r#","answers":{{"pay_till":{level}}}"#)),
            "answers.pay_till",
            Reason::NotAnAnswer,
        );
    }
}

#[test]
fn a_question_is_one_of_the_sector_and_applies_where_it_must() {
    assert_wrong(
        &record(r#","answers":{"pay_tills":1}"#),
        "answers.pay_tills",
        Reason::UnknownQuestion,
    );
    assert_wrong(
        &record(r#","answers":{"cat_order":1}"#),
        "answers.cat_order",
        Reason::OtherSector,
    );
    assert_wrong(
        &record(r#","answers":{"pay_till":"not_applicable"}"#),
        "answers.pay_till",
        Reason::AlwaysApplies,
    );
}

#[test]
fn an_answer_must_be_valid_even_where_the_profile_rules_it_out() {
    let alone = r#","profile":{"sector":"retail","staff":"alone"},"answers":{"back_payroll":7}"#;
    assert_wrong(&record(alone), "answers.back_payroll", Reason::NotAnAnswer);
}

#[test]
fn the_profile_has_known_questions_and_options() {
    assert_wrong(
        &record(r#","profile":{"sector":"retail","staff":"tiny"}"#),
        "profile.staff",
        Reason::UnknownOption,
    );
    assert_wrong(
        &record(r#","profile":{"sector":"retail","staff":1}"#),
        "profile.staff",
        Reason::UnknownOption,
    );
    assert_wrong(
        &record(r#","profile":{"sector":"retail","staff":"micro","turnover":"low"}"#),
        "profile.turnover",
        Reason::UnknownProfileQuestion,
    );
}

#[test]
fn questionnaire_and_mode_must_be_known() {
    assert_wrong(
        &record(r#","questionnaire":{"id":"other","version":"0.1.0"}"#),
        "questionnaire.id",
        Reason::UnknownQuestionnaire,
    );
    assert_wrong(
        &record(r#","questionnaire":{"id":"hk-shop-readiness","version":"0.0.9"}"#),
        "questionnaire.version",
        Reason::UnknownVersion,
    );
    assert_wrong(
        &record(r#","questionnaire":{"id":"hk-shop-readiness","version":0.1}"#),
        "questionnaire.version",
        Reason::UnknownVersion,
    );
    assert_wrong(&record(r#","mode":"short""#), "mode", Reason::UnknownMode);
}

#[test]
fn the_sector_is_never_given_as_a_fact() {
    assert_wrong(
        &record(r#","facts":{"sector":"retail"}"#),
        "facts.sector",
        Reason::FactFollows,
    );
}

#[test]
fn the_id_is_told_where_it_can_be_read() {
    assert_eq!(error(&record(r#","mode":"short""#)).id.as_deref(), Some("a"));
}
