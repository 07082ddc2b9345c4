//! The questionnaire's check: what it finds, and where it says it is.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use shopready_content::questionnaire::{load, read};

/// The folder of the project's own content.
fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))
}

/// The problems of the project's questionnaire with some texts replaced, as lines.
fn problems_with(changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = std::fs::read_to_string(content().join("questionnaire.toml")).unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "no such text in the questionnaire: {old}");
        text = text.replacen(old, new, 1);
    }
    match read(Path::new("q.toml"), &text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
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
