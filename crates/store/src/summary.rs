//! Checks in short, for a list.

use shopready_engine::check::{Mode, Sector};

use crate::saved::SavedCheck;

/// A saved check in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: String,
    /// What is mainly sold.
    pub sector: Sector,
    /// Which questions are asked.
    pub mode: Mode,
    /// Questions that apply and are answered.
    pub answered: usize,
    /// Questions that apply.
    pub total: usize,
    /// Moment of the last change, UTC.
    pub changed: String,
}

/// The checks of a device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Those that can be opened, the one changed last first.
    pub checks: Vec<Summary>,
    /// How many were found damaged just now; they, or their newest save, were set aside.
    pub damaged: usize,
    /// How many were saved by a later version of the app. They are left alone.
    pub later: usize,
}

impl Listed {
    /// Puts a check in its place.
    pub(crate) fn add(&mut self, check: Summary) {
        let newer = |other: &Summary| (&other.changed, &other.id) > (&check.changed, &check.id);
        let place = self.checks.partition_point(newer);
        self.checks.insert(place, check);
    }
}

/// A check in short.
#[must_use]
pub fn summary(saved: &SavedCheck) -> Summary {
    let asked = saved
        .check()
        .path()
        .filter(|question| saved.check().ruled_out(*question).is_none());
    let (mut answered, mut total) = (0, 0);
    for question in asked {
        total += 1;
        answered += usize::from(saved.check().answers.get(question).is_some());
    }
    Summary {
        id: saved.id().to_owned(),
        sector: saved.check().profile.sector(),
        mode: saved.check().mode,
        answered,
        total,
        changed: saved.changed.clone(),
    }
}
