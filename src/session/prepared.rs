//! What was ticked off as ready for the pilot programme; kept with the open check.

use leptos::prelude::*;

use super::Session;

impl Session {
    /// The ids ticked off in the open check; `None` without a check, or where they cannot be read.
    #[must_use]
    pub fn prepared(self) -> Option<Vec<String>> {
        self.open.with(|open| open.as_ref()?.prepared())
    }

    /// Ticks an id off or takes the tick back; saved at once.
    pub fn set_prepared(self, id: &str, is_ready: bool) {
        self.change(|saved| saved.set_prepared(id, is_ready));
    }
}
