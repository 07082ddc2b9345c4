//! What is wrong in a content file: where, and why.

use std::fmt;
use std::path::{Path, PathBuf};

/// One thing to mend in a content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was named to the reader.
    pub file: PathBuf,
    /// The path of keys inside the file, joined by points; empty where the whole file is meant.
    pub place: String,
    /// What is wrong there and, where it helps, what is allowed.
    pub reason: String,
}

impl Problem {
    /// A problem at a place of a file.
    #[must_use]
    pub fn new(file: &Path, place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: place.into(), reason: reason.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = self.file.display();
        if self.place.is_empty() {
            write!(out, "{file}: {}", self.reason)
        } else {
            write!(out, "{file}: {}: {}", self.place, self.reason)
        }
    }
}
