//! The questionnaire's check: what it finds, and where it says it is.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use shopready_content::questionnaire::{load, read};

/// The folder of the project's own content.
fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))
}

/// The problems of the project's questionnaire with some texts replaced: place and reason of each.
fn problems_with(changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = std::fs::read_to_string(content().join("questionnaire.toml")).unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "no such text in the questionnaire: {old}");
        text = text.replacen(old, new, 1);
    }
    match read(Path::new("q.toml"), &text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .iter()
            .map(|problem| format!("{}: {}", problem.place, problem.reason))
            .collect(),
    }
}

#[track_caller]
fn assert_finds(changes: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(problems_with(changes), expected);
}

#[test]
fn the_projects_own_questionnaire_has_no_problem() {
    let questionnaire = load(content()).unwrap();
    assert_eq!(questionnaire.questions.len(), 37);
    assert_eq!(questionnaire.dimensions.len(), 7);
}

/// The start of question pay_accept up to its id, for changes that must hit it.
const PAY_ACCEPT: &str = "id = \"pay_accept\"\norder = 1";

#[test]
fn a_problem_is_told_with_file_line_and_column() {
    let text = std::fs::read_to_string(content().join("questionnaire.toml")).unwrap();
    let told = |text: &str| {
        read(Path::new("q.toml"), text)
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    let line = 1 + text[..text.find("weight = 17").unwrap()].matches('\n').count();
    let problems = told(&text.replacen("weight = 17", "weight = 0", 1));
    assert!(problems.contains(&format!(
        "q.toml:{line}:1: dimension.pay.weight: must be a whole number from 1 to 100"
    )));
    let line = 1 + text[..text.find("schema = 1").unwrap()].matches('\n').count();
    let problems = told(&text.replacen("schema = 1", "schema = = 1", 1));
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with(&format!("q.toml:{line}:")),
        "{}",
        problems[0]
    );
}

#[test]
fn all_problems_are_found_in_one_run() {
    assert_finds(
        &[
            ("weight = 17", "weight = 18"),
            ("text_zh_hans = \"顾客可以用什么方式付款？\"\n", ""),
            (
                "recommendations = [\"r04\", \"r08\"]",
                "recommendations = [\"r04\", \"r13\"]",
            ),
            ("compiled_on = 2026-11-22", "compiled_on = \"2026-02-29\""),
        ],
        &[
            "compiled_on: '2026-02-29' is not a day of the calendar written as 2026-11-22",
            "dimension: the weights add up to 101, not to 100",
            "question.pay_accept.text_zh_hans: is missing",
            "question.pay_accept.recommendations: no such recommendation: 'r13'",
        ],
    );
}

#[test]
fn unknown_ids_are_named() {
    assert_finds(
        &[("dimension = \"pay\"", "dimension = \"pays\"")],
        &["question.pay_accept.dimension: no such dimension: 'pays'"],
    );
    assert_finds(
        &[("dtspp = [\"C1\"]", "dtspp = [\"C4\"]")],
        &["question.pay_accept.dtspp: no such dtspp_category: 'C4'"],
    );
    assert_finds(
        &[(
            "question = \"pay_till\"\nmin_level = 2",
            "question = \"pay_tills\"\nmin_level = 2",
        )],
        &["question.pay_accept.prerequisite.1.question: no such question: 'pay_tills'"],
    );
    assert_finds(
        &[("option = \"alone\"", "option = \"lonely\"")],
        &["not_applicable_rule.1.option: no such option: 'lonely'"],
    );
    assert_finds(
        &[("profile = \"cross\"", "profile = \"crossing\"")],
        &["not_applicable_rule.2.profile: no such profile question: 'crossing'"],
    );
    assert_finds(
        &[(
            "questions = [\"pay_till\", \"safe_backup\"",
            "questions = [\"pay_til\", \"safe_backup\"",
        )],
        &[
            "foundation.questions: no such question: 'pay_til'",
            "question.pay_till.foundation: does not say the same as foundation.questions",
        ],
    );
    assert_finds(
        &[(
            "sectors = [\"retail\", \"catering\"]",
            "sectors = [\"retail\", \"catring\"]",
        )],
        &["question.pay_accept.sectors: no such sector: 'catring'"],
    );
}

