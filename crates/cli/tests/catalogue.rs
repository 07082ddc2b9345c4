//! `shopready catalogue` from outside, on copies of the project's content.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use shopready_content::compress;
use shopready_engine::catalogue::Catalogue;
use tempfile::TempDir;

/// A project folder with a copy of the content.
struct Project(TempDir);

/// What a run of the program said.
struct Said {
    status: i32,
    out: String,
    err: String,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content"), &folder.path().join("content"));
        fs::create_dir(folder.path().join("public")).unwrap();
        Self(folder)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    /// Replaces the first place where a text stands.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "nothing to replace: {from}");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Runs `shopready catalogue …` in the folder.
    fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_shopready"))
            .arg("catalogue")
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

mod check {
    use super::*;

    #[test]
    fn finds_nothing_wrong_with_the_content_of_the_project() {
        let said = Project::new().run(&["check"]);
        assert_eq!((said.status, said.out.as_str(), said.err.as_str()), (0, "nothing is wrong\n", ""));
    }

    #[test]
    fn names_file_line_place_and_reason_of_everything_wrong_in_every_file() {
        let project = Project::new();
        project.edit("content/schemes/tvp.toml", "status = \"ended\"", "status = \"endet\"");
        project.edit("content/schemes/emf.toml", "closed = \"2026-06-30\"", "closed = \"2026-06-31\"");
        project.edit("content/catalogue.toml", "when = { profile = \"funded\"", "when = { profile = \"fundet\"");
        project.edit("content/questionnaire.toml", "name_zh_hans = \"免费\"\n", "");
        project.edit("content/recommendations.toml", "area = \"a1\"", "area = \"a9\"");
        let said = project.run(&["check"]);
        assert_eq!(said.status, 1);
        let lines: Vec<_> = said.out.lines().collect();
        for start in [
            "content/recommendations.toml:",
            "content/questionnaire.toml:",
        ] {
            assert!(lines.iter().any(|line| line.starts_with(start)), "{start}: {}", said.out);
        }
        project.edit("content/questionnaire.toml", "min_hkd = 0\n", "name_zh_hans = \"免费\"\nmin_hkd = 0\n");
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
}

mod publish {
    use super::*;

    #[test]
    fn writes_what_the_page_reads() {
        let project = Project::new();
        let said = project.run(&["publish"]);
        assert_eq!((said.status, said.err.as_str()), (0, ""));
        let published = project.read("public/schemes.json");
        let catalogue = Catalogue::from_json(&published).unwrap();
        catalogue.check_texts().unwrap();
        assert!(said.out.contains(&catalogue.edition.hash), "{}", said.out);
        assert!(!project.path("dist").exists());
        assert_eq!(fs::read_dir(project.path("public")).unwrap().count(), 1);
    }

    #[test]
    fn a_fact_changed_in_one_file_changes_the_published_file() {
        let project = Project::new();
        project.run(&["publish"]);
        let before: Value = serde_json::from_str(&project.read("public/schemes.json")).unwrap();
        project.edit("content/schemes/bud_easy.toml", "cap_hkd = 150000", "cap_hkd = 160000");
        project.run(&["publish"]);
        let after: Value = serde_json::from_str(&project.read("public/schemes.json")).unwrap();
        assert_ne!(before["hash"], after["hash"]);
        let caps = |published: &Value| {
            let schemes = published["scheme"].as_array().unwrap();
            schemes.iter().find(|scheme| scheme["id"] == "bud_easy").unwrap()["cap_hkd"].clone()
        };
        assert_eq!((caps(&before), caps(&after)), (150_000.into(), 160_000.into()));
    }

    #[test]
    fn a_built_page_gets_it_too_with_the_compressed_files_that_it_has() {
        let project = Project::new();
        project.write("dist/schemes.json", "old");
        project.write("dist/schemes.json.br", "old");
        project.run(&["publish"]);
        let published = project.read("dist/schemes.json");
        assert_eq!(published, project.read("public/schemes.json"));
        let brotli = fs::read(project.path("dist/schemes.json.br")).unwrap();
        assert_eq!(brotli, compress::brotli(published.as_bytes()).unwrap());
        assert!(!project.path("dist/schemes.json.gz").exists());
    }

    #[test]
    fn refuses_content_with_problems_and_leaves_the_file_as_it_was() {
        let project = Project::new();
        project.write("public/schemes.json", "the last good one");
        project.edit("content/schemes/tvp.toml", "kind = \"grant\"", "kind = \"gift\"");
        let said = project.run(&["publish"]);
        assert_eq!(said.status, 1);
        assert!(said.out.contains("content/schemes/tvp.toml:6:1: kind: 'gift' is not one of"), "{}", said.out);
        assert_eq!(project.read("public/schemes.json"), "the last good one");
    }

    #[test]
    fn says_which_file_cannot_be_written() {
        let said = Project::new().run(&["publish", "--out", "a.json", "--out", "nowhere/b.json"]);
        assert_eq!(said.status, 2);
        assert!(said.err.contains("nowhere/b.json: "), "{}", said.err);
    }

