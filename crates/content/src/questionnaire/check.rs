//! What the types alone cannot say: ids that must exist, sums, order, cycles.

mod profile;
mod question;
mod scale;

use std::path::Path;

use super::{Question, Questionnaire};
use crate::fields::Notes;
use crate::language::Language;
use crate::problem::Problem;

/// What the rules of the engine are written for.
const SECTORS: [&str; 2] = ["retail", "catering"];
/// A record's profile and the engine's tables have room for so many.
const QUESTIONS: usize = 64;
/// Keeps the exact sums of the engine far inside 64 bits: see its `score`.
const MOST_WEIGHT: u32 = 30;

/// Checks a questionnaire; `file` is the name used in problems.
#[must_use]
pub fn check(file: &Path, questionnaire: &Questionnaire) -> Vec<Problem> {
    let notes = Notes::new(file);
    all(questionnaire, &notes);
    notes.into_problems()
}

pub(super) fn all(read: &Questionnaire, notes: &Notes<'_>) {
    labels(read, notes);
    ids(read, notes);
    scale::check(read, notes);
    profile::check(read, notes);
    dimensions(read, notes);
    foundation(read, notes);
    for question in &read.questions {
        question::check(read, question, notes);
    }
    for question in &read.questions {
        question::cycle(read, question, notes);
    }
    combinations(read, notes);
}

fn find<'a>(read: &'a Questionnaire, id: &str) -> Option<&'a Question> {
    read.questions.iter().find(|question| question.id == id)
}

fn known(read: &Questionnaire, id: &str, place: &str, notes: &Notes<'_>) {
    if !id.is_empty() && find(read, id).is_none() {
        notes.add(place, format!("no such question: '{id}'"));
    }
}

fn labels(read: &Questionnaire, notes: &Notes<'_>) {
    for language in Language::ALL {
        let text = read.labels.range.get(language);
        if !text.is_empty() && text.matches("{high}").count() != 1 {
            notes.add(
                &format!("labels.range_{}", language.key()),
                "must hold {high} once",
            );
        }
    }
}

/// Ids stand once in their list and are written in small letters, digits and underscores.
fn ids(read: &Questionnaire, notes: &Notes<'_>) {
    let list = |name: &str, ids: Vec<&str>, capitals: bool| {
        for (index, id) in ids.iter().enumerate() {
            let letter = |byte: u8| {
                byte == b'_'
                    || byte.is_ascii_digit()
                    || byte.is_ascii_lowercase()
                    || (capitals && byte.is_ascii_uppercase())
            };
            if !id.bytes().all(letter) {
                notes.add(
                    &format!("{name}.{id}"),
                    "an id has small letters, digits and underscores only",
                );
            }
            if !id.is_empty() && ids[..index].contains(id) {
                notes.add(&format!("{name}.{id}"), "this id stands twice");
            }
        }
        if ids.is_empty() {
            notes.add(name, "is missing");
        }
    };
    list(
        "cost_band",
        read.cost_bands.iter().map(|item| item.id.as_str()).collect(),
        true,
    );
    list(
        "band",
        read.stages.iter().map(|item| item.id.as_str()).collect(),
        false,
    );
    list(
        "dimension",
        read.dimensions.iter().map(|item| item.id.as_str()).collect(),
        false,
    );
    list(
        "dtspp_category",
        read.solutions.iter().map(|item| item.id.as_str()).collect(),
        true,
    );
    list(
        "profile",
        read.profile.iter().map(|item| item.id.as_str()).collect(),
        false,
    );
    for question in &read.profile {
        let place = format!("profile.{}.option", question.id);
        list(
            &place,
            question.options.iter().map(|item| item.id.as_str()).collect(),
            false,
        );
    }
    list(
        "question",
        read.questions.iter().map(|item| item.id.as_str()).collect(),
        false,
    );
    if read.questions.len() > QUESTIONS {
        notes.add(
            "question",
            format!("there is room for {QUESTIONS} questions only"),
        );
    }
}

fn dimensions(read: &Questionnaire, notes: &Notes<'_>) {
    let sum: u32 = read.dimensions.iter().map(|dimension| dimension.weight).sum();
    if sum != 100 {
        notes.add("dimension", format!("the weights add up to {sum}, not to 100"));
    }
    for dimension in &read.dimensions {
        let place = format!("dimension.{}", dimension.id);
        for sector in SECTORS {
            let inside = |question: &&Question| {
                question.dimension == dimension.id && question.sectors.iter().any(|of| of == sector)
            };
            let weight: u32 = read
                .questions
                .iter()
                .filter(inside)
                .map(|question| question.weight)
                .sum();
            if weight == 0 {
                notes.add(&place, format!("has no question for {sector}"));
            } else if weight > MOST_WEIGHT {
                notes.add(
                    &place,
                    format!("its questions for {sector} weigh {weight}, more than {MOST_WEIGHT}"),
                );
            }
        }
    }
}

fn foundation(read: &Questionnaire, notes: &Notes<'_>) {
    for id in &read.foundation.questions {
        known(read, id, "foundation.questions", notes);
    }
    for question in &read.questions {
        if question.foundation != read.foundation.questions.contains(&question.id) {
            let place = format!("question.{}.foundation", question.id);
            notes.add(&place, "does not say the same as foundation.questions");
        }
    }
    if read.foundation.min_level_for_connected > read.foundation.min_level_for_leading {
        notes.add(
            "foundation.min_level_for_connected",
            "is above min_level_for_leading",
        );
    }
}

fn combinations(read: &Questionnaire, notes: &Notes<'_>) {
    for (number, hint) in (1..).zip(&read.consistency_checks) {
        let place = format!("consistency_check.{number}");
        known(read, &hint.question, &format!("{place}.question"), notes);
        known(
            read,
            &hint.not_applicable_question,
            &format!("{place}.not_applicable_question"),
            notes,
        );
        if find(read, &hint.not_applicable_question).is_some_and(|question| question.not_applicable.is_none())
        {
            notes.add(&format!("{place}.not_applicable_question"), "always applies");
        }
    }
}
