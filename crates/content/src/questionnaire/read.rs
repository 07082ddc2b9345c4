//! From the file to the types: every key, of the right kind.

mod items;

use std::path::Path;

use super::{
    CostBand, Dimension, Foundation, Labels, Priority, Questionnaire, Reassessment, Scoring, Solution, Stage,
    check,
};
use crate::fields::{Fields, Notes};
use crate::file;
use crate::language::Language;
use crate::problem::Problem;

use items::{consistency_check, not_applicable_rule, profile_question, question};

const LEVEL: std::ops::RangeInclusive<u32> = 0..=4;
const PERCENT: std::ops::RangeInclusive<u32> = 0..=100;

/// Reads and checks a questionnaire; `file` is the name used in problems.
///
/// # Errors
/// Every problem found: text that is not TOML (then only the first), a key that is missing, unknown
/// or of the wrong kind, a missing language, and what [`check`](super::check()) finds.
pub fn read(file: &Path, text: &str) -> Result<Questionnaire, Vec<Problem>> {
    let table = file::parse(file, text).map_err(|problem| vec![problem])?;
    let notes = Notes::new(file);
    let mut fields = Fields::new(&table, &notes);
    let read = questionnaire(&mut fields);
    fields.done();
    check::all(&read, &notes);
    let problems = notes.into_problems_of(text);
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

fn questionnaire(fields: &mut Fields<'_>) -> Questionnaire {
    fields.fixed("schema", 1);
    fields.fixed("languages", Language::ALL.map(Language::key).to_vec());
    Questionnaire {
        id: fields.text("id"),
        version: fields.text("version"),
        compiled_on: fields.day("compiled_on"),
        status: fields.text("status"),
        labels: fields.table("labels", labels),
        scoring: fields.table("scoring", scoring),
        foundation: fields.table("foundation", foundation),
        priority: fields.table("priority", priority),
        cost_bands: fields.tables("cost_band", cost_band),
        stages: fields.tables("band", stage),
        dimensions: fields.tables("dimension", dimension),
        solutions: fields.tables("dtspp_category", solution),
        profile: fields.tables("profile", profile_question),
        not_applicable_rules: fields.tables("not_applicable_rule", not_applicable_rule),
        consistency_checks: fields.tables("consistency_check", consistency_check),
        reassessment: fields.table("reassessment", reassessment),
        questions: fields.tables("question", question),
    }
}

fn labels(fields: &mut Fields<'_>) -> Labels {
    Labels {
        dont_know: fields.wording("dont_know"),
        not_applicable: fields.wording("not_applicable"),
        find_out: fields.wording("find_out"),
        provisional: fields.wording("provisional"),
        range: fields.wording("range"),
        band_held: fields.wording("band_held"),
    }
}

fn scoring(fields: &mut Fields<'_>) -> Scoring {
    fields.fixed("points_per_level", vec![0, 25, 50, 75, 100]);
    fields.fixed("dont_know_level", 0);
    fields.fixed("not_applicable", "exclude");
    fields.fixed("unanswered", "exclude");
    fields.fixed("rounding", "half_up");
    fields.fixed("stage_uses", "rounded score");
    fields.fixed("dont_know_allowed", true);
    fields.fixed("quick_shows_dimensions", false);
    Scoring {
        min_dimension_coverage: fields.number_in("min_dimension_coverage", PERCENT),
        min_overall_coverage: fields.number_in("min_overall_coverage", PERCENT),
        confidence_high: fields.number_in("confidence_high", PERCENT),
        confidence_medium: fields.number_in("confidence_medium", PERCENT),
        many_not_applicable: fields.number_in("many_not_applicable", PERCENT),
    }
}

fn foundation(fields: &mut Fields<'_>) -> Foundation {
    Foundation {
        questions: fields.texts("questions"),
        min_level_for_connected: fields.number_in("min_level_for_connected", LEVEL),
        min_level_for_leading: fields.number_in("min_level_for_leading", LEVEL),
    }
}

fn priority(fields: &mut Fields<'_>) -> Priority {
    // Said in words there; the rules are in the engine.
    fields.text("first");
    fields.text("blocked");
    Priority {
        hours_to_effort: fields.pairs("hours_to_effort"),
        quick_max_effort: fields.number_in("quick_max_effort", 1..=5),
        quick_steps: fields.number_in("quick_steps", 1..=9),
        projects: fields.number_in("projects", 1..=9),
        max_per_dimension: fields.number_in("max_per_dimension", 1..=9),
    }
}

fn cost_band(fields: &mut Fields<'_>) -> CostBand {
    CostBand {
        id: fields.text("id"),
        name: fields.wording("name"),
        min_hkd: fields.number_in("min_hkd", 0..=100_000_000),
        max_hkd: fields.number_or_none("max_hkd", 0..=100_000_000),
        effort: fields.number_in("effort", 1..=5),
    }
}

fn stage(fields: &mut Fields<'_>) -> Stage {
    Stage {
        id: fields.text("id"),
        min_score: fields.number_in("min_score", PERCENT),
        name: fields.wording("name"),
        summary: fields.wording("summary"),
    }
}

fn dimension(fields: &mut Fields<'_>) -> Dimension {
    fields.order();
    Dimension {
        id: fields.text("id"),
        weight: fields.number_in("weight", 1..=100),
        name: fields.wording("name"),
        weight_reason: fields.text("weight_reason_en"),
    }
}

fn solution(fields: &mut Fields<'_>) -> Solution {
    Solution {
        id: fields.text("id"),
        name: fields.wording("name"),
        first_round: fields.choice("status", &["announced", "first_round"]) == 1,
        note: fields.text("note_en"),
    }
}

fn reassessment(fields: &mut Fields<'_>) -> Reassessment {
    fields.text("compare");
    Reassessment {
        suggest_after_months: fields.number_in("suggest_after_months", 1..=60),
        small_change_points: fields.number_in("small_change_points", PERCENT),
    }
}