    #[test]
    fn a_file_that_is_up_to_date_is_left_alone() {
        let project = Project::new();
        project.run(&["publish"]);
        let changed = || fs::metadata(project.path("public/schemes.json")).unwrap().modified().unwrap();
        let before = changed();
        project.run(&["publish"]);
        assert_eq!(changed(), before);
    }
}

mod audit {
    use super::*;

    #[test]
    fn lists_what_a_person_should_look_at() {
        let said = Project::new().run(&["audit", "--today", "2026-11-22"]);
        assert_eq!((said.status, said.err.as_str()), (0, ""));
        for line in [
            "sfgs_principal_moratorium    unknown    2025-09-18  430 days   yes",
            "sfgs_principal_moratorium  unknown             2026-11-17  passed 5 days ago",
            "dtspp                      never opened              https://dtspp.cyberport.hk/funding-applicants",
            "bud_general         Minimum age: one source says one year of operation, another says none.",
        ] {
            assert!(said.out.contains(line), "{line}: {}", said.out);
        }
        assert!(said.out.contains("\nWatch list (5)\n"), "{}", said.out);
    }

    #[test]
    fn depends_on_the_day() {
        let project = Project::new();
        let ends_on = |day| project.run(&["audit", "--today", day]).out;
        assert!(ends_on("2028-03-01").contains("sfgs_80                    open                2028-03-31  in 30 days"));
        assert!(ends_on("2028-03-31").contains("2028-03-31  today"));
        assert!(!ends_on("2027-12-31").contains("2028-03-31"));
    }

    #[test]
    fn names_marks_that_are_out_of_date() {
        let project = Project::new();
        project.edit("content/schemes/fps.toml", "stale = true", "stale = false");
        let said = project.run(&["audit", "--today", "2026-11-22"]);
        assert!(said.out.contains("fps                          open       undated                no\n"), "{}", said.out);
    }

    #[test]
    fn refuses_a_day_that_does_not_exist() {
        let said = Project::new().run(&["audit", "--today", "2026-02-30"]);
        assert_eq!(said.status, 2);
        assert!(said.err.contains("not a day of the calendar"), "{}", said.err);
    }
}

#[test]
fn every_command_explains_itself_and_its_exit_statuses() {
    let project = Project::new();
    for command in ["check", "publish", "audit"] {
        let said = project.run(&[command, "--help"]);
        assert_eq!(said.status, 0);
        assert!(said.out.contains("--content <DIR>") && said.out.contains("Exit status:"), "{}", said.out);
    }
    assert_eq!(project.run(&[]).status, 2);
}

/// The content check, which finds every mistake with its line, and the engine, which refuses the first, must not
/// disagree on what a rule may say.
#[test]
fn the_check_and_the_engine_agree_on_what_fits_a_fact() {
    let facts = ["has_business_registration", "full_time_employees", "sector", "project_markets"];
    let operators = ["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains_any"];
    let values = [
        "true", "4", "-4", "4.5", "\"retail\"", "\"moon\"", "[true]", "[4, 5]", "[\"retail\"]", "[\"mainland\"]", "[4, true]",
    ];
    let mut rules = Vec::new();
    for fact in facts {
        for op in operators {
            rules.extend(values.map(|value| (fact, op, value)));
        }
    }

    let project = Project::new();
    let written = rules.iter().enumerate().map(|(number, (fact, op, value))| {
        let rule = r#"why_en = "W", rule = { en = "R", zh_hant = "R", zh_hans = "R" }"#;
        format!(
            "[[predicates]]\nid = \"rule{number}\"\nfact = \"{fact}\"\nop = \"{op}\"\nvalue = {value}\neffect = \"amount\"\ncertainty = \"official\"\n{}\n",
            rule.replacen(", ", "\n", 1)
        )
    });
    let file = project.read("content/schemes/cef.toml") + &written.collect::<String>();
    project.write("content/schemes/cef.toml", &file);
    let questionnaire = shopready_content::questionnaire::load(&project.path("content")).unwrap();
    let problems = shopready_content::catalogue::load(&project.path("content"), &questionnaire).unwrap_err();

    for (number, (fact, op, value)) in rules.iter().enumerate() {
        let json = format!(
            r#"{{"facts": {{"has_business_registration": {{"type": "bool"}}, "full_time_employees": {{"type": "int"}},
            "sector": {{"type": "enum", "values": ["retail"]}}, "project_markets": {{"type": "set", "values": ["mainland"]}}}},
            "scheme": [{{"id": "s", "status": "open", "predicates": [{{"id": "p", "fact": "{fact}", "op": "{op}",
            "value": {value}, "effect": "amount", "certainty": "official"}}]}}]}}"#
        );
        let place = format!("predicates.rule{number}.value");
        let checked = problems.iter().find(|problem| problem.place == place);
        let refused = Catalogue::from_json(&json).err();
        assert_eq!(checked.is_some(), refused.is_some(), "{fact} {op} {value}: {checked:?} {refused:?}");
    }
}
