//! From the types to the engine's static tables: Rust source that its build script includes.
//!
//! The types named in the source are those of the engine's module `questionnaire`.

mod constants;
mod question;

use std::fmt::Write;

use super::{ConsistencyCheck, CostBand, NotApplicableRule, ProfileQuestion, Questionnaire};
use constants::{constants, texts};
use question::question;

/// The source of the tables of a questionnaire that has been checked.
#[must_use]
pub fn rust(read: &Questionnaire) -> String {
    let mut out = String::new();
    let tables = [
        texts(read),
        constants(read),
        names(
            "DimensionId",
            "dimension",
            read.dimensions.iter().map(|item| item.id.as_str()),
        ),
        names(
            "SolutionId",
            "kind of solution",
            read.solutions.iter().map(|item| item.id.as_str()),
        ),
        names(
            "ProfileQuestionId",
            "profile question",
            read.profile.iter().map(|item| item.id.as_str()),
        ),
        names(
            "QuestionId",
            "question",
            read.questions.iter().map(|item| item.id.as_str()),
        ),
        table(
            "u8",
            "DIMENSION_WEIGHTS",
            read.dimensions.iter().map(|item| item.weight.to_string()),
        ),
        table(
            "u8",
            "STAGE_MIN_SCORES",
            read.stages.iter().map(|item| item.min_score.to_string()),
        ),
        table(
            "CostBandRules",
            "COST_BANDS",
            read.cost_bands.iter().map(cost_band),
        ),
        table(
            "(u16, u8)",
            "HOURS_TO_EFFORT",
            read.priority
                .hours_to_effort
                .iter()
                .map(|pair| format!("{pair:?}")),
        ),
        table(
            "ProfileQuestion",
            "PROFILE",
            read.profile.iter().map(profile_question),
        ),
        not_applicable_rules(read),
        consistency_checks(read),
        table(
            "Question",
            "QUESTIONS",
            read.questions.iter().map(|item| question(read, item)),
        ),
    ];
    tables.iter().for_each(|table| out.push_str(table));
    out
}

/// Constants for the ids of a kind, and the list of their texts.
fn names<'a>(kind: &str, what: &str, ids: impl Iterator<Item = &'a str> + Clone) -> String {
    let count = ids.clone().count();
    let mut out =
        format!("impl {kind} {{\n    /// How many there are.\n    pub const COUNT: usize = {count};\n");
    for (index, id) in ids.clone().enumerate() {
        let _ = writeln!(
            out,
            "    /// The {what} `{id}`.\n    pub const {}: Self = Self({index});",
            id.to_uppercase()
        );
    }
    let ids: Vec<_> = ids.collect();
    let _ = writeln!(out, "    const IDS: [&'static str; {count}] = {ids:?};\n}}");
    out
}

/// A static array as Rust source, an item a line.
pub(crate) fn table(kind: &str, name: &str, items: impl ExactSizeIterator<Item = String>) -> String {
    let mut out = format!("static {name}: [{kind}; {}] = [\n", items.len());
    for item in items {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "    {item},");
    }
    out + "];\n"
}

fn cost_band(band: &CostBand) -> String {
    format!(
        "CostBandRules {{ id: {:?}, min_hkd: {}, max_hkd: {:?}, effort: {} }}",
        band.id, band.min_hkd, band.max_hkd, band.effort
    )
}

fn profile_question(question: &ProfileQuestion) -> String {
    let options: Vec<_> = question.options.iter().map(|option| &option.id).collect();
    let scheme_values: Vec<_> = question
        .options
        .iter()
        .filter_map(|option| option.scheme_value.as_ref())
        .collect();
    format!(
        "ProfileQuestion {{ options: &{options:?}, scheme_fact: {:?}, scheme_values: &{scheme_values:?} }}",
        question.scheme_fact
    )
}

fn not_applicable_rules(read: &Questionnaire) -> String {
    let rule = |rule: &NotApplicableRule| {
        let asked = place(read.profile.iter().map(|item| &item.id), &rule.profile);
        let options = read
            .profile
            .get(asked)
            .map(|question| question.options.as_slice())
            .unwrap_or_default();
        let option = place(options.iter().map(|item| &item.id), &rule.option);
        let questions: Vec<_> = rule.questions.iter().map(|id| question_id(read, id)).collect();
        format!(
            "NotApplicableRule {{ profile: ProfileQuestionId({asked}), option: {option}, questions: &[{}] }}",
            questions.join(", ")
        )
    };
    format!(
        "/// What a profile option makes not applicable.\npub {}",
        table(
            "NotApplicableRule",
            "NOT_APPLICABLE_RULES",
            read.not_applicable_rules.iter().map(rule)
        )
    )
}

fn consistency_checks(read: &Questionnaire) -> String {
    let check = |check: &ConsistencyCheck| {
        format!(
            "ConsistencyCheck {{ question: {}, min_level: {}, not_applicable_question: {} }}",
            question_id(read, &check.question),
            check.min_level,
            question_id(read, &check.not_applicable_question)
        )
    };
    format!(
        "/// Answers that do not fit together, in the order of their texts.\npub {}",
        table(
            "ConsistencyCheck",
            "CONSISTENCY_CHECKS",
            read.consistency_checks.iter().map(check)
        )
    )
}

/// The place of an id in a list that holds it, as the check has made sure.
fn place<'a>(mut ids: impl Iterator<Item = &'a String>, id: &str) -> usize {
    ids.position(|other| other == id).unwrap_or_default()
}

fn question_id(read: &Questionnaire, id: &str) -> String {
    format!(
        "QuestionId({})",
        place(read.questions.iter().map(|item| &item.id), id)
    )
}
