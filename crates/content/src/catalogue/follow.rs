//! What follows from another answer or from the profile: `[[follows]]`.

use toml::Value;

use super::Catalogue;
use crate::fields::{Fields, Notes};
use crate::questionnaire::Questionnaire;
use crate::suggest::no_such;
use crate::text::Text;

/// A fact with a value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// Id of the fact.
    pub fact: String,
    /// Its value; none only where the file has none.
    pub value: Option<Value>,
}

/// What must have been said for something to follow.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// A fact has exactly this value.
    Fact(Answer),
    /// A profile question was answered with this option.
    Profile {
        /// Id of the question.
        profile: String,
        /// Id of the option.
        option: String,
    },
}

impl Default for When {
    fn default() -> Self {
        Self::Fact(Answer::default())
    }
}

/// If `when` was said, then `then` holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Follow {
    /// What must have been said.
    pub when: When,
    /// What follows.
    pub then: Answer,
    /// The reason.
    pub why: Text,
}

impl Follow {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            when: fields.table("when", when),
            then: fields.table("then", answer),
            why: fields.translation("why"),
        }
    }
}

fn when(fields: &mut Fields<'_>) -> When {
    if fields.has("profile") {
        return When::Profile {
            profile: fields.text("profile"),
            option: fields.text("option"),
        };
    }
    When::Fact(answer(fields))
}

fn answer(fields: &mut Fields<'_>) -> Answer {
    Answer {
        fact: fields.text("fact"),
        value: fields.any("value").cloned(),
    }
}

/// Notes unknown facts and options, values that do not fit, and rules that contradict each other.
pub(super) fn check(catalogue: &Catalogue, questionnaire: &Questionnaire, notes: &Notes<'_>) {
    for (number, follow) in (1..).zip(&catalogue.follows) {
        let place = format!("follows.{number}");
        match &follow.when {
            When::Fact(answer) => check_answer(catalogue, answer, &format!("{place}.when"), notes),
            When::Profile { profile, option } => check_option(questionnaire, profile, option, &place, notes),
        }
        check_answer(catalogue, &follow.then, &format!("{place}.then"), notes);
        if let Some(clash) = clash(catalogue, follow) {
            let reason = format!("'{clash}' would follow with two different values");
            notes.add(&format!("{place}.when"), reason);
        }
    }
}

fn check_answer(catalogue: &Catalogue, answer: &Answer, place: &str, notes: &Notes<'_>) {
    let Some(value) = answer.value.as_ref().filter(|_| !answer.fact.is_empty()) else {
        return;
    };
    match catalogue.fact(&answer.fact) {
        None => notes.add(
            &format!("{place}.fact"),
            no_such("fact", &answer.fact, catalogue.fact_ids()),
        ),
        Some(fact) => {
            if let Err(reason) = fact.check_answer(value) {
                notes.add(&format!("{place}.value"), reason);
            }
        }
    }
}

fn check_option(questionnaire: &Questionnaire, profile: &str, option: &str, place: &str, notes: &Notes<'_>) {
    let questions = &questionnaire.profile;
    let Some(question) = questions.iter().find(|question| question.id == profile) else {
        let known = questions.iter().map(|question| question.id.as_str());
        return notes.add(
            &format!("{place}.when.profile"),
            no_such("profile question", profile, known),
        );
    };
    let known = || question.options.iter().map(|option| option.id.as_str());
    if known().all(|known| known != option) {
        notes.add(
            &format!("{place}.when.option"),
            no_such("option", option, known()),
        );
    }
}

/// The fact that gets two values when the condition of a rule holds and every other rule is let follow from it.
fn clash<'a>(catalogue: &'a Catalogue, start: &'a Follow) -> Option<&'a str> {
    let mut known: Vec<&Answer> = Vec::new();
    if let When::Fact(answer) = &start.when {
        known.push(answer);
    }
    let holds = |follow: &Follow, known: &[&Answer]| match &follow.when {
        When::Fact(answer) => known.contains(&answer),
        When::Profile { .. } => follow.when == start.when,
    };
    loop {
        let next = catalogue
            .follows
            .iter()
            .find(|follow| holds(follow, &known) && !known.contains(&&follow.then))?;
        if known.iter().any(|answer| answer.fact == next.then.fact) {
            return Some(&next.then.fact);
        }
        known.push(&next.then);
    }
}
