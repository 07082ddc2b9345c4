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
    /// Line and column of that place, counted from 1, where they could be told.
    pub position: Option<(usize, usize)>,
    /// What is wrong there and, where it helps, what is allowed.
    pub reason: String,
}

impl Problem {
    /// A problem at a place of a file.
    #[must_use]
    pub fn new(file: &Path, place: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            place: place.into(),
            position: None,
            reason: reason.into(),
        }
    }
}

/// `content/schemes/tvp.toml:12:8: predicates.registered.fact: no such fact: 'x'`.
impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:", self.file.display())?;
        if let Some((line, column)) = self.position {
            write!(out, "{line}:{column}:")?;
        }
        if !self.place.is_empty() {
            write!(out, " {}:", self.place)?;
        }
        write!(out, " {}", self.reason)
    }
}
