//! Every kind of mistake is found, with its file, its line and the reason.

#![allow(clippy::unwrap_used)]

mod published;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::read::from_texts;
use super::{Catalogue, load};
use crate::questionnaire::{self, Questionnaire};

const SCHEME: &str = include_str!("tests/scheme.toml");

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| questionnaire::load(&content()).unwrap());

/// A catalogue of the real `catalogue.toml` and the scheme of this test, both with texts replaced.
fn read(shared: &[(&str, &str)], scheme: &[(&str, &str)]) -> Result<Catalogue, Vec<String>> {
    let edit = |text: String, edits: &[(&str, &str)]| {
        edits.iter().fold(text, |text, (from, to)| {
            assert!(text.contains(from), "nothing to replace: {from}");
            text.replacen(from, to, 1)
        })
    };
    let common = std::fs::read_to_string(content().join(super::FILE)).unwrap();
    let files = vec![(PathBuf::from("one.toml"), edit(SCHEME.to_owned(), scheme))];
    from_texts(
        Some((PathBuf::from("catalogue.toml"), edit(common, shared))),
        files,
        &QUESTIONNAIRE,
    )
    .map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// The one problem that a replacement in the scheme causes.
fn problem(from: &str, to: &str) -> String {
    one(read(&[], &[(from, to)]))
}

/// The one problem that a replacement in the common file causes.
fn shared_problem(from: &str, to: &str) -> String {
    one(read(&[(from, to)], &[]))
}

fn one(read: Result<Catalogue, Vec<String>>) -> String {
    let problems = read.unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems[0].clone()
}

#[test]
fn the_content_of_the_project_is_without_problems() {
    let catalogue = load(&content(), &QUESTIONNAIRE).unwrap();
    assert!(!catalogue.schemes.is_empty());
}

#[test]
fn the_scheme_of_these_tests_is_without_problems() {
    assert_eq!(read(&[], &[]).map(|catalogue| catalogue.schemes.len()), Ok(1));
}

#[test]
fn a_mistake_is_named_with_file_line_and_place() {
    assert_eq!(
        problem("fact = \"full_time_employees\"", "fact = \"full_time_employes\""),
        "one.toml:65:1: predicates.headcount.fact: no such fact: 'full_time_employes'; did you mean 'full_time_employees'?"
    );
}

#[test]
fn unknown_ids_are_found() {
    assert!(
        problem("needs = [\"pos\"]", "needs = [\"post\"]")
            .contains("no such tag of a question: 'post'; did you mean 'pos'?")
    );
    assert!(
        problem("[\"C1\"]", "[\"C9\"]")
            .contains("dtspp_categories: no such kind of solution: 'C9'; there are C1")
    );
    assert!(
        problem("audience = [\"any\"]", "audience = [\"all\"]")
            .contains("audience: 'all' is not one of any,")
    );
    assert!(
        shared_problem("profile = \"funded\"", "profile = \"fund\"")
            .contains("when.profile: no such profile question: 'fund'")
    );
    assert!(
        shared_problem("option = \"alone\"", "option = \"alon\"")
            .contains("when.option: no such option: 'alon'")
    );
}

#[test]
fn words_that_are_not_allowed_are_found() {
    for (from, to) in [
        ("status = \"open\"", "status = \"opened\""),
        ("kind = \"grant\"", "kind = \"gift\""),
        ("relevance = \"core\"", "relevance = \"high\""),
        ("confidence = \"high\"", "confidence = \"sure\""),
        ("effect = \"eligibility\"", "effect = \"rule\""),
        ("certainty = \"official\"", "certainty = \"certain\""),
        ("op = \"lt\"", "op = \"less\""),
    ] {
        assert!(problem(from, to).contains("is not one of"), "{from}");
    }
}

#[test]
fn a_missing_language_is_found() {
    assert!(problem("summary.zh_hans = \"丙\"\n", "").contains("summary.zh_hans: is missing"));
    assert!(problem("rule.zh_hant = \"乙\"", "rule.zh_hant = \"\"").contains("rule.zh_hant: is empty"));
    let found = read(&[("ask.zh_hans = ", "ask.zh_hansi = ")], &[]).unwrap_err();
    assert!(
        found[0].contains(".ask.zh_hans: is missing") && found[1].contains(".ask.zh_hansi: no such key"),
        "{found:?}"
    );
}

#[test]
fn a_key_that_is_not_known_is_found() {
    assert!(problem("cap_hkd = 50000", "cap_hk = 50000").contains("one.toml:18:1: cap_hk: no such key"));
    assert!(
        problem("op = \"lt\"", "op = \"lt\"\nvalues = 3")
            .contains("predicates.headcount.values: no such key")
    );
}

#[test]
fn a_date_that_does_not_exist_is_found() {
    for (from, to) in [
        ("status_as_of = \"2026-10-09\"", "status_as_of = \"2026-02-30\""),
        ("closes = \"2027\"", "closes = \"soon\""),
        ("date = \"2026-02\"", "date = \"2026-2\""),
        ("opened = \"2024-03\"", "opened = \"2024-13\""),
    ] {
        assert!(problem(from, to).contains("is not a date written as"), "{from}");
    }
    assert!(problem("closes = \"2027\"", "closes = 2027-01-01").contains("closes: must be a text"));
    assert!(
        problem("status = \"open\"", "status = \"ended\"")
            .contains("closes: a scheme that is ended has its end under 'closed'")
    );
}

#[test]
fn a_predicate_of_the_wrong_type_is_found() {
    for (value, reason) in [
        ("\"50\"", "is the text '50', but the fact is of type int"),
        ("50.0", "is 50, but the fact is of type int"),
        ("-1", "is -1"),
        ("true", "is true"),
        ("[50]", "is a list"),
    ] {
        let found = problem("value = 50\n", &format!("value = {value}\n"));
        assert!(
            found.contains(&format!("predicates.headcount.value: {reason}")),
            "{found}"
        );
    }
    assert!(problem("op = \"lt\"", "op = \"in\"").contains("must be a list, but is 50"));
    assert!(problem("op = \"lt\"", "op = \"contains_any\"").contains("does not fit a fact of type int"));
    assert!(
        problem("[\"mainland\"]", "[\"mainlnd\"]").contains("'mainlnd' is not one of hong_kong, mainland")
    );
    assert!(problem("[\"mainland\"]", "[]").contains("the list is empty"));
    assert!(
        problem("value = true", "value = \"true\"")
            .contains("is the text 'true', but the fact is of type bool")
    );
}

#[test]
fn what_stands_twice_is_found() {
    assert!(
        problem("id = \"headcount\"", "id = \"registered\"")
            .contains("predicates.3.id: 'registered' stands twice")
    );
    let file = |name: &str| (PathBuf::from(name), SCHEME.to_owned());
    let common = std::fs::read_to_string(content().join(super::FILE)).unwrap();
    let shared = Some((PathBuf::from("catalogue.toml"), common));
    let problems = from_texts(shared, vec![file("one.toml"), file("two.toml")], &QUESTIONNAIRE).unwrap_err();
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "two.toml:2:1: id: 'one' must be the name of the file, 'two'",
            "two.toml:2:1: id: 'one' stands in one.toml too",
            "two.toml:3:1: order: 10 is that of one.toml too",
        ]
    );
    assert!(shared_problem("order = 44", "order = 43").contains("is that of 'total_staff' too"));
    assert!(
        shared_problem("id = \"corpid_launch\"", "id = \"policy_address_2026\"").contains("stands twice")
    );
}

