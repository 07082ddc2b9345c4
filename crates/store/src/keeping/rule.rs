//! When to remind of a backup: by days, and by changes.

use shopready_engine::date::Date;

use super::Keeping;

/// A reminder that was put off comes back after so many days.
const PUT_OFF: i32 = 7;

/// Whose data they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// An owner, who works at it now and then.
    Owner,
    /// An adviser, who works at it every day.
    Adviser,
}

impl Who {
    /// Days after which any change is reminded of.
    fn days(self) -> i32 {
        match self {
            Self::Owner => 30,
            Self::Adviser => 14,
        }
    }

    /// Changes that are reminded of at once.
    fn changes(self) -> u64 {
        match self {
            Self::Owner => 40,
            Self::Adviser => 25,
        }
    }
}

/// What a reminder speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    /// Changes that no backup holds.
    pub changes: u64,
    /// Whether there was a backup before.
    pub is_first: bool,
}

impl Keeping {
    /// Whether to remind of a backup now. `begun` is the moment of the first record, for a device without a backup.
    #[must_use]
    pub fn reminder(&self, who: Who, changes: u64, begun: &str, now: &str) -> Option<Reminder> {
        let is_first = self.backup.is_empty();
        let since = if is_first { begun } else { &self.backup };
        // A moment that lies ahead was written by a wrong clock: nobody knows how long ago that was.
        let is_long = days(since, now).is_none_or(|days| days < 0 || days >= who.days());
        let is_due = changes > 0 && (is_long || changes >= who.changes());
        (is_due && !self.is_put_off(now)).then_some(Reminder { changes, is_first })
    }

    fn is_put_off(&self, now: &str) -> bool {
        days(&self.put_off, now).is_some_and(|days| (0..PUT_OFF).contains(&days))
    }
}

/// Days from one moment to another; `None` where one of them is none.
fn days(from: &str, to: &str) -> Option<i32> {
    let day = |moment: &str| Date::parse(moment.get(..10)?);
    Some(day(to)?.days() - day(from)?.days())
}
