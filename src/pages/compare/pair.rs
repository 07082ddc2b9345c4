//! The two checks that are compared, the earlier first.

use leptos::prelude::*;
use shopready_engine::check::{Mode, Sector};
use shopready_store::saved::SavedCheck;

use crate::session::{Session, before};
use crate::text::date;
use crate::words::{Words, question as mode, start};

/// The ids of two checks, in the order in which they were chosen.
pub(super) type Chosen = (String, String);

/// Two checks of the device.
pub(super) struct Pair<'a> {
    pub(super) then: &'a SavedCheck,
    pub(super) now: &'a SavedCheck,
}

impl<'a> Pair<'a> {
    /// The two of these ids, whichever was begun first; none where one is gone.
    pub(super) fn of(all: &'a [SavedCheck], chosen: &Chosen) -> Option<Self> {
        let find = |id: &str| all.iter().find(|check| check.id() == id);
        let (one, other) = (find(&chosen.0)?, find(&chosen.1)?);
        Some(if other.is_before(one) {
            Self {
                then: other,
                now: one,
            }
        } else {
            Self {
                then: one,
                now: other,
            }
        })
    }

    /// Whether the same check was chosen twice.
    pub(super) fn is_one(&self) -> bool {
        self.then.id() == self.now.id()
    }

    /// Whether both are known to be of the same business.
    pub(super) fn is_one_business(&self) -> bool {
        self.then.business() == self.now.business()
    }
}

/// The two to begin with: those chosen last, or the open check and the latest before it of the same business, or
/// else of the same trade, or else any. None where the device has one check only.
pub(super) fn chosen(session: Session, all: &[SavedCheck]) -> Option<Chosen> {
    let last = session.compared();
    if let Some(last) = last.filter(|last| Pair::of(all, last).is_some()) {
        return Some(last);
    }
    let id = untrack(|| session.open_id())?;
    let open = all.iter().find(|check| check.id() == id)?;
    let sector = |check: &&SavedCheck| check.check().profile.sector() == open.check().profile.sector();
    let others = || all.iter().filter(|check| check.id() != id);
    let other = before(open, all)
        .or_else(|| others().find(sector))
        .or_else(|| others().next())?;
    Some((other.id().to_owned(), id))
}

/// A check by day of its beginning, trade and kind.
pub(super) fn name(words: Words, check: &SavedCheck) -> String {
    let sector = words.get(match check.check().profile.sector() {
        Sector::Retail => start::CHECK_RETAIL,
        Sector::Catering => start::CHECK_CATERING,
    });
    let kind = words.get(match check.check().mode {
        Mode::Quick => mode::QUICK_CHECK,
        Mode::Full => mode::FULL_CHECK,
    });
    let day = date::moment(words, &check.begun);
    start::check_state(words, &day, &start::check_state(words, sector, kind))
}
