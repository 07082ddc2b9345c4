//! The screen with language and data.

use crate::{Page, Result, Screen};

/// Language, where the data lie, erasing.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    page: &'a Page,
}

impl<'a> Settings<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Settings.arrive(page).await?;
        Ok(Self { page })
    }

    /// Asks to erase the check that is open, and says yes.
    ///
    /// # Errors
    /// When there is no such button, or no question.
    pub async fn erase(self) -> Result {
        self.page.tap("#erase").await?;
        self.page.tap("#erase-confirm").await
    }

    /// Asks to erase the check that is open, and then says no.
    ///
    /// # Errors
    /// When there is no such button, or no question.
    pub async fn erase_but_say_no(self) -> Result {
        self.page.tap("#erase").await?;
        self.page.tap("#erase-cancel").await
    }

    /// Takes the erasing back, on whatever screen that is offered.
    ///
    /// # Errors
    /// When it is not offered.
    pub async fn undo_on(page: &Page) -> Result {
        page.tap("#undo").await
    }
}
