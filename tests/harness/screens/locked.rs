//! A device with a passphrase: setting it, the way in, locking.

use crate::{Page, Result, Screen, Visit};

/// The passphrase of a device.
#[derive(Clone, Copy, Debug)]
pub struct Locked<'a> {
    page: &'a Page,
}

impl<'a> Locked<'a> {
    /// Sets a passphrase in the settings.
    ///
    /// # Errors
    /// When it is not set.
    pub async fn set(visit: &'a Visit, passphrase: &str) -> Result<Self> {
        let page = visit.page();
        Screen::Settings.go(page).await?;
        page.tap("#set-passphrase").await?;
        page.fill("#new-passphrase", passphrase).await?;
        page.fill("#again-passphrase", passphrase).await?;
        page.tap("#passphrase-lost").await?;
        page.tap("#passphrase-do").await?;
        page.wait_for("#passphrase[data-set='true'] #lock-now").await?;
        Ok(Self { page })
    }

    /// Waits until `page` shows the way in and nothing else.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        page.wait_for("html[data-ready] [data-screen='lock'] #unlock")
            .await?;
        Ok(Self { page })
    }

    /// Types a passphrase and taps the button.
    ///
    /// # Errors
    /// When there is no field.
    pub async fn try_with(self, passphrase: &str) -> Result {
        self.page.fill("#unlock-passphrase", passphrase).await?;
        self.page.tap("#unlock").await
    }

    /// Unlocks by the right passphrase.
    ///
    /// # Errors
    /// When it stays locked.
    pub async fn unlock(self, passphrase: &str) -> Result {
        self.try_with(passphrase).await?;
        self.page.wait_without("[data-screen='lock']").await
    }

    /// Waits until a wrong passphrase is told, and is still in the field.
    ///
    /// # Errors
    /// When it is not told.
    pub async fn is_refused(self, passphrase: &str) -> Result {
        self.page.wait_for("#unlock-passphrase-wrong:not(:empty)").await?;
        self.page
            .until(
                "the passphrase in its field",
                "return document.querySelector('#unlock-passphrase').value === arguments[0]",
                vec![passphrase.into()],
            )
            .await
    }

    /// Locks by the button in the settings.
    ///
    /// # Errors
    /// When it does not lock.
    pub async fn lock(page: &'a Page) -> Result<Self> {
        Screen::Settings.go(page).await?;
        page.tap("#lock-now").await?;
        Self::on(page).await
    }
}
