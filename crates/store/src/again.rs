//! Checks of the same business: which belong together, and how another one begins.

use serde_json::value::to_raw_value;

use crate::disk::{Disk, Fault};
use crate::key::check_id;
use crate::saved::SavedCheck;
use crate::store::{Opened, Store};

/// Key of a record with the id that all checks of a business share: that of its first check, which has no such key.
const BUSINESS: &str = "business";

/// Key of a record with the papers that a business has ready: they stay ready whatever is answered.
const PREPARED: &str = "prepared";

/// What becomes of the answers of the last check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastAnswers {
    /// They are the answers of the new check until they are changed.
    Kept,
    /// The new check begins without answers.
    Left,
}

impl SavedCheck {
    /// What all checks of the business share: the id of its first check.
    #[must_use]
    pub fn business(&self) -> String {
        let named = self.record().extra.get(BUSINESS);
        let named = named.and_then(|named| serde_json::from_str::<String>(named.get()).ok());
        named
            .filter(|id| !id.is_empty())
            .unwrap_or_else(|| self.id().to_owned())
    }

    /// Puts the check among those of a business.
    pub fn set_business(&mut self, business: &str) {
        let named = (business != self.id()).then(|| to_raw_value(business).ok());
        self.record_mut().extra.set(BUSINESS, named.flatten());
    }

    /// Another check of the same business, begun `now`, with the profile and the facts of this one, which stays as
    /// it is. Marks of the plan and notes belong to the check for which they were made and are not taken over.
    #[must_use]
    pub fn again(&self, id: String, answers: LastAnswers, now: &str) -> Self {
        let last = self.check();
        let mut next = Self::begin(id, last.mode, last.profile, now);
        if answers == LastAnswers::Kept {
            next.check_mut().answers = last.answers.clone();
        }
        next.filled.clone_from(&self.filled);
        let record = next.record_mut();
        record.facts = self.record().facts.clone();
        record.extra.set(BUSINESS, to_raw_value(&self.business()).ok());
        let prepared = self.record().extra.text(PREPARED).map(str::to_owned);
        record.extra.put(PREPARED, prepared);
        next
    }

    /// Whether this check was begun before another. Of two begun in the same moment the id decides.
    #[must_use]
    pub fn is_before(&self, other: &Self) -> bool {
        (&self.begun, self.id()) < (&other.begun, other.id())
    }
}

impl<D: Disk> Store<D> {
    /// The checks of the device that can be opened, whole, the one begun last first.
    ///
    /// # Errors
    /// The disk cannot be read.
    pub fn all(&self) -> Result<Vec<SavedCheck>, Fault> {
        let mut all: Vec<SavedCheck> = Vec::new();
        for key in self.own_keys()? {
            let Some(id) = check_id(&key) else { continue };
            if let Opened::Good(saved) | Opened::Previous(saved) = self.open(id)? {
                let place = all.partition_point(|other| saved.is_before(other));
                all.insert(place, *saved);
            }
        }
        Ok(all)
    }
}
