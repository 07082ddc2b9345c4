//! What the owner decides about steps: dates, what is done, what is not for the business.

use leptos::prelude::*;
use shopready_engine::check::Level;
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;
use shopready_store::marks::{Mark, Marks, Undone};
use shopready_store::saved::SavedCheck;

use super::{Message, Session};
use crate::browser::file;

/// What a calendar file is.
const CALENDAR: &str = "text/calendar;charset=utf-8";

impl Session {
    /// The marks of the open check; none where no check is open.
    #[must_use]
    pub fn marks(self) -> Marks {
        self.open
            .with(|open| open.as_ref().map(SavedCheck::marks).unwrap_or_default())
    }

    /// Decides about steps in one go; saved at once.
    pub fn mark(self, marks: Vec<Mark>) {
        self.change_marks(|all| marks.into_iter().for_each(|mark| all.set(mark)));
    }

    /// Takes back what was decided about a step; saved at once. An answer that "done" has raised stays.
    pub fn unmark(self, step: StepId) {
        self.change_marks(|all| all.remove(step));
    }

    /// Marks a step as done, by which the answer goes up; saved at once. `false` if the answer is there
    /// already. See [`SavedCheck::mark_done`].
    pub fn mark_done(self, step: StepId, found: Option<Level>, on: Date) -> bool {
        let mut is_done = false;
        self.change(|saved| is_done = saved.mark_done(step, found, on));
        is_done
    }

    /// Takes "done" back, with the answer unless it was changed since; saved at once.
    pub fn undo_done(self, step: StepId) -> Undone {
        let mut undone = Undone::Nothing;
        self.change(|saved| undone = saved.undo_done(step));
        undone
    }

    /// Changes the plan; saved at once.
    pub fn change_marks(self, change: impl FnOnce(&mut Marks)) {
        self.change(|saved| saved.change_marks(change));
    }

    /// Offers days as a file that a calendar opens, and says so if the browser refuses.
    pub fn offer_calendar(self, name: &str, text: &str) {
        if !file::download(name, CALENDAR, text) {
            self.tell(Message::DownloadRefused);
        }
    }
}
