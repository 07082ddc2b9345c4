//! What the types alone cannot say: ids that must exist, sums, order, cycles.

use std::path::Path;

use super::{Question, Questionnaire};
use crate::fields::Notes;
use crate::problem::Problem;

/// What the rules of the engine are written for.
const SECTORS: [&str; 2] = ["retail", "catering"];
const STAFF: [&str; 4] = ["alone", "micro", "small", "larger"];
const STAGES: [&str; 4] = ["starting", "building", "connected", "leading"];
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
    scales(read, notes);
    profile(read, notes);
    dimensions(read, notes);
    foundation(read, notes);
    for question in &read.questions {
        one_question(read, question, notes);
    }
    for question in &read.questions {
        cycle(read, question, notes);
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
    if read.labels.range.0.iter().any(|text| !text.is_empty() && text.matches("{high}").count() != 1) {
        notes.add("labels.range", "must hold {high} once in every language");
    }
}

/// Ids stand once in their list and are written in small letters, digits and underscores.
fn ids(read: &Questionnaire, notes: &Notes<'_>) {
    let list = |name: &str, ids: Vec<&str>, capitals: bool| {
        for (index, id) in ids.iter().enumerate() {
            let letter = |byte: u8| {
                byte == b'_' || byte.is_ascii_digit() || byte.is_ascii_lowercase() || (capitals && byte.is_ascii_uppercase())
            };
            if !id.bytes().all(letter) {
                notes.add(&format!("{name}.{id}"), "an id has small letters, digits and underscores only");
            }
            if !id.is_empty() && ids[..index].contains(id) {
                notes.add(&format!("{name}.{id}"), "this id stands twice");
            }
        }
        if ids.is_empty() {
            notes.add(name, "is missing");
        }
    };
    list("cost_band", read.cost_bands.iter().map(|item| item.id.as_str()).collect(), true);
    list("band", read.stages.iter().map(|item| item.id.as_str()).collect(), false);
    list("dimension", read.dimensions.iter().map(|item| item.id.as_str()).collect(), false);
    list("dtspp_category", read.solutions.iter().map(|item| item.id.as_str()).collect(), true);
    list("profile", read.profile.iter().map(|item| item.id.as_str()).collect(), false);
    for question in &read.profile {
        let place = format!("profile.{}.option", question.id);
        list(&place, question.options.iter().map(|item| item.id.as_str()).collect(), false);
    }
    list("question", read.questions.iter().map(|item| item.id.as_str()).collect(), false);
    if read.questions.len() > QUESTIONS {
        notes.add("question", format!("there is room for {QUESTIONS} questions only"));
    }
}

/// Stages, percentages, cost bands and hours rise from one to the next.
fn scales(read: &Questionnaire, notes: &Notes<'_>) {
    if read.stages.iter().map(|stage| stage.id.as_str()).ne(STAGES) {
        notes.add("band", format!("must be {}, which the rules are written for", STAGES.join(", ")));
    }
    if read.stages.first().is_some_and(|stage| stage.min_score != 0)
        || !read.stages.is_sorted_by(|low, high| low.min_score < high.min_score)
    {
        notes.add("band", "min_score must start at 0 and rise");
    }
    if read.scoring.confidence_medium > read.scoring.confidence_high {
        notes.add("scoring.confidence_medium", "is above confidence_high");
    }
    if !read.cost_bands.is_sorted_by(|low, high| low.max_hkd.is_some_and(|max| max + 1 == high.min_hkd)) {
        notes.add("cost_band", "each band must start where the one before ends, and only the last is open");
    }
    for band in &read.cost_bands {
        if band.max_hkd.is_some_and(|max| max < band.min_hkd) {
            notes.add(&format!("cost_band.{}", band.id), "ends before it begins");
        }
    }
    if !read.cost_bands.is_sorted_by_key(|band| band.effort) {
        notes.add("cost_band", "effort must not fall from one band to the next");
    }
    let hours = &read.priority.hours_to_effort;
    if hours.is_empty()
        || !hours.is_sorted_by(|low, high| low.0 < high.0 && low.1 < high.1)
        || hours.iter().any(|(_, effort)| !(1..=5).contains(effort))
    {
        notes.add("priority.hours_to_effort", "hours and effort points, 1 to 5, must rise");
    }
}

