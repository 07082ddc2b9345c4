//! The screen with one question.

use crate::case::Answer;
use crate::{Page, Result, Screen};

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    page: &'a Page,
}

impl<'a> Question<'a> {
    /// Waits until `page` shows one.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Question.arrive(page).await?;
        Ok(Self { page })
    }

    /// Waits until `page` shows the question `id`.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn named(page: &'a Page, id: &str) -> Result<Self> {
        page.wait_for(&format!("form[data-question='{id}']")).await?;
        Ok(Self { page })
    }

    /// The question's id.
    ///
    /// # Errors
    /// When the screen shows no question.
    pub async fn id(self) -> Result<String> {
        self.page.required("form[data-question]", "data-question").await
    }

    /// Chooses an answer and waits until it is shown as chosen.
    ///
    /// # Errors
    /// When the question has no such answer.
    pub async fn choose(self, answer: &Answer) -> Result {
        let radio = format!("input[name='answer'][value='{}']", answer.value());
        self.page.tap(&radio).await?;
        self.page.wait_for(&format!("{radio}:checked")).await
    }

    /// Whether the profile leaves the question out, so that it takes no answer.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn is_ruled_out(self) -> Result<bool> {
        self.page.has("form[data-question] fieldset:disabled").await
    }

    /// The value of the answer that is chosen.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn chosen(self) -> Result<Option<String>> {
        let chosen = self
            .page
            .attributes("input[name='answer']:checked", "value")
            .await?;
        Ok(chosen.into_iter().next())
    }

    /// Goes on, to the next question or away from the questions.
    ///
    /// # Errors
    /// When the page stays where it is.
    pub async fn go_on(self) -> Result {
        let id = self.id().await?;
        self.page.tap("#next").await?;
        self.left(&id).await
    }

    /// Goes back to the screen before.
    ///
    /// # Errors
    /// When the page stays where it is.
    pub async fn back(self) -> Result {
        let id = self.id().await?;
        self.page.tap("#back").await?;
        self.left(&id).await
    }

    /// Waits until the page shows something else than the question `id`.
    ///
    /// # Errors
    /// When it stays.
    pub async fn left(self, id: &str) -> Result {
        self.page
            .wait_without(&format!("form[data-question='{id}']"))
            .await?;
        self.page.wait_for("[data-screen]").await
    }
}
