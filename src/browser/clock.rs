//! The clock of the device.

use js_sys::Date as JsDate;
use shopready_engine::date::Date;

/// The device's date where it stands. `None` only if its clock is beyond all calendars.
#[must_use]
pub fn today() -> Option<Date> {
    let now = JsDate::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::from_ymd(year, now.get_month() + 1, now.get_date())
}

/// The moment in UTC: `2026-11-22T03:04:05.678Z`.
#[must_use]
pub fn now() -> String {
    String::from(JsDate::new_0().to_iso_string())
}

/// Milliseconds since some moment in the past, to see how long something takes.
#[must_use]
pub fn milliseconds() -> f64 {
    JsDate::now()
}

/// How many minutes the device's clocks are behind UTC at a moment: -480 in Hong Kong. 0 for what is no
/// moment.
#[must_use]
pub fn minutes_behind_utc(moment: &str) -> i32 {
    // A whole number of minutes; NaN, for no moment, becomes 0.
    JsDate::new(&moment.into()).get_timezone_offset() as i32
}
