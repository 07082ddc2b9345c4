//! What a person should look at is listed.

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
        "erb                          When the new body takes over",
        "erb                          Fee of each course",
    ] {
        assert!(said.out.contains(line), "{line}: {}", said.out);
    }
    assert!(said.out.contains("\nWatch list (5)\n"), "{}", said.out);
}

#[test]
fn depends_on_the_day() {
    let project = Project::new();
    let ends_on = |day| project.run(&["audit", "--today", day]).out;
    assert!(
        ends_on("2028-03-01")
            .contains("sfgs_80                    open                2028-03-31  in 30 days")
    );
    assert!(ends_on("2028-03-31").contains("2028-03-31  today"));
    assert!(!ends_on("2027-12-31").contains("2028-03-31"));
}

#[test]
fn names_marks_that_are_out_of_date() {
    let project = Project::new();
    project.edit("content/schemes/fps.toml", "stale = true", "stale = false");
    let said = project.run(&["audit", "--today", "2026-11-22"]);
    assert!(
        said.out
            .contains("fps                          open       undated                no\n"),
        "{}",
        said.out
    );
}

#[test]
fn refuses_a_day_that_does_not_exist() {
    let said = Project::new().run(&["audit", "--today", "2026-02-30"]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("not a day of the calendar"), "{}", said.err);
}
