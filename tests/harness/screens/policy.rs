//! The screen with the committee's recommendations.

use crate::{Page, Result, Screen};

/// The recommendations, and what they mean for a shop.
#[derive(Clone, Copy, Debug)]
pub struct Policy<'a> {
    page: &'a Page,
}

impl<'a> Policy<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Policy.arrive(page).await?;
        Ok(Self { page })
    }

    /// The ids of all recommendations, in the order shown.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn recommendations(self) -> Result<Vec<String>> {
        self.page
            .attributes("[data-recommendation]", "data-recommendation")
            .await
    }

    /// The ids of the recommendations whose folds are open.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn opened(self) -> Result<Vec<String>> {
        self.page
            .attributes("[data-recommendation][open]", "data-recommendation")
            .await
    }

    /// Opens the fold of a recommendation.
    ///
    /// # Errors
    /// When there is no such one.
    pub async fn open(self, id: &str) -> Result {
        self.page.tap(&format!("#{id}")).await?;
        self.page
            .wait_for(&format!("[data-recommendation='{id}'][open] .scheme__body"))
            .await
    }

    /// The questions that an opened recommendation leads to.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn questions(self, id: &str) -> Result<Vec<String>> {
        self.page
            .attributes(
                &format!("[data-recommendation='{id}'] a[data-question]"),
                "data-question",
            )
            .await
    }

    /// Follows the way to a question of an opened recommendation.
    ///
    /// # Errors
    /// When there is no way to it.
    pub async fn to_question(self, id: &str, question: &str) -> Result {
        self.page
            .tap(&format!(
                "[data-recommendation='{id}'] a[data-question='{question}']"
            ))
            .await
    }
}
