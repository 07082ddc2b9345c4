//! The questions on the business.

use std::collections::BTreeMap;

use crate::{Page, Result, Screen};

/// The profile's screen.
#[derive(Clone, Copy, Debug)]
pub struct Profile<'a> {
    page: &'a Page,
}

impl<'a> Profile<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Profile.arrive(page).await?;
        Ok(Self { page })
    }

    /// Chooses an option of a profile question.
    ///
    /// # Errors
    /// When there is none such.
    pub async fn choose(self, question: &str, option: &str) -> Result {
        let radio = format!("input[name='{question}'][value='{option}']");
        self.page.tap(&radio).await?;
        self.page.wait_for(&format!("{radio}:checked")).await
    }

    /// Chooses the options of `answers`, question id to option id, and goes on.
    ///
    /// # Errors
    /// When an option is missing or the page does not lead on to a question.
    pub async fn fill(self, answers: &BTreeMap<String, String>) -> Result {
        for (question, option) in answers {
            self.choose(question, option).await?;
        }
        self.go_on().await
    }

    /// Goes on to the first question.
    ///
    /// # Errors
    /// When the page does not lead there.
    pub async fn go_on(self) -> Result {
        self.page.tap("#profile-next").await?;
        Screen::Question.arrive(self.page).await
    }
}
