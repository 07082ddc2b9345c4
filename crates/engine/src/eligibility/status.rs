//! What a scheme's status comes to on a day.

use crate::catalogue::{Scheme, Status};
use crate::date::Date;

/// Evidence up to this many days old is fresh.
const FRESH_DAYS: i32 = 365;

impl Scheme {
    /// The status on a day: an open scheme is closed from the day after its published end; a partial end means its
    /// last day. An end changes no other status.
    #[must_use]
    pub fn status_on(&self, today: Date) -> Status {
        match (self.status, self.open_until) {
            (Status::Open, Some(last)) if last < today => Status::Closed,
            (status, _) => status,
        }
    }

    /// Whether the evidence behind a status that may still matter on that day is undated or more than 365 days old;
    /// a partial date means its first day.
    #[must_use]
    pub fn is_stale_on(&self, today: Date) -> bool {
        let matters = matches!(
            self.status_on(today),
            Status::Open | Status::Announced | Status::Unknown
        );
        matters
            && self
                .evidence_from
                .is_none_or(|date| today.days() - date.days() > FRESH_DAYS)
    }
}
