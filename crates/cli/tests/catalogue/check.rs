//! What is wrong is found and named.

use super::*;

#[test]
fn finds_nothing_wrong_with_the_content_of_the_project() {
    let said = Project::new().run(&["check"]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.as_str()),
        (0, "nothing is wrong\n", "")
    );
}

#[test]
fn names_file_line_place_and_reason_of_everything_wrong_in_every_file() {
    let project = Project::new();
    project.edit(
        "content/schemes/tvp.toml",
        "status = \"ended\"",
        "status = \"endet\"",
    );
    project.edit(
        "content/schemes/emf.toml",
        "closed = \"2026-06-30\"",
        "closed = \"2026-06-31\"",
    );
    project.edit(
        "content/catalogue.toml",
        "when = { profile = \"funded\"",
        "when = { profile = \"fundet\"",
    );
    project.edit("content/questionnaire.toml", "name_zh_hans = \"免费\"\n", "");
    project.edit("content/recommendations.toml", "area = \"a1\"", "area = \"a9\"");
    let said = project.run(&["check"]);
    assert_eq!(said.status, 1);
    let lines: Vec<_> = said.out.lines().collect();
    for start in ["content/recommendations.toml:", "content/questionnaire.toml:"] {
        assert!(
            lines.iter().any(|line| line.starts_with(start)),
            "{start}: {}",
            said.out
        );
    }
    project.edit(
        "content/questionnaire.toml",
        "min_hkd = 0\n",
        "name_zh_hans = \"免费\"\nmin_hkd = 0\n",
    );
    let said = project.run(&["check"]);
    for expected in [
        "content/schemes/tvp.toml:7:1: status: 'endet' is not one of open, closed, announced, ended, unknown",
        "closed: '2026-06-31' is not a date written as 2025, 2025-03 or 2025-03-14",
        "when.profile: no such profile question: 'fundet'; did you mean 'funded'?",
    ] {
        assert!(said.out.contains(expected), "{expected}: {}", said.out);
    }
}

#[test]
fn reads_the_policy_and_benchmark_files_too() {
    for (file, from, to, expected) in [
        (
            "recommendations.toml",
            "area = \"a1\"",
            "area = \"a9\"",
            "recommendation.r01.area: no such area: 'a9'",
        ),
        (
            "recommendations.toml",
            "id = \"mingpao\"",
            "id = \"tkp\"",
            "source.2.id: 'tkp' stands twice",
        ),
        (
            "recommendations.toml",
            "relevance = \"direct\"",
            "relevance = \"near\"",
            "relevance: 'near' is not one of direct, indirect, context",
        ),
        (
            "context.toml",
            "scheme = \"cdi\"",
            "scheme = \"cdj\"",
            "system.cdi.scheme: no such scheme: 'cdj'; did you mean 'cdi'?",
        ),
        (
            "context.toml",
            "ref = \"dpo_start\"",
            "ref = \"dpo\"",
            "system.dpo.sources.1.ref: no such source: 'dpo'",
        ),
        (
            "context.toml",
            "as_of = \"2024-07-25\"",
            "as_of = \"2024-07-32\"",
            "system.dpo.as_of: '2024-07-32' is not a date",
        ),
        (
            "benchmarks.toml",
            "question = \"safe_scam\"",
            "question = \"safe_scan\"",
            "did you mean 'safe_scam'?",
        ),
        (
            "benchmarks.toml",
            "\nuse = \"hold\"",
            "\nuse = \"context\"",
            "text: must be there, but not with use = \"hold\"",
        ),
        (
            "benchmarks.toml",
            "source = \"csd_2023_en\"",
            "source = \"csd\"",
            "no such source: 'csd'",
        ),
        (
            "interface/start.toml",
            "zh_hans = ",
            "zh_hanz = ",
            "interface/start.toml",
        ),
    ] {
        let project = Project::new();
        project.edit(&format!("content/{file}"), from, to);
        let said = project.run(&["check"]);
        assert_eq!(said.status, 1, "{file}: {to}");
        assert!(said.out.contains(expected), "{expected}: {}", said.out);
    }
}

#[test]
fn says_where_the_content_should_be() {
    let said = Project::new().run(&["check", "--content", "elsewhere"]);
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.contains("elsewhere: no such folder"), "{}", said.err);
}

#[test]
fn a_missing_file_is_a_problem_of_the_content() {
    let project = Project::new();
    fs::remove_file(project.path("content/catalogue.toml")).unwrap();
    let said = project.run(&["check"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("content/catalogue.toml: "), "{}", said.out);
}
