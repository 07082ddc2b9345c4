//! The order of steps.

use super::Step;

/// Puts a step in its place. Steps come in questionnaire order, so among equals the later goes behind.
pub(super) fn insert(ordered: &mut Vec<Step>, step: Step) {
    let place = ordered.iter().position(|other| comes_before(&step, other));
    ordered.insert(place.unwrap_or(ordered.len()), step);
}

/// Whether one step comes strictly before another: foundations first, then priority, impact, hours.
fn comes_before(one: &Step, other: &Step) -> bool {
    // priority = parts * impact / effort, compared across the fraction bars.
    let priority =
        |step: &Step, against: &Step| step.parts * u64::from(step.impact) * u64::from(against.effort);
    let key = |step: &Step, against: &Step| {
        (
            step.foundation_first,
            priority(step, against),
            step.impact,
            u16::MAX - step.hours,
        )
    };
    key(one, other) > key(other, one)
}
