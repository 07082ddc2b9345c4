//! What the page said in the browser's console.

use std::fmt;

use crate::{Page, Result};

/// One message of the console that a person would see in red: an error of a
/// script, a failed load, a breach of the content security policy.
#[derive(Clone, Debug)]
pub struct Complaint {
    text: String,
}

impl Complaint {
    /// Whether the message holds `text`.
    pub fn says(&self, text: &str) -> bool {
        self.text.contains(text)
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// The errors since the last call; the browser forgets them then. Engines whose driver has no log of the console give
/// those of the document in view (see [`crate::inject`]).
///
/// # Errors
/// When the browser does not answer.
pub async fn complaints(page: &Page) -> Result<Vec<Complaint>> {
    if !page.engine().has_devtools() {
        let noted = "return (globalThis.complaints ?? []).splice(0)";
        let texts: Vec<String> = page.script(noted, vec![]).await?;
        return Ok(texts.into_iter().map(|text| Complaint { text }).collect());
    }
    let entries = page.session().browser_log().await?;
    Ok(entries
        .into_iter()
        .filter(|entry| entry.level == "SEVERE")
        .map(|entry| Complaint { text: entry.message })
        .collect())
}
