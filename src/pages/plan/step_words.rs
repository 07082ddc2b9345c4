//! What a step is called.

use shopready_engine::check::Level;
use shopready_engine::plan::StepId;

use crate::words::{Words, result as text};

/// What to do, or the question to find out about.
pub(super) fn title(words: Words, step: StepId) -> String {
    match below(step) {
        Some(level) => words.action(step.question, level).to_owned(),
        None => text::labelled(words, words.find_out(), words.question(step.question)),
    }
}

/// The level from which a step starts; none for finding out.
pub(super) fn below(step: StepId) -> Option<Level> {
    Level::new(step.to?.get().saturating_sub(1))
}
