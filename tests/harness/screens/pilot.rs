//! The screen on Cyberport's pilot programme.

use crate::{Page, Result, Screen};

/// Where the programme stands, and what to have ready.
#[derive(Clone, Copy, Debug)]
pub struct Pilot<'a> {
    page: &'a Page,
}

impl<'a> Pilot<'a> {
    /// Waits until `page` shows it with the catalogue.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Pilot.arrive(page).await?;
        page.wait_for("[data-scheme='dtspp_enhanced']").await?;
        Ok(Self { page })
    }

    /// The status of the next round.
    ///
    /// # Errors
    /// When the screen does not say it.
    pub async fn status(self) -> Result<String> {
        self.page
            .required("[data-scheme='dtspp_enhanced']", "data-status")
            .await
    }

    /// What a rule of the preview comes to: `pass`, `fail` or `unknown`.
    ///
    /// # Errors
    /// When the preview has no such rule.
    pub async fn rule(self, id: &str) -> Result<String> {
        self.page
            .required(&format!("#preview [data-rule='{id}']"), "data-result")
            .await
    }

    /// Answers the fact behind a rule of the preview with yes or no, in place.
    ///
    /// # Errors
    /// When the rule cannot be answered there.
    pub async fn answer(self, rule: &str, yes: bool) -> Result {
        let row = format!("#preview [data-rule='{rule}']");
        self.page.tap(&format!("{row} .edit-fact")).await?;
        self.page.tap(&format!("{row} input[value='{yes}']")).await?;
        self.page.tap(&format!("{row} [type='submit']")).await?;
        self.page.wait_without(&format!("{row} form")).await
    }

    /// Ticks an item of the list off, or takes the tick back.
    ///
    /// # Errors
    /// When there is no such item.
    pub async fn tick(self, item: &str) -> Result {
        self.page.tap(&format!("#ready-{item}")).await
    }

    /// The ids of the items that are ticked off, in the order shown.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn ticked(self) -> Result<Vec<String>> {
        self.page
            .attributes("[data-item]:has(:checked)", "data-item")
            .await
    }

    /// The gaps under a kind of solution, as ids of questions.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn gaps(self, kind: &str) -> Result<Vec<String>> {
        self.page
            .attributes(&format!("[data-solution='{kind}'] [data-gap]"), "data-gap")
            .await
    }
}