#[test]
fn an_id_stands_once() {
    let problems = problems_with(&[("id = \"pay_close\"", "id = \"pay_accept\"")]);
    assert!(
        problems
            .iter()
            .any(|problem| problem.ends_with("question.pay_accept: this id stands twice"))
    );
}

#[test]
fn questions_stand_in_their_order() {
    assert_finds(
        &[(PAY_ACCEPT, "id = \"pay_accept\"\norder = 2")],
        &["question.pay_accept.order: must be 1, which the rules are written for"],
    );
}

#[test]
fn answers_are_the_levels_0_to_4_with_their_points() {
    assert_finds(
        &[(
            "level = 1\npoints = 25\ntext_en = \"Cash, plus",
            "level = 2\npoints = 30\ntext_en = \"Cash, plus",
        )],
        &[
            "question.pay_accept.option.2.level: must be 1, which the rules are written for",
            "question.pay_accept.option.2.points: must be 25, which the rules are written for",
        ],
    );
}

#[test]
fn hours_cost_and_impact_are_in_range() {
    assert_finds(
        &[(
            "hours = 4\ncost = \"F\"\nimpact = 3",
            "hours = 0\ncost = \"Q\"\nimpact = 4",
        )],
        &[
            "question.pay_accept.option.1.hours: must be a whole number from 1 to 999",
            "question.pay_accept.option.1.cost: no such cost band: 'Q'",
            "question.pay_accept.option.1.impact: must be a whole number from 1 to 3",
        ],
    );
    assert_finds(
        &[("min_hkd = 2000\n", "min_hkd = 2500\n")],
        &["cost_band: each band must start where the one before ends, and only the last is open"],
    );
}

#[test]
fn prerequisites_run_in_no_circle() {
    let circle = "[[question.prerequisite]]\nto_level = 1\nquestion = \"pay_accept\"\nmin_level = 1\n";
    let before = "# ------------------------------------------------------------ pay_close";
    assert_finds(
        &[(before, &format!("{circle}{before}"))],
        &[
            "question.pay_accept.prerequisite: the prerequisites run in a circle",
            "question.pay_till.prerequisite: the prerequisites run in a circle",
        ],
    );
}

#[test]
fn a_prerequisite_is_within_the_target_of_the_other_question() {
    // pay_close to 3 would need pay_till at 4, whose target is 3.
    assert_finds(
        &[(
            "to_level = 3\nquestion = \"pay_till\"\nmin_level = 2",
            "to_level = 3\nquestion = \"pay_till\"\nmin_level = 4",
        )],
        &["question.pay_close.prerequisite.2.min_level: is above the target of 'pay_till'"],
    );
}

#[test]
fn does_not_apply_is_allowed_exactly_where_its_reason_is_given() {
    assert_finds(
        &[("not_applicable_allowed = false", "not_applicable_allowed = true")],
        &[
            "question.pay_accept.not_applicable_allowed: must be true exactly where the reason not_applicable_… is given",
        ],
    );
}

#[test]
fn a_rule_that_the_engine_does_not_know_is_refused() {
    assert_finds(
        &[("rounding = \"half_up\"", "rounding = \"half_even\"")],
        &["scoring.rounding: must be 'half_up', which the rules are written for"],
    );
    assert_finds(
        &[("schema = 1", "schema = 1\ncolour = 1")],
        &["colour: no such key"],
    );
}

#[test]
fn the_text_of_the_range_keeps_its_number_in_every_language() {
    assert_finds(
        &[("最高可達{high}分", "最高可達分")],
        &["labels.range_zh_hant: must hold {high} once"],
    );
}
