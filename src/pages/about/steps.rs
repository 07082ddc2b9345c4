//! How the next steps are found and ordered.

use shopready_engine::questionnaire::{
    MAX_PER_DIMENSION, PROJECTS, QUICK_MAX_EFFORT, QUICK_STEPS, effort_of_hours,
};

use super::block::Block;
use super::paragraph;
use crate::words::{Words, about as text};

/// Targets, priority, and what is shown.
pub(super) fn steps(words: Words) -> Vec<Block> {
    let [one, two, three, four] = [1, 2, 3, 4].map(most_hours);
    // The words to fill in come in alphabetical order.
    let effort = text::steps_effort(words, &four, &one, &three, &two);
    let shown = text::steps_shown(
        words,
        &MAX_PER_DIMENSION.to_string(),
        &QUICK_MAX_EFFORT.to_string(),
        &PROJECTS.to_string(),
        &QUICK_STEPS.to_string(),
    );
    vec![
        paragraph(words, text::STEPS_TARGET),
        Block::Formula(words.get(text::STEPS_FORMULA).into()),
        Block::Paragraph(effort.into()),
        paragraph(words, text::STEPS_ORDER),
        Block::Paragraph(shown.into()),
    ]
}

/// The most hours that still count so many points of effort.
fn most_hours(effort: u8) -> String {
    let above = (0..).find(|hours| effort_of_hours(*hours) > effort);
    above.map_or(0, |hours: u16| hours - 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_hour_more_than_the_most_is_more_effort() {
        for effort in 1..=4 {
            let most: u16 = most_hours(effort).parse().unwrap_or_default();
            assert_eq!(effort_of_hours(most), effort);
            assert_eq!(effort_of_hours(most + 1), effort + 1);
        }
    }
}
