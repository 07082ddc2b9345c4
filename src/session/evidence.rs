//! How the answers of the open check are known, and which were only taken over from the visit before.

use leptos::prelude::*;
use shopready_engine::check::Mode;
use shopready_engine::questionnaire::{QuestionId, QuestionSet};
use shopready_store::evidence::Evidence;
use shopready_store::saved::SavedCheck;

use super::Session;

impl Session {
    /// How the answer to a question of the open check is known, where that was marked.
    #[must_use]
    pub fn evidence(self, question: QuestionId) -> Option<Evidence> {
        self.open.with(|open| open.as_ref()?.evidence(question))
    }

    /// All marks of evidence of the open check, in questionnaire order.
    #[must_use]
    pub fn all_evidence(self) -> Vec<(QuestionId, Evidence)> {
        let marked = |saved: &SavedCheck| {
            QuestionId::all()
                .filter_map(|question| Some((question, saved.evidence(question)?)))
                .collect()
        };
        self.open
            .with(|open| open.as_ref().map(marked))
            .unwrap_or_default()
    }

    /// Marks how the answer to a question is known, or takes the mark away; saved at once.
    pub fn mark_evidence(self, question: QuestionId, evidence: Option<Evidence>) {
        self.change(|saved| saved.set_evidence(question, evidence));
    }

    /// The questions of the open check whose answer was taken over and not confirmed yet.
    #[must_use]
    pub fn carried(self) -> QuestionSet {
        self.open
            .with(|open| open.as_ref().map(SavedCheck::carried))
            .unwrap_or_default()
    }

    /// Says of answers that they hold today; saved at once.
    pub fn confirm(self, questions: &[QuestionId]) {
        self.change(|saved| questions.iter().for_each(|question| saved.confirm(*question)));
    }

    /// Makes a full check of the open one; saved at once. What was answered stays answered.
    pub fn make_full(self) {
        self.change(|saved| saved.check_mut().mode = Mode::Full);
    }
}
