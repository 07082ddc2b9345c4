//! Names and numbers of the rules.

use std::fmt::Write;

use crate::questionnaire::Questionnaire;

pub(super) fn texts(read: &Questionnaire) -> String {
    let mut out = String::new();
    let texts = [
        (
            "ID",
            "Id of the questionnaire, which every record names.",
            &read.id,
        ),
        (
            "VERSION",
            "Version of the questionnaire, which every record names.",
            &read.version,
        ),
        (
            "COMPILED_ON",
            "Day on which the content was put together.",
            &read.compiled_on,
        ),
    ];
    for (name, meaning, text) in texts {
        let _ = writeln!(out, "/// {meaning}\npub const {name}: &str = {text:?};");
    }
    out
}

pub(super) fn constants(read: &Questionnaire) -> String {
    let mut out = String::new();
    let numbers = [
        (
            "MIN_DIMENSION_COVERAGE",
            "Percent of a dimension's applicable weight that must be answered before it is shown.",
            read.scoring.min_dimension_coverage,
        ),
        (
            "MIN_OVERALL_COVERAGE",
            "Percent of the dimensions' weight that must be shown before an overall is shown.",
            read.scoring.min_overall_coverage,
        ),
        (
            "CONFIDENCE_HIGH",
            "Percent answered with a level from which confidence is high.",
            read.scoring.confidence_high,
        ),
        (
            "CONFIDENCE_MEDIUM",
            "Percent answered with a level from which confidence is medium.",
            read.scoring.confidence_medium,
        ),
        (
            "MANY_NOT_APPLICABLE",
            "Percent not applicable above which comparison is weak.",
            read.scoring.many_not_applicable,
        ),
        (
            "MIN_LEVEL_FOR_CONNECTED",
            "Level of every foundation question that the stage `connected` asks for.",
            read.foundation.min_level_for_connected,
        ),
        (
            "MIN_LEVEL_FOR_LEADING",
            "Level of every foundation question that the stage `leading` asks for.",
            read.foundation.min_level_for_leading,
        ),
        (
            "QUICK_MAX_EFFORT",
            "Highest effort of a quick step.",
            read.priority.quick_max_effort,
        ),
        (
            "QUICK_STEPS",
            "Most quick steps shown.",
            read.priority.quick_steps,
        ),
        ("PROJECTS", "Most projects shown.", read.priority.projects),
        (
            "MAX_PER_DIMENSION",
            "Most steps of one dimension shown.",
            read.priority.max_per_dimension,
        ),
        (
            "SUGGEST_AFTER_MONTHS",
            "Months after which a new check is suggested.",
            read.reassessment.suggest_after_months,
        ),
        (
            "SMALL_CHANGE_POINTS",
            "Changes of the overall below so many points are no clear change.",
            read.reassessment.small_change_points,
        ),
    ];
    for (name, meaning, number) in numbers {
        let _ = writeln!(out, "/// {meaning}\npub const {name}: u8 = {number};");
    }
    out
}
