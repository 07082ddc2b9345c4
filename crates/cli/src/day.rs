//! Days given by the user or by the computer.

use shopready_engine::date::Date;

use crate::failure::Failure;

/// Reads a day given as an argument.
pub(crate) fn parse(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "not a day of the calendar written as 2026-11-22".to_owned())
}

/// The day given, or the computer's date.
pub(crate) fn or_todays(given: Option<Date>) -> Result<Date, Failure> {
    if let Some(day) = given {
        return Ok(day);
    }
    let today = jiff::Zoned::now().date();
    Date::from_ymd(
        i32::from(today.year()),
        today.month().unsigned_abs().into(),
        today.day().unsigned_abs().into(),
    )
    .ok_or_else(|| {
        Failure(format!(
            "the computer's date {today} cannot be used: give one with --today"
        ))
    })
}
