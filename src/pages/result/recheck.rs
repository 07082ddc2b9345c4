//! When a new check shows what has changed.

use leptos::prelude::*;
use shopready_engine::date::Date;
use shopready_engine::questionnaire::SUGGEST_AFTER_MONTHS;

use crate::session::Session;
use crate::text::date;
use crate::words::result as text;

/// From which day another check is worth the time; nothing where the day cannot be told.
pub(super) fn hint(session: Session) -> impl IntoView {
    let words = session.words();
    move || {
        let begun = session.begun()?;
        let day = months_after(date::day_of(&begun)?, SUGGEST_AFTER_MONTHS)?;
        let months = SUGGEST_AFTER_MONTHS.to_string();
        let hint = text::check_again(words, &date::day(words, day), &months);
        Some(view! { <p class="soft small">{hint}</p> })
    }
}

/// The same day so many months later; the last day of that month where it has no such day.
fn months_after(day: Date, months: u8) -> Option<Date> {
    let (year, month, day) = day.ymd();
    let months = month - 1 + u32::from(months);
    let year = year + i32::try_from(months / 12).ok()?;
    (1..=day)
        .rev()
        .find_map(|day| Date::from_ymd(year, months % 12 + 1, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(day: &str, months: u8) -> Option<String> {
        months_after(Date::parse(day)?, months).map(|day| day.to_string())
    }

    #[test]
    fn six_months_later_is_the_same_day_of_the_month() {
        assert_eq!(after("2026-11-22", 6).as_deref(), Some("2027-05-22"));
        assert_eq!(after("2026-01-01", 6).as_deref(), Some("2026-07-01"));
        assert_eq!(after("2026-06-30", 6).as_deref(), Some("2026-12-30"));
    }

    #[test]
    fn a_month_without_that_day_gives_its_last_day() {
        assert_eq!(after("2026-08-31", 6).as_deref(), Some("2027-02-28"));
        assert_eq!(after("2027-08-29", 6).as_deref(), Some("2028-02-29"));
        assert_eq!(after("2026-05-31", 6).as_deref(), Some("2026-11-30"));
    }

    #[test]
    fn the_end_of_the_calendar_has_no_day_after_it() {
        assert_eq!(after("9999-11-22", 6), None);
    }
}
