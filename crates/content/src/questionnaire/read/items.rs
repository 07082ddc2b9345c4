//! Questions, scored and not, and the rules between them.

use super::LEVEL;
use crate::fields::Fields;
use crate::questionnaire::{
    AnswerOption, ConsistencyCheck, LEVELS, NotApplicableRule, Prerequisite, ProfileOption, ProfileQuestion,
    Question,
};

pub(super) fn profile_question(fields: &mut Fields<'_>) -> ProfileQuestion {
    fields.order();
    ProfileQuestion {
        id: fields.text("id"),
        text: fields.wording("text"),
        purpose: fields.text("use_en"),
        scheme_fact: fields.optional_text("scheme_fact"),
        options: fields.tables("option", |fields| ProfileOption {
            id: fields.text("id"),
            text: fields.wording("text"),
            scheme_value: fields.optional_text("scheme_value"),
        }),
    }
}

pub(super) fn not_applicable_rule(fields: &mut Fields<'_>) -> NotApplicableRule {
    NotApplicableRule {
        profile: fields.text("profile"),
        option: fields.text("option"),
        questions: fields.texts("questions"),
    }
}

pub(super) fn consistency_check(fields: &mut Fields<'_>) -> ConsistencyCheck {
    ConsistencyCheck {
        question: fields.text("question"),
        min_level: fields.number_in("min_level", LEVEL),
        not_applicable_question: fields.text("not_applicable_question"),
        text: fields.wording("text"),
    }
}

pub(super) fn question(fields: &mut Fields<'_>) -> Question {
    fields.order();
    let not_applicable_allowed = fields.flag("not_applicable_allowed");
    let not_applicable = fields.optional_wording("not_applicable");
    if not_applicable_allowed != not_applicable.is_some() {
        fields.note(
            "not_applicable_allowed",
            "must be true exactly where the reason not_applicable_… is given",
        );
    }
    Question {
        id: fields.text("id"),
        sectors: fields.texts("sectors"),
        dimension: fields.text("dimension"),
        weight: fields.number_in("weight", 1..=9),
        quick: fields.flag("quick"),
        foundation: fields.flag("foundation"),
        target_micro: fields.number_in("target_micro", 1..=4),
        target_small: fields.number_in("target_small", 1..=4),
        recommendations: recommendations(fields),
        solutions: fields.texts("dtspp"),
        needs: fields.texts("needs"),
        text: fields.wording("text"),
        evidence: fields.wording("evidence"),
        not_applicable,
        options: answer_options(fields),
        prerequisites: fields.tables("prerequisite", |fields| Prerequisite {
            to_level: fields.number_in("to_level", 1..=4),
            question: fields.text("question"),
            min_level: fields.number_in("min_level", 1..=4),
        }),
    }
}

fn answer_options(fields: &mut Fields<'_>) -> Vec<AnswerOption> {
    let options = fields.tables("option", |option| {
        let level = i64::from(option.number()) - 1;
        option.fixed("level", level);
        option.fixed("points", level * 25);
        option.fixed("action_kind", if level == 4 { "keep" } else { "next" });
        AnswerOption {
            text: option.wording("text"),
            action: option.wording("action"),
            hours: option.number_in("hours", 1..=999),
            cost: option.text("cost"),
            impact: option.number_in("impact", 1..=3),
        }
    });
    if options.len() != LEVELS {
        fields.note(
            "option",
            format!(
                "must be the answers of level 0 to 4, but there are {}",
                options.len()
            ),
        );
    }
    options
}

/// `r01` to `r12` of the Digital Economy Development Committee.
fn recommendations(fields: &mut Fields<'_>) -> Vec<u8> {
    let mut numbers = Vec::new();
    for id in fields.texts("recommendations") {
        let number = id
            .strip_prefix('r')
            .filter(|digits| digits.len() == 2)
            .and_then(|digits| digits.parse().ok());
        match number {
            Some(number @ 1..=12) => numbers.push(number),
            _ => fields.note("recommendations", format!("no such recommendation: '{id}'")),
        }
    }
    numbers
}
