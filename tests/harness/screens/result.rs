//! The screen with the result.

use crate::case::{Dimension, Steps};
use crate::{Page, Result, Screen};

/// Score, stage, dimensions, steps.
#[derive(Clone, Copy, Debug)]
pub struct ResultScreen<'a> {
    page: &'a Page,
}

impl<'a> ResultScreen<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Result.arrive(page).await?;
        Ok(Self { page })
    }

    /// The overall score, 0 to 100; `None` where it is not shown.
    ///
    /// # Errors
    /// When the screen has no place for it.
    pub async fn score(self) -> Result<Option<u8>> {
        self.number("[data-score]:not([data-dimension])", "data-score")
            .await
    }

    /// The upper end of the overall score.
    ///
    /// # Errors
    /// When the screen has no place for it.
    pub async fn high(self) -> Result<Option<u8>> {
        self.number("[data-high]:not([data-dimension])", "data-high")
            .await
    }

    /// Id of the stage shown; empty where there is none.
    ///
    /// # Errors
    /// When the screen has no place for it.
    pub async fn stage(self) -> Result<String> {
        self.page.required("[data-stage]", "data-stage").await
    }

    /// Ids of the questions that hold the stage below the one by score.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn held_by(self) -> Result<Vec<String>> {
        self.page.attributes("[data-held-by]", "data-held-by").await
    }

    /// From the rough result of the quick check to the questions that are left.
    ///
    /// # Errors
    /// When the page does not lead there.
    pub async fn go_on_to_full_check(self) -> Result {
        self.page.tap("#extend").await?;
        Screen::Question.arrive(self.page).await
    }

    /// Whether the result is marked as provisional.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn is_provisional(self) -> Result<bool> {
        self.page.has("[data-provisional]").await
    }

    /// The share that was answered, in percent with one decimal.
    ///
    /// # Errors
    /// When the screen has no place for it.
    pub async fn answered(self) -> Result<String> {
        self.page.required("[data-answered]", "data-answered").await
    }

    /// Every dimension with its score, in the order shown.
    ///
    /// # Errors
    /// When a score is no number.
    pub async fn dimensions(self) -> Result<Vec<Dimension>> {
        let selector = "[data-dimension][data-score]";
        let ids = self.page.attributes(selector, "data-dimension").await?;
        let scores = self.page.attributes(selector, "data-score").await?;
        ids.into_iter()
            .zip(scores)
            .map(|(id, score)| {
                Ok(Dimension {
                    id,
                    score: number(&score)?,
                })
            })
            .collect()
    }

    /// The proposed steps, in the order shown.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn steps(self) -> Result<Steps> {
        Ok(Steps {
            quick: self.list("quick").await?,
            projects: self.list("project").await?,
            later: self.list("later").await?,
        })
    }

    async fn list(self, name: &str) -> Result<Vec<String>> {
        self.page
            .attributes(&format!("[data-step][data-list='{name}']"), "data-step")
            .await
    }

    async fn number(self, selector: &str, attribute: &str) -> Result<Option<u8>> {
        number(&self.page.required(selector, attribute).await?)
    }
}

/// A number of the page: empty where there is none.
fn number(text: &str) -> Result<Option<u8>> {
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(text.parse()?))
}