#[test]
fn lists_that_restate_another_are_as_long() {
    assert!(
        problem("documents = [\"A\"]", "documents = [\"A\", \"B\"]")
            .contains("documents_text: has 1 items, but documents has 2")
    );
}

#[test]
fn addresses_are_https_and_well_formed() {
    assert!(
        problem("url = [", "url = [\"http://b.hk/\", ")
            .contains("url: 'http://b.hk/' must begin with https://")
    );
    assert!(
        problem("https://a.hk/x", "https://a hk/x")
            .contains("sources.1.url: 'https://a hk/x' has no proper host name")
    );
    assert!(
        problem(
            "url_unverified = [\"https://a.hk/\"]",
            "url_unverified = [\"https://b.hk/\"]"
        )
        .contains("is not one of url")
    );
}

#[test]
fn a_group_of_one_is_no_alternative() {
    let found = problem("any_of_group = \"paper\"\neffect", "effect");
    assert!(
        found.contains("predicates.2.any_of_group: 'paper' has one member only"),
        "{found}"
    );
}

#[test]
fn a_share_is_a_fraction_that_fits_the_ratio() {
    assert!(problem("gov_share = \"1/4\"", "gov_share = \"0.25\"").contains("is not a fraction"));
    assert!(problem("gov_share = \"1/4\"", "gov_share = \"1/2\"").contains("is not the share of ratio 1:3"));
}

