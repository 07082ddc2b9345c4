//! From the types to the engine's static tables: Rust source that its build script includes.
//!
//! The types named in the source are those of the engine's module `questionnaire`.

use std::fmt::Write;

use super::{ConsistencyCheck, Question, Questionnaire};

/// The source of the tables of a questionnaire that has been checked.
#[must_use]
pub fn rust(read: &Questionnaire) -> String {
    let mut out = String::new();
    let tables = [
        texts(read),
        constants(read),
        names("DimensionId", "dimension", read.dimensions.iter().map(|item| item.id.as_str())),
        names("SolutionId", "kind of solution", read.solutions.iter().map(|item| item.id.as_str())),
        names("ProfileQuestionId", "profile question", read.profile.iter().map(|item| item.id.as_str())),
        names("QuestionId", "question", read.questions.iter().map(|item| item.id.as_str())),
        table("u8", "DIMENSION_WEIGHTS", read.dimensions.iter().map(|item| item.weight.to_string())),
        table("u8", "STAGE_MIN_SCORES", read.stages.iter().map(|item| item.min_score.to_string())),
        table("CostBandRules", "COST_BANDS", read.cost_bands.iter().map(cost_band)),
        table("(u16, u8)", "HOURS_TO_EFFORT", read.priority.hours_to_effort.iter().map(|pair| format!("{pair:?}"))),
        table("ProfileQuestion", "PROFILE", read.profile.iter().map(profile_question)),
        not_applicable_rules(read),
        consistency_checks(read),
        table("Question", "QUESTIONS", read.questions.iter().map(|item| question(read, item))),
    ];
    tables.iter().for_each(|table| out.push_str(table));
    out
}

fn texts(read: &Questionnaire) -> String {
    let mut out = String::new();
    let texts = [
        ("ID", "Id of the questionnaire, which every record names.", &read.id),
        ("VERSION", "Version of the questionnaire, which every record names.", &read.version),
        ("COMPILED_ON", "Day on which the content was put together.", &read.compiled_on),
    ];
    for (name, meaning, text) in texts {
        let _ = writeln!(out, "/// {meaning}\npub const {name}: &str = {text:?};");
    }
    out
}

fn constants(read: &Questionnaire) -> String {
    let mut out = String::new();
    let numbers = [
        ("MIN_DIMENSION_COVERAGE", "Percent of a dimension's applicable weight that must be answered before it is shown.", read.scoring.min_dimension_coverage),
        ("MIN_OVERALL_COVERAGE", "Percent of the dimensions' weight that must be shown before an overall is shown.", read.scoring.min_overall_coverage),
        ("CONFIDENCE_HIGH", "Percent answered with a level from which confidence is high.", read.scoring.confidence_high),
        ("CONFIDENCE_MEDIUM", "Percent answered with a level from which confidence is medium.", read.scoring.confidence_medium),
        ("MANY_NOT_APPLICABLE", "Percent not applicable above which comparison is weak.", read.scoring.many_not_applicable),
        ("MIN_LEVEL_FOR_CONNECTED", "Level of every foundation question that the stage `connected` asks for.", read.foundation.min_level_for_connected),
        ("MIN_LEVEL_FOR_LEADING", "Level of every foundation question that the stage `leading` asks for.", read.foundation.min_level_for_leading),
        ("QUICK_MAX_EFFORT", "Highest effort of a quick step.", read.priority.quick_max_effort),
        ("QUICK_STEPS", "Most quick steps shown.", read.priority.quick_steps),
        ("PROJECTS", "Most projects shown.", read.priority.projects),
        ("MAX_PER_DIMENSION", "Most steps of one dimension shown.", read.priority.max_per_dimension),
        ("SUGGEST_AFTER_MONTHS", "Months after which a new check is suggested.", read.reassessment.suggest_after_months),
        ("SMALL_CHANGE_POINTS", "Changes of the overall below so many points are no clear change.", read.reassessment.small_change_points),
    ];
    for (name, meaning, number) in numbers {
        let _ = writeln!(out, "/// {meaning}\npub const {name}: u8 = {number};");
    }
    out
}

