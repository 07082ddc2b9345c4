//! The screen of files: what goes out, what comes in.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

use super::plan::Offered;
use crate::{Page, Result, Visit};

/// Backup, tables, reading a file.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    page: &'a Page,
}

impl<'a> Files<'a> {
    /// Opens the screen, as a new document.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn open(visit: &'a Visit) -> Result<Self> {
        visit.open("#/files").await?;
        Self::on(visit.page()).await
    }

    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        page.wait_for("[data-screen='files'] #file").await?;
        Ok(Self { page })
    }

    /// Taps a button of an export and gives the file; see [`super::Plan::FILES`].
    ///
    /// # Errors
    /// When none is made.
    pub async fn export(self, button: &str) -> Result<Offered> {
        self.page.script::<()>("offered.length = 0", vec![]).await?;
        self.page.tap(button).await?;
        self.page.wait_for("#made[data-outcome='made']").await?;
        self.page
            .until("an offered file", "return offered.length > 0", vec![])
            .await?;
        let offered: Value = self.page.script("return offered.at(-1)", vec![]).await?;
        Ok(serde_json::from_value(offered)?)
    }

    /// Chooses a file of that name and with these bytes.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn give(self, name: &str, bytes: &[u8]) -> Result {
        self.page
            .script(
                "const bytes = Uint8Array.from(atob(arguments[1]), letter => letter.charCodeAt(0));
                 const files = new DataTransfer();
                 files.items.add(new File([bytes], arguments[0]));
                 const field = document.getElementById('file');
                 field.files = files.files;
                 field.dispatchEvent(new Event('change', { bubbles: true }));",
                vec![name.into(), BASE64_STANDARD.encode(bytes).into()],
            )
            .await
    }

    /// Why nothing of the file is taken, waited for.
    ///
    /// # Errors
    /// When something of it can be taken.
    pub async fn refusal(self) -> Result<String> {
        self.page.required("#refusal", "data-fault").await
    }

    /// How many there are of a kind in the file, waited for.
    ///
    /// # Errors
    /// When no file is open.
    pub async fn count(self, kind: &str) -> Result<String> {
        self.page.text(&format!("[data-count='{kind}']")).await
    }

    /// Clients and checks as they stand in the storage: checks as JSON, whose keys have no order.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn stored(self) -> Result<Value> {
        self.page
            .script(
                "return Object.fromEntries(Object.entries(localStorage)
                     .filter(([key]) => /^shopready.(client|check|visit)/.test(key))
                     .map(([key, text]) => [key, key.startsWith('shopready/check') ? JSON.parse(text) : text]))",
                vec![],
            )
            .await
    }

    /// Takes everything out of the storage.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn wipe(self) -> Result {
        self.page.script("localStorage.clear()", vec![]).await
    }
}
