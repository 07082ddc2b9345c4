//! One thing that is wrong in one text.

use std::fmt;

use shopready_content::language::Language;

use crate::texts::Entry;

/// What was found, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    file: String,
    key: String,
    language: Language,
    text: String,
    advice: String,
}

impl Finding {
    /// A finding in one wording of an entry.
    pub(crate) fn new(entry: &Entry, language: Language, advice: impl Into<String>) -> Self {
        Self {
            file: entry.file.clone(),
            key: entry.key.clone(),
            language,
            text: entry.wording[language as usize].clone(),
            advice: advice.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = self.language.key();
        write!(
            out,
            "{}: {} ({language}): {}\n    {}",
            self.file, self.key, self.advice, self.text
        )
    }
}

/// What a check finds in one wording; for the tests of the checks themselves.
#[cfg(test)]
pub(crate) fn advice_of(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| &*finding.advice).collect()
}
