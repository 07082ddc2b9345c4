//! What a step is called.

use shopready_engine::check::Level;
use shopready_engine::plan::StepId;

use crate::pages::result::step;
use crate::words::Words;

/// What to do, or the question to find out about.
pub(in crate::pages) fn title(words: Words, step: StepId) -> String {
    step::title(words, step.question, below(step))
}

/// The level from which a step starts; none for finding out.
pub(super) fn below(step: StepId) -> Option<Level> {
    Level::new(step.to?.get().saturating_sub(1))
}
