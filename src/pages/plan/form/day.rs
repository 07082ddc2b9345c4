//! Days as they are typed: which one is a day to plan for, and which one a day on which something was done.

use shopready_engine::date::Date;

use super::entry::Wrong;

/// The day to plan for, today or later.
pub(in super::super) fn planned(typed: &str, today: Option<Date>) -> Result<Date, Wrong> {
    match Date::parse(typed) {
        None => Err(Wrong::Day),
        Some(day) if today.is_some_and(|today| day < today) => Err(Wrong::Past),
        Some(day) => Ok(day),
    }
}

/// The day on which something was done, today or before.
pub(super) fn done(typed: &str, today: Option<Date>) -> Result<Date, Wrong> {
    match Date::parse(typed) {
        None => Err(Wrong::Day),
        Some(day) if today.is_some_and(|today| day > today) => Err(Wrong::Ahead),
        Some(day) => Ok(day),
    }
}

/// What stands in the field at first: a day that leaves time to begin.
pub(in super::super) fn in_two_weeks(today: Option<Date>) -> String {
    let day = today.and_then(|today| today.plus_days(14));
    day.map(|day| day.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planned_day_is_today_or_later_and_a_done_one_today_or_before() {
        let today = Date::parse("2026-11-22");
        let day = |text| Date::parse(text).ok_or(Wrong::Day);
        assert_eq!(planned("2026-11-22", today), day("2026-11-22"));
        assert_eq!(planned("2026-11-21", today), Err(Wrong::Past));
        assert_eq!(done("2026-11-22", today), day("2026-11-22"));
        assert_eq!(done("2026-11-23", today), Err(Wrong::Ahead));
        assert_eq!(planned("2027-02-28", today), done("2027-02-28", None));
    }

    #[test]
    fn what_is_no_day_is_said() {
        for typed in ["", "2027-02-29", "2027-2-1", "1/12/2026", "20261-01-01"] {
            assert_eq!(planned(typed, None), Err(Wrong::Day), "{typed}");
            assert_eq!(done(typed, None), Err(Wrong::Day), "{typed}");
        }
    }
}
