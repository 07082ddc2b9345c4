//! What stands above every screen.

use crate::{Language, Page, Result};

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a> {
    page: &'a Page,
}

impl<'a> Header<'a> {
    /// That of `page`.
    pub fn of(page: &'a Page) -> Self {
        Self { page }
    }

    /// Switches to `language` and waits until the document says that it is in it.
    ///
    /// # Errors
    /// When there is no switch, or it does nothing.
    pub async fn speak(self, language: Language) -> Result {
        self.page
            .tap(&format!("[data-language='{}']", language.code()))
            .await?;
        self.page
            .wait_for(&format!("html[lang='{}']", language.tag()))
            .await
    }

    /// The document's title.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn title(self) -> Result<String> {
        Ok(self.page.session().title().await?)
    }
}
