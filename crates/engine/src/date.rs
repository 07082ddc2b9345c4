//! Days of the calendar without a clock or a time zone.
//!
//! The engine never asks what day it is: whoever calls it says so.

mod partial;

#[cfg(test)]
mod tests;

use std::fmt;

pub use partial::PartialDate;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The day of a year (1 to 9999), month (1 to 12) and day of the month; `None` if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| Self(days_from_civil(year, month, day)))
    }

    /// Reads `2026-11-22`: four digits, two and two; nothing else is a date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match PartialDate::parse(text)? {
            PartialDate::Day(date) => Some(date),
            PartialDate::Month(..) | PartialDate::Year(_) => None,
        }
    }

    /// The day with this count of days since 1970-01-01, as [`Date::days`] gives it; `None` outside the range.
    #[must_use]
    pub fn from_days(days: i32) -> Option<Self> {
        let range = days_from_civil(1, 1, 1)..=days_from_civil(9999, 12, 31);
        range.contains(&days).then_some(Self(days))
    }

    /// Days since 1970-01-01, negative before.
    #[must_use]
    pub fn days(self) -> i32 {
        self.0
    }

    /// The day so many days later, or earlier where it is negative; `None` outside the range.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.0.checked_add(days).and_then(Self::from_days)
    }

    /// The same day so many months later; the last day of that month where it has no such day. `None` after the
    /// end of the range.
    #[must_use]
    pub fn plus_months(self, months: u8) -> Option<Self> {
        let (year, month, day) = self.ymd();
        let months = month - 1 + u32::from(months);
        let year = year + i32::try_from(months / 12).ok()?;
        (1..=day)
            .rev()
            .find_map(|day| Self::from_ymd(year, months % 12 + 1, day))
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }
}

/// `2026-11-22`.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

/// The number of days of a month; 0 if there is no such month.
fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Days of a cycle of 400 years.
const CYCLE: i32 = 146_097;
/// Days from 0000-03-01, where the count of the two functions below starts, to 1970-01-01.
const EPOCH: i32 = 719_468;

/// Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, so that
/// the leap day is the last of its year.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month > 2 { year } else { year - 1 };
    let cycle = year.div_euclid(400);
    let year_of_cycle = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
    cycle * CYCLE + day_of_cycle - EPOCH
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days + EPOCH;
    let cycle = days.div_euclid(CYCLE);
    let day_of_cycle = days.rem_euclid(CYCLE);
    let leap_days = day_of_cycle / 1460 - day_of_cycle / 36_524 + day_of_cycle / 146_096;
    let year_of_cycle = (day_of_cycle - leap_days) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_cycle + cycle * 400 + i32::from(month <= 2);
    (year, month as u32, day as u32)
}
