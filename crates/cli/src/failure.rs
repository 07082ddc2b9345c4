//! Why a command could not do its work.

use std::fmt::Display;

/// A message for people. The program ends with exit status 2.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    /// What went wrong with a file.
    pub(crate) fn file(path: &std::path::Path, error: impl Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}
