//! Answers to the questions of the open check.

use leptos::prelude::*;
use shopready_engine::check::{Answer, Check, Mode};
use shopready_engine::questionnaire::{DimensionId, ProfileQuestionId, QuestionId};

use super::Session;

impl Session {
    /// The open check, as the rules see it.
    #[must_use]
    pub fn check(self) -> Option<Check> {
        self.open
            .with(|open| open.as_ref().map(|saved| saved.check().clone()))
    }

    /// Looks at the open check without following its changes.
    pub(super) fn with_check<T>(self, look: impl FnOnce(&Check) -> T) -> Option<T> {
        self.open
            .with_untracked(|open| open.as_ref().map(|saved| look(saved.check())))
    }

    /// The answer to a question of the open check.
    #[must_use]
    pub fn answer_of(self, question: QuestionId) -> Option<Answer> {
        self.open
            .with(|open| open.as_ref()?.check().answers.get(question))
    }

    /// The profile question by which the open check leaves a question out.
    #[must_use]
    pub fn ruled_out(self, question: QuestionId) -> Option<ProfileQuestionId> {
        self.open
            .with(|open| open.as_ref()?.check().ruled_out(question))
            .map(|rule| rule.profile)
    }

    /// Answers a question; saved at once. An answer that was taken over is confirmed by that.
    pub fn answer(self, question: QuestionId, answer: Answer) {
        self.change(|saved| {
            saved.check_mut().answers.set(question, Some(answer));
            saved.confirm(question);
        });
    }

    /// The questions that are asked: those of the path that the profile does not leave out.
    #[must_use]
    pub fn asked(self) -> Vec<QuestionId> {
        self.open
            .with(|open| open.as_ref().map(|saved| asked(saved.check())))
            .unwrap_or_default()
    }

    pub(super) fn asked_now(self) -> Vec<QuestionId> {
        self.with_check(asked).unwrap_or_default()
    }

    /// Questions of a dimension that are answered, and that are asked.
    #[must_use]
    pub fn progress(self, dimension: DimensionId) -> (usize, usize) {
        self.open.with(|open| {
            let Some(saved) = open else { return (0, 0) };
            let asked = asked(saved.check()).into_iter();
            let here = asked.filter(|question| question.rules().dimension == dimension);
            here.fold((0, 0), |(answered, total), question| {
                (
                    answered + usize::from(!saved.check().is_open(question)),
                    total + 1,
                )
            })
        })
    }

    /// Goes on from the quick check to the full one; what was answered stays answered.
    pub fn extend_to_full(self) {
        self.change(|saved| saved.check_mut().mode = Mode::Full);
        self.go_on();
    }
}

fn asked(check: &Check) -> Vec<QuestionId> {
    check
        .path()
        .filter(|question| check.ruled_out(*question).is_none())
        .collect()
}
