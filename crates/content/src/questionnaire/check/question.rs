//! One question: what it refers to, and its prerequisites.

use super::{SECTORS, find, known};
use crate::fields::Notes;
use crate::questionnaire::{Question, Questionnaire};

pub(super) fn check(read: &Questionnaire, question: &Question, notes: &Notes<'_>) {
    let place = |key: &str| format!("question.{}.{key}", question.id);
    if question.sectors.is_empty() {
        notes.add(&place("sectors"), "is empty");
    }
    for sector in question
        .sectors
        .iter()
        .filter(|sector| !SECTORS.contains(&sector.as_str()))
    {
        notes.add(&place("sectors"), format!("no such sector: '{sector}'"));
    }
    if !question.dimension.is_empty()
        && !read
            .dimensions
            .iter()
            .any(|dimension| dimension.id == question.dimension)
    {
        notes.add(
            &place("dimension"),
            format!("no such dimension: '{}'", question.dimension),
        );
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
            notes.add(
                &place(&format!("option.{}.cost", level + 1)),
                format!("no such cost band: '{}'", option.cost),
            );
        }
        if option.hours > most_hours {
            notes.add(
                &place(&format!("option.{}.hours", level + 1)),
                "is more than priority.hours_to_effort covers",
            );
        }
    }
    for (number, needed) in (1..).zip(&question.prerequisites) {
        let place = place(&format!("prerequisite.{number}"));
        known(read, &needed.question, &format!("{place}.question"), notes);
        let Some(other) = find(read, &needed.question) else {
            continue;
        };
        // Then a question that blocks another is below its own target, and so a step itself.
        let targets = [
            (question.target_micro, other.target_micro),
            (question.target_small, other.target_small),
        ];
        if targets
            .iter()
            .any(|(own, others)| needed.to_level <= *own && needed.min_level > *others)
        {
            notes.add(
                &format!("{place}.min_level"),
                format!("is above the target of '{}'", other.id),
            );
        }
    }
}

/// Follows the prerequisites from a question, whatever the level; noted once, at its first question.
pub(super) fn cycle(read: &Questionnaire, start: &Question, notes: &Notes<'_>) {
    let mut reached: Vec<&str> = Vec::new();
    let mut open = vec![start];
    while let Some(question) = open.pop() {
        for needed in &question.prerequisites {
            let id = needed.question.as_str();
            if id == start.id {
                notes.add(
                    &format!("question.{id}.prerequisite"),
                    "the prerequisites run in a circle",
                );
                return;
            }
            if !reached.contains(&id) {
                reached.push(id);
                open.extend(find(read, id));
            }
        }
    }
}
