//! The profile questions and what they rule out.

use super::{SECTORS, find, known};
use crate::fields::Notes;
use crate::questionnaire::Questionnaire;

/// What the rules of the engine are written for.
const STAFF: [&str; 4] = ["alone", "micro", "small", "larger"];

pub(super) fn check(read: &Questionnaire, notes: &Notes<'_>) {
    for (id, expected) in [("sector", &SECTORS[..]), ("staff", &STAFF[..])] {
        let question = read.profile.iter().find(|question| question.id == id);
        if !question.is_some_and(|question| {
            question
                .options
                .iter()
                .map(|option| option.id.as_str())
                .eq(expected.iter().copied())
        }) {
            let place = format!("profile.{id}");
            notes.add(
                &place,
                format!(
                    "must have the options {}, which the rules are written for",
                    expected.join(", ")
                ),
            );
        }
    }
    for question in &read.profile {
        for option in &question.options {
            if option.scheme_value.is_some() != question.scheme_fact.is_some() {
                let place = format!("profile.{}.option.{}.scheme_value", question.id, option.id);
                notes.add(
                    &place,
                    "must be given exactly where the question has a scheme_fact",
                );
            }
        }
    }
    for (number, rule) in (1..).zip(&read.not_applicable_rules) {
        let place = format!("not_applicable_rule.{number}");
        match read.profile.iter().find(|question| question.id == rule.profile) {
            None => notes.add(
                &format!("{place}.profile"),
                format!("no such profile question: '{}'", rule.profile),
            ),
            Some(question) if !question.options.iter().any(|option| option.id == rule.option) => {
                notes.add(
                    &format!("{place}.option"),
                    format!("no such option: '{}'", rule.option),
                );
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
