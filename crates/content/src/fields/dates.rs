//! Days, and dates of which the day, or the month too, may not be established.

use toml::Value;

use super::Fields;

impl Fields<'_> {
    /// A day of the calendar, as `2026-11-22`, written as a date or as a text.
    pub(crate) fn day(&mut self, key: &str) -> String {
        let Some(value) = self.required(key) else {
            return String::new();
        };
        let text = match value {
            Value::Datetime(date) => date.to_string(),
            value => value.as_str().unwrap_or_default().to_owned(),
        };
        if !is_day(&text) {
            self.note(
                key,
                format!("'{text}' is not a day of the calendar written as 2026-11-22"),
            );
        }
        text
    }

    /// `2025`, `2025-03` or `2025-03-14`, as a text.
    pub(crate) fn partial_date(&mut self, key: &str) -> String {
        let text = self.text(key);
        if !text.is_empty() && !is_partial_date(&text) {
            self.note(
                key,
                format!("'{text}' is not a date written as 2025, 2025-03 or 2025-03-14"),
            );
        }
        text
    }

    /// The same, or none where it is left out.
    pub(crate) fn optional_date(&mut self, key: &str) -> Option<String> {
        self.has(key).then(|| self.partial_date(key))
    }
}

/// Whether a text is a year, a month or a day of the calendar.
pub(crate) fn is_partial_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    is_day(&whole) && !text.starts_with("0000")
}

/// Whether a text is a day of the calendar written as `2026-11-22`.
fn is_day(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    if [year.len(), month.len(), day.len()] != [4, 2, 2] || ![year, month, day].into_iter().all(digits) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    let leap = number(year).is_multiple_of(4)
        && (!number(year).is_multiple_of(100) || number(year).is_multiple_of(400));
    let last = match number(month) {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&number(day))
}

#[cfg(test)]
mod tests {
    use super::is_partial_date;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day_that_exists() {
        for text in ["2025", "2025-03", "2025-03-14", "2024-02-29"] {
            assert!(is_partial_date(text), "{text}");
        }
        for text in [
            "",
            "undated",
            "25",
            "0000",
            "2025-",
            "2025-13",
            "2025-3",
            "2025-02-29",
            "2025-03-14T00:00",
            "20250314",
        ] {
            assert!(!is_partial_date(text), "{text}");
        }
    }
}
