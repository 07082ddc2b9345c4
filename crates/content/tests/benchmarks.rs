//! The figures that may stand beside an answer.

#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use shopready_content::benchmarks::{self, Benchmarks};
use shopready_content::questionnaire::{self, Questionnaire};

fn content() -> (Benchmarks, Questionnaire) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let questionnaire = questionnaire::load(&folder).unwrap();
    (benchmarks::load(&folder, &questionnaire).unwrap(), questionnaire)
}

#[test]
fn only_figures_to_compare_with_that_measure_a_question_stand_beside_an_answer() {
    let (read, _) = content();
    assert!(read.beside_answers().count() > 0);
    for one in read.beside_answers() {
        assert_eq!(one.purpose, "compare", "{}", one.id);
        assert!(one.question.is_some() && one.text.is_some(), "{}", one.id);
    }
    // A share of money, and websites that are no listings: no question asks for them.
    for id in ["online_share_retail_dec_2025", "web_presence_small_2023"] {
        assert!(read.benchmarks.iter().any(|one| one.id == id), "{id}");
        assert!(read.beside_answers().all(|one| one.id != id), "{id}");
    }
}

#[test]
fn the_table_of_the_page_names_question_year_and_address_of_each() {
    let (read, questionnaire) = content();
    let table = read.rust(&questionnaire);
    for one in read.beside_answers() {
        let place = questionnaire
            .questions
            .iter()
            .position(|question| Some(&question.id) == one.question.as_ref())
            .unwrap();
        let row = format!("id: {:?}, question: {place}, year: {},", one.id, one.year);
        assert!(table.contains(&row), "{row} in {table}");
        assert!(table.contains(&one.source_url), "{} in {table}", one.source_url);
    }
}
