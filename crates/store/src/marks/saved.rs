//! The marks of a saved check, and what "done" does to its answers.

use serde_json::value::RawValue;
use shopready_engine::check::{Answer, Level};
use shopready_engine::date::Date;
use shopready_engine::plan::StepId;

use super::{Mark, Marks, State};
use crate::saved::SavedCheck;

/// The key of a record that holds the plan.
const PLAN: &str = "plan";

/// What became of taking "done" back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// The answer is again what it was.
    Restored,
    /// The answer had been changed by other means, and stays.
    AnswerKept,
    /// The step was not marked as done.
    Nothing,
}

impl SavedCheck {
    /// The marks of the plan.
    #[must_use]
    pub fn marks(&self) -> Marks {
        let plan = self.record().extra.get(PLAN);
        plan.map(|plan| Marks::read(plan.get())).unwrap_or_default()
    }

    /// Changes the marks of the plan.
    pub fn change_marks(&mut self, change: impl FnOnce(&mut Marks)) {
        let mut marks = self.marks();
        change(&mut marks);
        let json = marks.write();
        // Fails only for what is no JSON, and every part of it was read as JSON or written as such.
        let json = json.map(RawValue::from_string).transpose();
        if let Ok(json) = json {
            self.record_mut().extra.set(PLAN, json);
        }
    }

    /// Marks a step as done on a day: the answer goes up to the level that the step reaches, or is the one
    /// that was `found`. `false`, and nothing changes, where that would not raise a level or replace a
    /// "don't know".
    pub fn mark_done(&mut self, step: StepId, found: Option<Level>, on: Date) -> bool {
        let was = match self.check().answers.get(step.question) {
            Some(Answer::Level(level)) => Some(level),
            Some(Answer::DontKnow) => None,
            Some(Answer::NotApplicable) | None => return false,
        };
        let (Some(reached), found) = (match step.to {
            Some(level) => (Some(level), None),
            None => (found, found),
        }) else {
            return false;
        };
        let rises = match was {
            Some(level) => step.to.is_some() && level < reached,
            None => true,
        };
        if rises {
            self.check_mut()
                .answers
                .set(step.question, Some(Answer::Level(reached)));
            self.confirm(step.question);
            let state = State::Done { on, was, found };
            self.change_marks(|marks| marks.set(Mark { step, state }));
        }
        rises
    }

    /// Takes "done" back: the answer is again what it was, unless it was changed by other means since.
    pub fn undo_done(&mut self, step: StepId) -> Undone {
        let Some(State::Done { was, found, .. }) = self.marks().get(step).cloned() else {
            return Undone::Nothing;
        };
        self.change_marks(|marks| marks.remove(step));
        let reached = step.to.or(found).map(Answer::Level);
        if self.check().answers.get(step.question) != reached {
            return Undone::AnswerKept;
        }
        let was = was.map_or(Answer::DontKnow, Answer::Level);
        self.check_mut().answers.set(step.question, Some(was));
        self.confirm(step.question);
        Undone::Restored
    }
}