#[test]
fn codes_without_words_and_words_without_code_are_found() {
    let problems = read(&[("\nnever = {", "\nnevr = {")], &[]).unwrap_err();
    assert!(
        problems
            .iter()
            .any(|problem| problem.ends_with("labels.answer.never: is missing")),
        "{problems:?}"
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.ends_with("labels.answer.nevr: no such code")),
        "{problems:?}"
    );
    assert!(
        shared_problem("Information as of {date}", "Information as of date")
            .contains("labels.phrase.as_of.en: must hold {date}")
    );
}

#[test]
fn a_missing_label_of_any_group_is_named_with_file_place_and_reason() {
    let common = std::fs::read_to_string(content().join(super::FILE)).unwrap();
    let mut groups = 0;
    for table in common.split("\n[labels.").skip(1) {
        let (group, rows) = table.split_once("]\n").unwrap();
        let (line, code) = rows
            .lines()
            .find_map(|line| Some((line, line.split_once(" = ")?.0)))
            .unwrap();
        let header = format!("[labels.{group}]\n");
        let found = read(&[(&format!("{header}{line}\n"), &header)], &[]).unwrap_err();
        let place = 1 + common[..common.find(&header).unwrap()].matches('\n').count();
        let expected = format!("catalogue.toml:{place}:9: labels.{group}.{code}: is missing");
        assert!(found.contains(&expected), "{expected}: {found:#?}");
        groups += 1;
    }
    assert_eq!(groups, 13);
}

#[test]
fn asking_rules_must_fit_the_type() {
    assert!(
        shared_problem("order = 10\nask_up_front = true", "order = 10\nnone_value = 0")
            .contains("only a fact of type int has it")
    );
    assert!(
        shared_problem("never_value = 999", "none_value = 0\nnever_value = 999")
            .contains("cannot stand beside none_value")
    );
    assert!(shared_problem("checklist = true\n", "").contains("only a fact with checklist = true has it"));
}

#[test]
fn what_follows_must_fit_and_not_contradict() {
    let rule = "when = { fact = \"is_listed_hk\", value = true }\nthen = { fact = \"is_listed_anywhere\", value = true }";
    let with = |to: &str| shared_problem(rule, to);
    let contradiction = rule.replace("_anywhere\", value = true", "_anywhere\", value = false");
    assert!(with(&contradiction).contains("'is_listed_hk' would follow with two different values"));
    let wrong_type = rule.replace("anywhere\", value = true", "anywhere\", value = 1");
    assert!(with(&wrong_type).contains("follows.2.then.value: is 1, but the fact is of type bool"));
}

#[test]
fn text_that_is_not_toml_is_named_with_its_line() {
    assert!(problem("order = 10", "order = ").starts_with("one.toml:3:"));
}

#[test]
fn all_problems_are_found_in_one_run() {
    let edits = [
        ("kind = \"grant\"", "kind = \"gift\""),
        ("op = \"lt\"", "op = \"less\""),
        ("cap_hkd", "cap"),
    ];
    assert_eq!(read(&[], &edits).unwrap_err().len(), 3);
}
