//! What pages about the result are drawn from: the open check, its score and its steps.

use leptos::prelude::*;
use shopready_engine::check::{Check, Mode};
use shopready_engine::plan::{Steps, steps};
use shopready_engine::questionnaire::QuestionId;
use shopready_engine::score::{Score, score};

use crate::session::Session;

/// A check with all that the rules make of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outcome {
    pub(super) check: Check,
    pub(super) score: Score,
    pub(super) steps: Steps,
}

impl Outcome {
    pub(super) fn of(check: Check) -> Self {
        let score = score(&check);
        let steps = steps(&check, &score);
        Self { check, score, steps }
    }

    /// Whether the check is the quick one, whose result is rough.
    pub(super) fn is_rough(&self) -> bool {
        self.score.mode == Mode::Quick
    }

    /// Whether no question has an answer that could be scored.
    pub(super) fn is_empty(&self) -> bool {
        self.score.dimensions.iter().all(|area| area.weight == 0)
    }

    /// The first question that waits for an answer.
    pub(super) fn first_open(&self) -> Option<QuestionId> {
        self.score.answered.unanswered.iter().next()
    }
}

/// The outcome of the open check. It changes only when the check does, also from another tab.
#[derive(Clone, Copy)]
pub(super) struct Current(Memo<Option<Outcome>>);

impl Current {
    pub(super) fn of(session: Session) -> Self {
        Self(Memo::new(move |_| session.check().map(Outcome::of)))
    }

    /// Looks at the outcome; the default where no check is open.
    pub(super) fn with<T: Default>(self, look: impl FnOnce(&Outcome) -> T) -> T {
        self.0
            .with(|outcome| outcome.as_ref().map(look).unwrap_or_default())
    }

    /// Draws a part of the outcome, and again whenever the outcome changes.
    pub(super) fn draw<V: IntoView + 'static>(
        self,
        part: impl Fn(&Outcome) -> V + Send + 'static,
    ) -> impl IntoView {
        move || self.0.with(|outcome| outcome.as_ref().map(&part))
    }
}
