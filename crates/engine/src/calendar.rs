//! Days for the owner's own calendar: an iCalendar file (RFC 5545) of events that last all day.

mod line;

#[cfg(test)]
mod tests;

use crate::date::Date;
use crate::plan::StepId;
use line::Lines;

/// Who wrote the file.
const PRODUCT: &str = "-//ShopReady//ShopReady 1.0//EN";
/// What makes an id one of this app's.
const DOMAIN: &str = "shopready";
/// When to remind: at nine in the morning of the day before. Counted back from the start of the day itself.
const REMINDER: &str = "-PT15H";

/// An event that lasts all day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id: the same for the same thing in every file, so that a calendar replaces it instead of showing it twice.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What it is, in a few words.
    pub summary: String,
    /// What is to be done, perhaps in several lines; may be empty.
    pub description: String,
}

impl Event {
    /// The id of a step of a check.
    #[must_use]
    pub fn uid_of_step(check: &str, step: StepId) -> String {
        format!("{step}.{check}@{DOMAIN}")
    }

    /// The id of the day on which a check is to be done again.
    #[must_use]
    pub fn uid_of_recheck(check: &str) -> String {
        format!("recheck.{check}@{DOMAIN}")
    }
}

/// Writes a calendar file. `now` is the moment of writing in UTC as a clock gives it, `2026-11-22T03:04:05.678Z`.
///
/// Every event reminds at nine in the morning of the day before, and leaves the day free for other things.
/// `None` if `now` is no moment.
#[must_use]
pub fn write(events: &[Event], now: &str) -> Option<String> {
    let stamp = stamp(now)?;
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", PRODUCT);
    lines.put("CALSCALE", "GREGORIAN");
    for event in events {
        put_event(&mut lines, event, &stamp);
    }
    lines.put("END", "VCALENDAR");
    Some(lines.into_text())
}

fn put_event(lines: &mut Lines, event: &Event, stamp: &str) {
    lines.put("BEGIN", "VEVENT");
    lines.put_text("UID", &event.uid);
    lines.put("DTSTAMP", stamp);
    lines.put("DTSTART;VALUE=DATE", &basic(event.day));
    // The end is the first day after it. The last day of the calendar has none; without an end it lasts the day.
    if let Some(next) = event.day.plus_days(1) {
        lines.put("DTEND;VALUE=DATE", &basic(next));
    }
    lines.put_text("SUMMARY", &event.summary);
    if !event.description.is_empty() {
        lines.put_text("DESCRIPTION", &event.description);
    }
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put("TRIGGER", REMINDER);
    lines.put_text("DESCRIPTION", &event.summary);
    lines.put("END", "VALARM");
    lines.put("END", "VEVENT");
}

/// A day as `20261122`.
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A moment as `20261122T030405Z`.
fn stamp(now: &str) -> Option<String> {
    let (day, time) = now.split_once('T')?;
    let day = Date::parse(day)?;
    let time = time.strip_suffix('Z')?;
    let time = time.split_once('.').map_or(time, |(whole, _)| whole);
    let mut parts = time.split(':');
    let mut part = |below: u32| {
        let digits = parts.next()?;
        let number: u32 = digits.parse().ok()?;
        (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) && number < below)
            .then_some(digits)
    };
    // A leap second is the sixty-first.
    let (hours, minutes, seconds) = (part(24)?, part(60)?, part(61)?);
    let is_all = parts.next().is_none();
    is_all.then(|| format!("{}T{hours}{minutes}{seconds}Z", basic(day)))
}
