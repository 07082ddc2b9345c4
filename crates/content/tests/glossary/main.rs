//! Every text of `content/` against `content/glossary.md`: the words, the marks, the script and the form of numbers.
//!
//! What is found is listed with file, key and language, and with what to write instead.
#![allow(clippy::unwrap_used)]

mod finding;
mod glossary;
mod marks;
mod numbers;
mod script;
mod shape;
mod terms;
mod texts;

use std::path::Path;

use finding::Finding;
use glossary::Glossary;
use texts::Entry;

/// The folder of the project's own content.
fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))
}

/// The project's own glossary and texts.
fn own() -> (Glossary, Vec<Entry>) {
    let markdown = std::fs::read_to_string(content().join("glossary.md")).unwrap();
    let glossary = Glossary::read(&markdown);
    assert!(glossary.is_ok(), "content/glossary.md: {glossary:?}");
    (glossary.unwrap(), texts::all(content()))
}

#[track_caller]
fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} findings:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn no_text_says_a_word_that_the_glossary_bars() {
    let (glossary, entries) = own();
    assert!(entries.len() > 1500, "only {} texts were found", entries.len());
    assert_none(&terms::check(&glossary, &entries));
}

#[test]
fn the_glossary_keeps_its_own_words() {
    let (glossary, _) = own();
    assert_none(&terms::check(&glossary, &glossary.as_entries()));
    assert_none(&script::check(&glossary, &glossary.as_entries()));
}

#[test]
fn every_allowed_phrase_is_needed() {
    let (glossary, entries) = own();
    let unused = glossary.unused(&entries);
    assert!(
        unused.is_empty(),
        "allowed in content/glossary.md, but in no text: {unused:?}"
    );
}

#[test]
fn marks_and_spaces_are_those_of_the_language() {
    let (glossary, entries) = own();
    assert_none(&marks::check(&glossary, &entries));
}

#[test]
fn no_chinese_text_holds_a_character_of_the_other_script() {
    let (glossary, entries) = own();
    assert_none(&script::check(&glossary, &entries));
}

#[test]
fn the_three_wordings_end_alike_and_have_the_same_slots() {
    assert_none(&shape::check(&own().1));
}

#[test]
fn numbers_dates_and_amounts_have_the_form_of_their_language() {
    assert_none(&numbers::check(&own().1));
}
