//! A date of which the day, or the month too, may not be established.

use std::fmt;

use super::{Date, days_in_month};

/// A year, a month or a day: as much of a date as its evidence gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// `2025`.
    Year(i32),
    /// `2025-03`: the year and the month, 1 to 12.
    Month(i32, u32),
    /// `2025-03-14`.
    Day(Date),
}

impl PartialDate {
    /// Reads `2025`, `2025-03` or `2025-03-14`; `None` for any other writing and for a day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let year = i32::try_from(year).ok().filter(|&year| year > 0)?;
        let Some(month) = parts.next() else {
            return Some(Self::Year(year));
        };
        let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
        let Some(day) = parts.next() else {
            return Some(Self::Month(year, month));
        };
        let day = Date::from_ymd(year, month, number(day, 2)?)?;
        parts.next().is_none().then_some(Self::Day(day))
    }

    /// The first day that it may mean: `2022-08` is read as 2022-08-01.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date(super::days_from_civil(year, 1, 1)),
            Self::Month(year, month) => Date(super::days_from_civil(year, month, 1)),
            Self::Day(date) => date,
        }
    }

    /// The last day that it may mean: `2022-08` is read as 2022-08-31.
    #[must_use]
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date(super::days_from_civil(year, 12, 31)),
            Self::Month(year, month) => Date(super::days_from_civil(year, month, days_in_month(year, month))),
            Self::Day(date) => date,
        }
    }
}

/// As it was written: `2025`, `2025-03` or `2025-03-14`.
impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(date) => date.fmt(out),
        }
    }
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
