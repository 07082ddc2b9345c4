//! The screen with all answers.

use crate::{Page, Result, Screen};

/// All answers by dimension.
#[derive(Clone, Copy, Debug)]
pub struct Review<'a> {
    page: &'a Page,
}

impl<'a> Review<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Review.arrive(page).await?;
        Ok(Self { page })
    }

    /// Goes to a question to change its answer.
    ///
    /// # Errors
    /// When the question is not listed or its link leads elsewhere.
    pub async fn change(self, question: &str) -> Result {
        self.page
            .tap(&format!(
                "[data-answer-of='{question}'] a, a[data-answer-of='{question}']"
            ))
            .await?;
        self.page
            .wait_for(&format!("form[data-question='{question}']"))
            .await
    }

    /// Goes to the result.
    ///
    /// # Errors
    /// When the page does not lead there.
    pub async fn see_result(self) -> Result {
        self.page.tap("#see-result").await?;
        Screen::Result.arrive(self.page).await
    }
}
