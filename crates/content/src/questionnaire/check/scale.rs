//! Scales that rise from one item to the next.

use crate::fields::Notes;
use crate::questionnaire::Questionnaire;

/// What the rules of the engine are written for.
const STAGES: [&str; 4] = ["starting", "building", "connected", "leading"];

/// Stages, percentages, cost bands and hours rise from one to the next.
pub(super) fn check(read: &Questionnaire, notes: &Notes<'_>) {
    if read.stages.iter().map(|stage| stage.id.as_str()).ne(STAGES) {
        notes.add(
            "band",
            format!("must be {}, which the rules are written for", STAGES.join(", ")),
        );
    }
    if read.stages.first().is_some_and(|stage| stage.min_score != 0)
        || !read
            .stages
            .is_sorted_by(|low, high| low.min_score < high.min_score)
    {
        notes.add("band", "min_score must start at 0 and rise");
    }
    if read.scoring.confidence_medium > read.scoring.confidence_high {
        notes.add("scoring.confidence_medium", "is above confidence_high");
    }
    if !read
        .cost_bands
        .is_sorted_by(|low, high| low.max_hkd.is_some_and(|max| max + 1 == high.min_hkd))
    {
        notes.add(
            "cost_band",
            "each band must start where the one before ends, and only the last is open",
        );
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
        notes.add(
            "priority.hours_to_effort",
            "hours and effort points, 1 to 5, must rise",
        );
    }
}
