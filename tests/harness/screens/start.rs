//! The start page.

use crate::{Page, Result, Screen};

/// What this is, and the ways to begin.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    page: &'a Page,
}

impl<'a> Start<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Start.arrive(page).await?;
        Ok(Self { page })
    }

    /// Begins a quick check.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn quick(self) -> Result {
        self.page.tap("#start-quick").await
    }

    /// Begins a full check.
    ///
    /// # Errors
    /// When there is no such button.
    pub async fn full(self) -> Result {
        self.page.tap("#start-full").await
    }

    /// Goes on where the last visit ended.
    ///
    /// # Errors
    /// When there is nothing to go on with.
    pub async fn go_on(self) -> Result {
        self.page.tap("#continue").await
    }

    /// The ids of the checks on this device.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn checks(self) -> Result<Vec<String>> {
        self.page.attributes("[data-check]", "data-check").await
    }
}
