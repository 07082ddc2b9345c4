//! Dates as each language writes them: 2026年10月9日, 9 October 2026.

use shopready_engine::date::{Date, PartialDate};

use crate::browser::clock;
use crate::words::{Language, Words};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day. The parts of an English date stay on one line.
#[must_use]
pub fn day(words: Words, date: Date) -> String {
    let (year, month, day) = date.ymd();
    match words.language() {
        Language::En => format!("{day}\u{a0}{}\u{a0}{year}", month_name(month)),
        Language::ZhHant | Language::ZhHans => format!("{year}年{month}月{day}日"),
    }
}

/// A date of which the day, or the month too, may not be established.
#[must_use]
pub fn partial(words: Words, date: PartialDate) -> String {
    let english = words.language() == Language::En;
    match date {
        PartialDate::Day(date) => day(words, date),
        PartialDate::Month(year, month) if english => format!("{}\u{a0}{year}", month_name(month)),
        PartialDate::Month(year, month) => format!("{year}年{month}月"),
        PartialDate::Year(year) if english => year.to_string(),
        PartialDate::Year(year) => format!("{year}年"),
    }
}

/// A date as it is written in the content, `2026-11-22`; empty if it is none.
#[must_use]
pub fn written(words: Words, text: &str) -> String {
    PartialDate::parse(text)
        .map(|date| partial(words, date))
        .unwrap_or_default()
}

/// The day of a moment written by the clock, `2026-11-22T03:04:05.678Z`, where the device stands; empty
/// if it is none.
#[must_use]
pub fn moment(words: Words, moment: &str) -> String {
    day_of(moment).map(|date| day(words, date)).unwrap_or_default()
}

/// The day of a moment written by the clock where the device stands; `None` if it is none.
#[must_use]
pub fn day_of(moment: &str) -> Option<Date> {
    day_at(moment, clock::minutes_behind_utc(moment))
}

/// The day of a moment where clocks are so many minutes behind UTC: -480 in Hong Kong.
fn day_at(moment: &str, behind: i32) -> Option<Date> {
    let number = |from: usize| moment.get(from..from + 2)?.parse::<i32>().ok();
    let minutes = 60 * number(11)? + number(14)? - behind;
    let date = Date::parse(moment.get(..10)?)?;
    Date::from_days(date.days() + minutes.div_euclid(24 * 60))
}

/// The time of day of a moment where the device stands, `15:03`; empty if it is none.
#[must_use]
pub fn time_of_day(moment: &str) -> String {
    time_at(moment, clock::minutes_behind_utc(moment)).unwrap_or_default()
}

/// The time of day where clocks are so many minutes behind UTC.
fn time_at(moment: &str, behind: i32) -> Option<String> {
    let number = |from: usize| moment.get(from..from + 2)?.parse::<i32>().ok();
    let minutes = (60 * number(11)? + number(14)? - behind).rem_euclid(24 * 60);
    Some(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

fn month_name(month: u32) -> &'static str {
    MONTHS[(month as usize + 11) % 12]
}

#[cfg(test)]
mod tests {
    use super::{day_at, time_at};

    /// The day of a moment in Hong Kong.
    fn in_hong_kong(moment: &str) -> Option<String> {
        day_at(moment, -480).map(|date| date.to_string())
    }

    #[test]
    fn the_day_begins_at_midnight_where_the_device_stands() {
        for (moment, day) in [
            ("2026-11-21T15:59:59.999Z", "2026-11-21"),
            ("2026-11-21T16:00:00.000Z", "2026-11-22"),
            ("2026-11-21T16:30:00.000Z", "2026-11-22"),
            ("2026-11-21T23:59:00.000Z", "2026-11-22"),
            ("2026-11-22T00:00:00.000Z", "2026-11-22"),
            ("2026-12-31T16:00:00.000Z", "2027-01-01"),
        ] {
            assert_eq!(in_hong_kong(moment).as_deref(), Some(day), "{moment}");
        }
    }

    #[test]
    fn west_of_greenwich_the_day_before_lasts_longer() {
        let in_new_york = |moment| day_at(moment, 300).map(|date| date.to_string());
        assert_eq!(
            in_new_york("2026-11-22T04:59:00.000Z").as_deref(),
            Some("2026-11-21")
        );
        assert_eq!(
            in_new_york("2026-11-22T05:00:00.000Z").as_deref(),
            Some("2026-11-22")
        );
        assert_eq!(
            in_new_york("2027-01-01T00:00:00.000Z").as_deref(),
            Some("2026-12-31")
        );
    }

    #[test]
    fn what_is_no_moment_has_no_day() {
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T",
            "2026-02-30T00:00:00.000Z",
            "gestern, um 12:30 Uhr",
            "二〇二六年十一月二十二日",
        ] {
            assert_eq!(in_hong_kong(text), None, "{text}");
        }
        assert_eq!(in_hong_kong("9999-12-31T16:00:00.000Z"), None);
    }

    #[test]
    fn the_time_of_day_is_that_of_the_device() {
        let in_hong_kong = |moment| time_at(moment, -480);
        assert_eq!(in_hong_kong("2026-11-21T16:05:00.000Z").as_deref(), Some("00:05"));
        assert_eq!(in_hong_kong("2026-11-22T07:59:59.999Z").as_deref(), Some("15:59"));
        assert_eq!(in_hong_kong("none"), None);
    }
}
