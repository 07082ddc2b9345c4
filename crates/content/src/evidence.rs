//! A record of where something was read: `[[source]]` of the files on policy and benchmarks.

use crate::fields::Fields;

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// Its id in the file; empty for a source that stands where it is used.
    pub id: String,
    /// Title of the page.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its date: `2025`, `2025-03` or `2025-03-14`.
    pub date: String,
    /// Its address; empty where none is recorded.
    pub url: String,
    /// What kind of publisher: `government`, `newspaper` …
    pub kind: Option<String>,
    /// A remark in English.
    pub note: Option<String>,
}

impl Evidence {
    /// Reads a record with an id.
    pub(crate) fn read(fields: &mut Fields<'_>) -> Self {
        Self {
            id: fields.id(),
            kind: Some(fields.text("kind")),
            ..Self::read_in_place(fields)
        }
    }

    /// Reads a record that stands where it is used.
    pub(crate) fn read_in_place(fields: &mut Fields<'_>) -> Self {
        Self {
            title: fields.text("title"),
            publisher: fields.optional_text("publisher"),
            date: fields.partial_date("date"),
            url: fields.source_link("url"),
            note: fields.optional_text("note"),
            ..Self::default()
        }
    }
}
