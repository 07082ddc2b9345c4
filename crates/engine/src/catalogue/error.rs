//! Why a catalogue cannot be used.

use std::fmt;

/// What is wrong with a catalogue, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueError {
    /// The scheme, rule or fact; empty where the catalogue as a whole is meant.
    pub place: String,
    /// What is wrong there.
    pub reason: String,
}

impl CatalogueError {
    pub(crate) fn new(place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            reason: reason.into(),
        }
    }

    /// Puts the name of what encloses the place before it.
    pub(crate) fn within(mut self, place: String) -> Self {
        self.place = if self.place.is_empty() {
            place
        } else {
            format!("{place}, {}", self.place)
        };
        self
    }
}

impl fmt::Display for CatalogueError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            out.write_str(&self.reason)
        } else {
            write!(out, "{}: {}", self.place, self.reason)
        }
    }
}

impl std::error::Error for CatalogueError {}
