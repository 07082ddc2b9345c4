//! Dates as each language writes them: 2026年10月9日, 9 October 2026.

use shopready_engine::date::{Date, PartialDate};

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

/// The day of a moment written by the clock, `2026-11-22T03:04:05.678Z`; empty if it is none.
#[must_use]
pub fn moment(words: Words, moment: &str) -> String {
    day_of(moment).map(|date| day(words, date)).unwrap_or_default()
}

/// The day of a moment written by the clock; `None` if it is none.
#[must_use]
pub fn day_of(moment: &str) -> Option<Date> {
    moment.get(..10).and_then(Date::parse)
}

fn month_name(month: u32) -> &'static str {
    MONTHS[(month as usize + 11) % 12]
}