/// Constants for the ids of a kind, and the list of their texts.
fn names<'a>(kind: &str, what: &str, ids: impl Iterator<Item = &'a str> + Clone) -> String {
    let count = ids.clone().count();
    let mut out = format!("impl {kind} {{\n    /// How many there are.\n    pub const COUNT: usize = {count};\n");
    for (index, id) in ids.clone().enumerate() {
        let _ = writeln!(out, "    /// The {what} `{id}`.\n    pub const {}: Self = Self({index});", id.to_uppercase());
    }
    let ids: Vec<_> = ids.collect();
    let _ = writeln!(out, "    const IDS: [&'static str; {count}] = {ids:?};\n}}");
    out
}

fn table(kind: &str, name: &str, items: impl ExactSizeIterator<Item = String>) -> String {
    let mut out = format!("static {name}: [{kind}; {}] = [\n", items.len());
    for item in items {
        let _ = writeln!(out, "    {item},");
    }
    out + "];\n"
}

fn cost_band(band: &super::CostBand) -> String {
    format!(
        "CostBandRules {{ id: {:?}, min_hkd: {}, max_hkd: {:?}, effort: {} }}",
        band.id, band.min_hkd, band.max_hkd, band.effort
    )
}

fn profile_question(question: &super::ProfileQuestion) -> String {
    let options: Vec<_> = question.options.iter().map(|option| &option.id).collect();
    let scheme_values: Vec<_> = question.options.iter().filter_map(|option| option.scheme_value.as_ref()).collect();
    format!(
        "ProfileQuestion {{ options: &{options:?}, scheme_fact: {:?}, scheme_values: &{scheme_values:?} }}",
        question.scheme_fact
    )
}

fn not_applicable_rules(read: &Questionnaire) -> String {
    let rule = |rule: &super::NotApplicableRule| {
        let asked = place(read.profile.iter().map(|item| &item.id), &rule.profile);
        let options = read.profile.get(asked).map(|question| question.options.as_slice()).unwrap_or_default();
        let option = place(options.iter().map(|item| &item.id), &rule.option);
        let questions: Vec<_> = rule.questions.iter().map(|id| question_id(read, id)).collect();
        format!(
            "NotApplicableRule {{ profile: ProfileQuestionId({asked}), option: {option}, questions: &[{}] }}",
            questions.join(", ")
        )
    };
    format!(
        "/// What a profile option makes not applicable.\npub {}",
        table("NotApplicableRule", "NOT_APPLICABLE_RULES", read.not_applicable_rules.iter().map(rule))
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
        table("ConsistencyCheck", "CONSISTENCY_CHECKS", read.consistency_checks.iter().map(check))
    )
}

/// The place of an id in a list that holds it, as the check has made sure.
fn place<'a>(mut ids: impl Iterator<Item = &'a String>, id: &str) -> usize {
    ids.position(|other| other == id).unwrap_or_default()
}

fn question_id(read: &Questionnaire, id: &str) -> String {
    format!("QuestionId({})", place(read.questions.iter().map(|item| &item.id), id))
}

fn question(read: &Questionnaire, question: &Question) -> String {
    let solutions: Vec<_> = question
        .solutions
        .iter()
        .map(|id| format!("SolutionId({})", place(read.solutions.iter().map(|item| &item.id), id)))
        .collect();
    let options: Vec<_> = question
        .options
        .iter()
        .map(|option| {
            let cost = place(read.cost_bands.iter().map(|item| &item.id), &option.cost);
            format!("OptionRules {{ hours: {}, cost: CostBand({cost}), impact: {} }}", option.hours, option.impact)
        })
        .collect();
    let prerequisites: Vec<_> = question
        .prerequisites
        .iter()
        .map(|needed| {
            format!(
                "Prerequisite {{ to_level: {}, question: {}, min_level: {} }}",
                needed.to_level,
                question_id(read, &needed.question),
                needed.min_level
            )
        })
        .collect();
    format!(
        "Question {{ dimension: DimensionId({}), weight: {}, quick: {}, foundation: {}, retail: {}, catering: {}, \
         target_micro: {}, target_small: {}, not_applicable_allowed: {}, recommendations: &{:?}, solutions: &[{}], \
         needs: &{:?}, options: [{}], prerequisites: &[{}] }}",
        place(read.dimensions.iter().map(|item| &item.id), &question.dimension),
        question.weight,
        question.quick,
        question.foundation,
        question.sectors.iter().any(|sector| sector == "retail"),
        question.sectors.iter().any(|sector| sector == "catering"),
        question.target_micro,
        question.target_small,
        question.not_applicable.is_some(),
        question.recommendations,
        solutions.join(", "),
        question.needs,
        options.join(", "),
        prerequisites.join(", ")
    )
}
