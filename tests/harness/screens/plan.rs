//! The screen with the plan.

use serde::Deserialize;
use serde_json::Value;

use crate::{Page, Result, Screen};

/// Every step, its marks, what if.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    page: &'a Page,
}

/// A file that the page has offered, see [`Plan::FILES`].
#[derive(Clone, Debug, Deserialize)]
pub struct Offered {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it holds.
    pub text: String,
}

impl<'a> Plan<'a> {
    /// A script for [`crate::Setup::before_load`] that takes down the files that the page offers.
    pub const FILES: &'static str = "
        const offered = globalThis.offered = [];
        const blobs = new Map();
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
        HTMLAnchorElement.prototype.click = function () {
            const blob = blobs.get(this.href);
            blob.text().then(text => offered.push({ name: this.download, media_type: blob.type, text }));
        };";

    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Plan.arrive(page).await?;
        Ok(Self { page })
    }

    /// Opens every round that is folded away.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn open_rounds(self) -> Result {
        self.page
            .script::<()>(
                "document.querySelectorAll('.plan-round:not([open]) > summary').forEach(one => one.click())",
                vec![],
            )
            .await?;
        self.page
            .until(
                "every round open",
                "return !document.querySelector('.plan-round:not([hidden]):not([open])')",
                vec![],
            )
            .await
    }

    /// The steps shown, `safe_backup:2`, in their order.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn steps(self) -> Result<Vec<String>> {
        self.page
            .script(
                "return [...document.querySelectorAll('.plan-step')]
                    .filter(one => one.checkVisibility())
                    .map(one => one.dataset.step + ':' + one.dataset.to)",
                vec![],
            )
            .await
    }

    /// Ticks a step for the trial, or takes it off.
    ///
    /// # Errors
    /// When there is no such step.
    pub async fn tick(self, step: &str) -> Result {
        self.page.tap(&format!("[data-try='{step}']")).await
    }

    /// The steps that are ticked, of those shown.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn ticked(self) -> Result<Vec<String>> {
        self.page
            .script(
                "return [...document.querySelectorAll('[data-try]:checked')].map(one => one.dataset.try)",
                vec![],
            )
            .await
    }

    /// Opens the form of a step.
    ///
    /// # Errors
    /// When there is no such step.
    pub async fn arrange(self, step: &str) -> Result {
        self.page.tap(&format!("[data-arrange='{step}']")).await?;
        self.page.wait_for(&format!("[data-mark-form='{step}']")).await
    }

    /// Plans a step for a day.
    ///
    /// # Errors
    /// When there is no such step.
    pub async fn plan(self, step: &str, day: &str) -> Result {
        self.arrange(step).await?;
        self.set_day("#mark-day", day).await?;
        self.page.tap("#mark-save").await
    }

    /// Marks a step as done on a day.
    ///
    /// # Errors
    /// When there is no such step, or it cannot be done yet.
    pub async fn done(self, step: &str, day: &str) -> Result {
        self.arrange(step).await?;
        self.choose("#mark-done").await?;
        self.set_day("#mark-day", day).await?;
        self.page.tap("#mark-save").await
    }

    /// Chooses what is to be said about the step whose form is open.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn choose(self, kind: &str) -> Result {
        // The radio lies over its label here.
        Ok(self.page.find(kind).await?.click().await?)
    }

    /// Enters a day in a field, as its picker does.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn set_day(self, field: &str, day: &str) -> Result {
        self.page.wait_for(field).await?;
        self.page
            .script(
                "const field = document.querySelector(arguments[0]);
                 field.value = arguments[1];
                 field.dispatchEvent(new Event('input', { bubbles: true }));",
                vec![field.into(), day.into()],
            )
            .await
    }

    /// Chooses in a filter.
    ///
    /// # Errors
    /// When there is no such filter.
    pub async fn filter(self, id: &str, value: &str) -> Result {
        self.page
            .script(
                "const field = document.querySelector(arguments[0]);
                 field.closest('details').open = true;
                 field.value = arguments[1];
                 field.dispatchEvent(new Event('change', { bubbles: true }));",
                vec![format!("#{id}").into(), value.into()],
            )
            .await
    }

    /// An attribute of a figure of the trial.
    ///
    /// # Errors
    /// When nothing is ticked.
    pub async fn figure(self, name: &str, attribute: &str) -> Result<String> {
        self.page
            .required(&format!("[data-figure='{name}']"), attribute)
            .await
    }

    /// The areas that the trial would change, with the score then.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn areas(self) -> Result<Vec<(String, String)>> {
        let selector = ".what-if--beside [data-area]";
        let ids = self.page.attributes(selector, "data-area").await?;
        let after = self.page.attributes(selector, "data-after").await?;
        Ok(ids.into_iter().zip(after).collect())
    }

    /// The file that was offered last, waited for.
    ///
    /// # Errors
    /// When none was.
    pub async fn offered(self) -> Result<Offered> {
        self.page
            .until("an offered file", "return offered.length > 0", vec![])
            .await?;
        let offered: Value = self.page.script("return offered.at(-1)", vec![]).await?;
        Ok(serde_json::from_value(offered)?)
    }
}