fn profile(read: &Questionnaire, notes: &Notes<'_>) {
    for (id, expected) in [("sector", &SECTORS[..]), ("staff", &STAFF[..])] {
        let question = read.profile.iter().find(|question| question.id == id);
        if !question.is_some_and(|question| question.options.iter().map(|option| option.id.as_str()).eq(expected.iter().copied())) {
            let place = format!("profile.{id}");
            notes.add(&place, format!("must have the options {}, which the rules are written for", expected.join(", ")));
        }
    }
    for question in &read.profile {
        for option in &question.options {
            if option.scheme_value.is_some() != question.scheme_fact.is_some() {
                let place = format!("profile.{}.option.{}.scheme_value", question.id, option.id);
                notes.add(&place, "must be given exactly where the question has a scheme_fact");
            }
        }
    }
    for (number, rule) in (1..).zip(&read.not_applicable_rules) {
        let place = format!("not_applicable_rule.{number}");
        match read.profile.iter().find(|question| question.id == rule.profile) {
            None => notes.add(&format!("{place}.profile"), format!("no such profile question: '{}'", rule.profile)),
            Some(question) if !question.options.iter().any(|option| option.id == rule.option) => {
                notes.add(&format!("{place}.option"), format!("no such option: '{}'", rule.option));
            }
            Some(_) => {}
        }
        for id in &rule.questions {
            known(read, id, &format!("{place}.questions"), notes);
            if find(read, id).is_some_and(|question| question.not_applicable.is_none()) {
                notes.add(&format!("{place}.questions"), format!("'{id}' always applies"));
            }
        }
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
            let weight: u32 = read.questions.iter().filter(inside).map(|question| question.weight).sum();
            if weight == 0 {
                notes.add(&place, format!("has no question for {sector}"));
            } else if weight > MOST_WEIGHT {
                notes.add(&place, format!("its questions for {sector} weigh {weight}, more than {MOST_WEIGHT}"));
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
        notes.add("foundation.min_level_for_connected", "is above min_level_for_leading");
    }
}

fn one_question(read: &Questionnaire, question: &Question, notes: &Notes<'_>) {
    let place = |key: &str| format!("question.{}.{key}", question.id);
    if question.sectors.is_empty() {
        notes.add(&place("sectors"), "is empty");
    }
    for sector in question.sectors.iter().filter(|sector| !SECTORS.contains(&sector.as_str())) {
        notes.add(&place("sectors"), format!("no such sector: '{sector}'"));
    }
    if !question.dimension.is_empty() && !read.dimensions.iter().any(|dimension| dimension.id == question.dimension) {
        notes.add(&place("dimension"), format!("no such dimension: '{}'", question.dimension));
    }
    for id in &question.solutions {
        if !read.solutions.iter().any(|solution| solution.id == *id) {
            notes.add(&place("dtspp"), format!("no such dtspp_category: '{id}'"));
        }
    }
    if question.target_micro > question.target_small {
        notes.add(&place("target_micro"), "is above target_small");
    }
    let most_hours = read.priority.hours_to_effort.last().map_or(0, |pair| pair.0);
    for (level, option) in question.options.iter().enumerate() {
        if !option.cost.is_empty() && !read.cost_bands.iter().any(|band| band.id == option.cost) {
            notes.add(&place(&format!("option.{}.cost", level + 1)), format!("no such cost band: '{}'", option.cost));
        }
        if option.hours > most_hours {
            notes.add(&place(&format!("option.{}.hours", level + 1)), "is more than priority.hours_to_effort covers");
        }
    }
    for (number, needed) in (1..).zip(&question.prerequisites) {
        let place = place(&format!("prerequisite.{number}"));
        known(read, &needed.question, &format!("{place}.question"), notes);
        let Some(other) = find(read, &needed.question) else { continue };
        // Then a question that blocks another is below its own target, and so a step itself.
        let targets = [(question.target_micro, other.target_micro), (question.target_small, other.target_small)];
        if targets.iter().any(|(own, others)| needed.to_level <= *own && needed.min_level > *others) {
            notes.add(&format!("{place}.min_level"), format!("is above the target of '{}'", other.id));
        }
    }
}

/// Follows the prerequisites from a question, whatever the level; noted once, at its first question.
fn cycle(read: &Questionnaire, start: &Question, notes: &Notes<'_>) {
    let mut reached: Vec<&str> = Vec::new();
    let mut open = vec![start];
    while let Some(question) = open.pop() {
        for needed in &question.prerequisites {
            let id = needed.question.as_str();
            if id == start.id {
                notes.add(&format!("question.{id}.prerequisite"), "the prerequisites run in a circle");
                return;
            }
            if !reached.contains(&id) {
                reached.push(id);
                open.extend(find(read, id));
            }
        }
    }
}

fn combinations(read: &Questionnaire, notes: &Notes<'_>) {
    for (number, hint) in (1..).zip(&read.consistency_checks) {
        let place = format!("consistency_check.{number}");
        known(read, &hint.question, &format!("{place}.question"), notes);
        known(read, &hint.not_applicable_question, &format!("{place}.not_applicable_question"), notes);
        if find(read, &hint.not_applicable_question).is_some_and(|question| question.not_applicable.is_none()) {
            notes.add(&format!("{place}.not_applicable_question"), "always applies");
        }
    }
}
