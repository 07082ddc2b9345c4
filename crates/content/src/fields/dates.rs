//! Dates of which the day, or the month too, may not be established.

use super::{Fields, is_day};

impl Fields<'_> {
    /// `2025`, `2025-03` or `2025-03-14`, as a text.
    pub(crate) fn partial_date(&mut self, key: &str) -> String {
        let text = self.text(key);
        if !text.is_empty() && !is_partial_date(&text) {
            self.note(key, format!("'{text}' is not a date written as 2025, 2025-03 or 2025-03-14"));
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

#[cfg(test)]
mod tests {
    use super::is_partial_date;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day_that_exists() {
        for text in ["2025", "2025-03", "2025-03-14", "2024-02-29"] {
            assert!(is_partial_date(text), "{text}");
        }
        for text in ["", "undated", "25", "0000", "2025-", "2025-13", "2025-3", "2025-02-29", "2025-03-14T00:00", "20250314"] {
            assert!(!is_partial_date(text), "{text}");
        }
    }
}
