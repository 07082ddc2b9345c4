//! What is said about policy: every recommendation with its lines in three languages, and every question under each of
//! its recommendations.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use shopready_content::language::Language;
use shopready_content::policy::{Policy, rust};
use shopready_content::text::Text;
use shopready_content::words::{Packs, Part};

/// The folder of the project's own content.
fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))
}

#[test]
fn every_recommendation_and_system_has_its_lines_in_three_languages() {
    let policy = Policy::load(content()).unwrap();
    let packs = Packs::load(content()).unwrap();
    assert_eq!(policy.recommendations.recommendations.len(), 12);
    let recommendations = policy.recommendations.recommendations.iter().flat_map(|one| {
        let title = one.short_title.as_ref().unwrap_or(&one.title);
        [
            title,
            &one.horizon,
            &one.description,
            &one.done_since,
            &one.status,
            &one.shop_meaning,
        ]
    });
    let systems = policy
        .systems
        .iter()
        .flat_map(|system| [&system.name, &system.state, &system.for_shop]);
    let texts: Vec<&Text> = recommendations.chain(systems).collect();
    for language in Language::ALL {
        let pack = packs.pack(language, Part::Later).text;
        let lines: Vec<_> = pack.lines().collect();
        for text in &texts {
            let line = text.get(language);
            assert!(!line.trim().is_empty());
            assert!(lines.contains(&line), "not in the pack: {line}");
        }
    }
}

#[test]
fn the_tables_list_every_question_under_each_of_its_recommendations() {
    let policy = Policy::load(content()).unwrap();
    let tables = rust(&policy);
    let row = |id: &str| {
        let start = format!("Recommendation {{ id: {id:?},");
        tables
            .lines()
            .find(|line| line.trim().starts_with(&start))
            .unwrap()
    };
    for question in &policy.questionnaire.questions {
        let named = format!("QuestionId::{}", question.id.to_uppercase());
        assert!(!question.recommendations.is_empty(), "{}", question.id);
        for number in 1..=12 {
            let row = row(&format!("r{number:02}"));
            let stands = row.split([',', '[', ']']).any(|item| item.trim() == named);
            assert_eq!(
                stands,
                question.recommendations.contains(&number),
                "{named} in {row}"
            );
        }
    }
}

#[test]
fn only_an_english_title_of_this_project_is_marked_in_the_first_part() {
    let policy = Policy::load(content()).unwrap();
    let packs = Packs::load(content()).unwrap();
    let translated = policy.recommendations.recommendations.iter();
    let translated = translated.filter(|one| one.title_translated).count();
    for language in Language::ALL {
        let pack = packs.pack(language, Part::First).text;
        let marked = pack
            .lines()
            .filter(|line| line.ends_with(" (our translation)"))
            .count();
        let expected = if language == Language::En { translated } else { 0 };
        assert_eq!(marked, expected, "{language:?}");
    }
}
