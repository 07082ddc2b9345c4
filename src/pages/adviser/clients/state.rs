//! How far the work for a client is, at a glance.

use shopready_engine::check::Check;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

/// How far the work for a client is, by its latest visit. The order is that of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum State {
    /// No visit yet.
    NotBegun,
    /// So many questions of the latest visit wait for an answer.
    Gaps(usize),
    /// All questions of the latest visit are answered.
    Complete,
    /// The latest visit was handed over as it is.
    HandedOver,
}

impl State {
    /// All ids, in the order of the work.
    pub(in super::super) const IDS: [&str; 4] = ["none", "gaps", "complete", "handed"];

    /// The state of a client, by its latest visit.
    pub(in super::super) fn of(client: &Client, latest: Option<&VisitLine>) -> Self {
        let latest = latest.map(|latest| (latest.changed.as_str(), &latest.check));
        Self::at(client.handed_over.as_deref(), latest)
    }

    /// The same by what decides it: when it was handed over, and when the latest visit was changed.
    pub(super) fn at(handed_over: Option<&str>, latest: Option<(&str, &Check)>) -> Self {
        let Some((changed, check)) = latest else {
            return Self::NotBegun;
        };
        if handed_over.is_some_and(|moment| moment >= changed) {
            return Self::HandedOver;
        }
        match open(check) {
            0 => Self::Complete,
            open => Self::Gaps(open),
        }
    }

    /// Its id in addresses.
    pub(in super::super) fn id(self) -> &'static str {
        Self::IDS[match self {
            Self::NotBegun => 0,
            Self::Gaps(_) => 1,
            Self::Complete => 2,
            Self::HandedOver => 3,
        }]
    }
}

/// How many questions of a check wait for an answer.
pub(in super::super) fn open(check: &Check) -> usize {
    check.path().filter(|question| check.is_open(*question)).count()
}

/// Whether something of a client was changed after its last backup, by itself or with all others; also where there
/// was none.
pub(in super::super) fn is_ahead_of_backup(client: &Client, visits: &[VisitLine], backup: &str) -> bool {
    let saved = client.backed_up.as_deref().unwrap_or_default().max(backup);
    client.changed.as_str() > saved || visits.iter().any(|visit| visit.changed.as_str() > saved)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{client, visit};
    use super::*;

    #[test]
    fn the_latest_visit_decides() {
        let none = client("Shop");
        assert_eq!(State::of(&none, None), State::NotBegun);
        let empty = visit("v", "2026-11-01T01:00:00.000Z", None);
        assert_eq!(State::of(&none, Some(&empty)), State::Gaps(open(&empty.check)));
        let full = visit("v", "2026-11-01T01:00:00.000Z", Some(2));
        assert_eq!(State::of(&none, Some(&full)), State::Complete);
    }

    #[test]
    fn handed_over_is_undone_by_a_later_change() {
        let mut client = client("Shop");
        client.handed_over = Some("2026-11-02T01:00:00.000Z".to_owned());
        let before = visit("v", "2026-11-01T01:00:00.000Z", Some(2));
        assert_eq!(State::of(&client, Some(&before)), State::HandedOver);
        let after = visit("v", "2026-11-03T01:00:00.000Z", Some(2));
        assert_eq!(State::of(&client, Some(&after)), State::Complete);
    }

    #[test]
    fn a_backup_covers_what_was_changed_before_it() {
        let mut client = client("Shop");
        let visits = [visit("v", "2026-11-03T01:00:00.000Z", None)];
        assert!(is_ahead_of_backup(&client, &visits, ""));
        assert!(is_ahead_of_backup(&client, &visits, "2026-11-02T01:00:00.000Z"));
        assert!(!is_ahead_of_backup(&client, &visits, "2026-11-03T01:00:00.000Z"));
        client.backed_up = Some("2026-11-04T01:00:00.000Z".to_owned());
        assert!(!is_ahead_of_backup(&client, &visits, ""));
    }
}
