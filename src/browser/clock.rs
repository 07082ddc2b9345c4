//! The clock of the device.

use std::time::Duration;

use js_sys::{Date as JsDate, Promise};
use leptos::prelude::set_timeout;
use shopready_engine::date::Date;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

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

/// Lets the page answer and paint, and goes on after that.
pub async fn pause() {
    let mut resolve = None;
    let later = Promise::new(&mut |resolved, _| resolve = Some(resolved));
    set_timeout(
        move || {
            if let Some(resolve) = resolve {
                // A promise's own function takes anything.
                let _ = resolve.call0(&JsValue::UNDEFINED);
            }
        },
        Duration::ZERO,
    );
    // Never refused.
    let _ = JsFuture::from(later).await;
}

/// How many minutes the device's clocks are behind UTC at a moment: -480 in Hong Kong. 0 for what is no
/// moment.
#[must_use]
pub fn minutes_behind_utc(moment: &str) -> i32 {
    // A whole number of minutes; NaN, for no moment, becomes 0.
    JsDate::new(&moment.into()).get_timezone_offset() as i32
}
