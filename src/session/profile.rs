//! The profile: of the open check, or of the one that is about to begin.

use leptos::prelude::*;
use shopready_engine::check::Mode;
use shopready_engine::questionnaire::ProfileQuestionId;
use shopready_store::draft::Draft;
use shopready_store::saved::SavedCheck;

use super::Session;
use crate::browser::{clock, random};
use crate::route::Route;

impl Session {
    /// Begins another check: its profile comes first.
    pub fn begin(self, mode: Mode) {
        if self.is_follower() {
            return;
        }
        self.settle();
        self.open.set(None);
        self.set_draft(Draft {
            mode: Some(mode),
            ..Draft::default()
        });
        self.remember_current(None);
        self.go(&Route::Profile);
    }

    /// The answer to a profile question: the place of an option.
    #[must_use]
    pub fn profile_option(self, question: ProfileQuestionId) -> Option<u8> {
        let of_check = self
            .open
            .with(|open| open.as_ref().map(|saved| saved.check().profile.get(question)));
        of_check.unwrap_or_else(|| self.draft.with(|draft| draft.options[question.index()]))
    }

    /// Answers a profile question; saved at once.
    pub fn choose_profile(self, question: ProfileQuestionId, option: u8) {
        if self.open.with_untracked(Option::is_some) {
            self.change(|saved| saved.set_profile_option(question, option));
        } else {
            let mut draft = self.draft.get_untracked();
            draft.options[question.index()] = Some(option);
            self.set_draft(draft);
        }
    }

    /// The first of the two required answers that is missing.
    #[must_use]
    pub fn first_missing_profile(self) -> Option<ProfileQuestionId> {
        if self.open.with_untracked(Option::is_some) {
            return None;
        }
        let draft = self.draft.get_untracked();
        let required = [ProfileQuestionId::SECTOR, ProfileQuestionId::STAFF];
        required
            .into_iter()
            .find(|question| draft.options[question.index()].is_none())
    }

    /// Whether answers of another sector are kept aside.
    #[must_use]
    pub fn has_answers_aside(self) -> bool {
        self.open
            .with(|open| open.as_ref().is_some_and(SavedCheck::has_answers_aside))
    }

    /// Begins the check of a complete profile, and goes to where answering goes on.
    pub fn finish_profile(self) {
        let draft = self.draft.get_untracked();
        if self.open.with_untracked(Option::is_none) && !self.is_follower() {
            let Some(profile) = draft.profile() else { return };
            let mode = draft.mode.unwrap_or(Mode::Quick);
            let saved = SavedCheck::begin(random::id(), mode, profile, &clock::now());
            self.remember_current(Some(saved.id()));
            self.open.set(Some(saved));
            self.change(|_| {});
            self.set_draft(Draft::default());
        }
        self.go_on();
    }

    fn set_draft(self, draft: Draft) {
        // A draft is a convenience; the check that comes of it is what must not be lost.
        let _ = self.write(|store| store.set_draft(&draft));
        self.draft.set(draft);
    }
}
