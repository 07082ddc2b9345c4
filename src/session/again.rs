//! Checks of the same business: beginning another one, and finding those before it.

use leptos::prelude::*;
use shopready_store::again::LastAnswers;
use shopready_store::saved::SavedCheck;

use super::{Saving, Session};
use crate::browser::{clock, random};
use crate::route::Route;

/// Two checks that were chosen to be compared, by their ids, while a third is open.
#[derive(Debug, Clone)]
pub(super) struct Compared {
    open: Option<String>,
    both: (String, String),
}

impl Session {
    /// Begins another check of the business of the open one, which stays as it is, and goes to where it begins:
    /// to the answers taken over, or to the profile. Nothing happens while the open one cannot be saved.
    pub fn check_again(self, answers: LastAnswers) {
        if self.is_unsaved() {
            self.save_again();
        }
        let next = self.open.with_untracked(|open| {
            let open = open.as_ref().filter(|_| !self.is_unsaved())?;
            Some(open.again(random::id(), answers, &clock::now()))
        });
        let Some(next) = next else { return };
        self.take_up(next);
        self.go(match answers {
            LastAnswers::Kept => &Route::Review,
            LastAnswers::Left => &Route::Profile,
        });
    }

    /// Opens a check that is not on the device yet, and saves it.
    pub fn take_up(self, check: SavedCheck) {
        if self.is_follower() {
            return;
        }
        self.settle();
        self.remember_current(Some(check.id()));
        self.open.set(Some(check));
        self.change(|_| {});
    }

    /// Whether the open check is only in memory: another one must not take its place.
    #[must_use]
    pub fn is_unsaved(self) -> bool {
        matches!(self.saving.get_untracked(), Saving::Failed(_))
    }

    /// The latest check of the same business that was begun before the open one.
    #[must_use]
    pub fn check_before(self) -> Option<SavedCheck> {
        let all = self.all_checks();
        let open = self.open.get_untracked()?;
        before(&open, &all).cloned()
    }

    /// The ids of the two checks that were chosen to be compared since the open check was opened.
    #[must_use]
    pub fn compared(self) -> Option<(String, String)> {
        let open = untrack(|| self.open_id());
        let compared = self.compared.get_value();
        compared
            .filter(|compared| compared.open == open)
            .map(|compared| compared.both)
    }

    /// Remembers which two checks were chosen to be compared, as long as the same check is open.
    pub fn compare_these(self, both: (String, String)) {
        let open = untrack(|| self.open_id());
        self.compared.set_value(Some(Compared { open, both }));
    }

    /// The checks of the device, whole, the one begun last first; the open one as it stands in memory. Whoever
    /// asks is told anew when another is opened or one is erased, not with each answer.
    #[must_use]
    pub fn all_checks(self) -> Vec<SavedCheck> {
        self.erased.track();
        let mut all = self.store.with_value(|store| store.all()).unwrap_or_default();
        if let Some(open) = self.open.get_untracked() {
            all.retain(|other| other.id() != open.id());
            let place = all.partition_point(|other| open.is_before(other));
            all.insert(place, open);
        }
        all
    }
}

/// The latest check before one of the same business.
#[must_use]
pub fn before<'a>(check: &SavedCheck, all: &'a [SavedCheck]) -> Option<&'a SavedCheck> {
    let business = check.business();
    all.iter()
        .find(|other| other.is_before(check) && other.business() == business)
}
