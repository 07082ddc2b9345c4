//! The adviser's visit entry.

use thirtyfour::Key;

use crate::case::Answer;
use crate::{Page, Result};

/// A part of a check on one screen.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    page: &'a Page,
}

impl<'a> Entry<'a> {
    /// Waits until `page` shows some part.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        page.wait_for("[data-screen='entry'] [data-entry]").await?;
        Ok(Self { page })
    }

    /// Waits until `page` shows the part `part`.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn at(page: &'a Page, part: &str) -> Result<Self> {
        page.wait_for(&format!("section[data-part='{part}'] [data-entry]"))
            .await?;
        Ok(Self { page })
    }

    /// The selector of a question.
    pub fn card(question: &str) -> String {
        format!("[data-entry='{question}']")
    }

    /// The id of the question at which the keys work.
    ///
    /// # Errors
    /// When there is none.
    pub async fn cursor(self) -> Result<String> {
        self.page.required("[data-cursor]", "data-entry").await
    }

    /// Waits until the keys work at a question, and until all of it is in view.
    ///
    /// # Errors
    /// When they do not in time.
    pub async fn is_at(self, question: &str) -> Result {
        self.page
            .until(
                &format!("the cursor on {question}, whole in view"),
                "const card = document.querySelector(`[data-entry='${arguments[0]}'][data-cursor]`);
                 if (!card) return false;
                 const box = card.getBoundingClientRect();
                 const bar = document.querySelector('.entry-bar').getBoundingClientRect();
                 return box.top >= 0 && (box.bottom <= bar.top || box.height > innerHeight - 180)",
                vec![question.into()],
            )
            .await
    }

    /// The key that gives an answer.
    pub fn key(answer: &Answer) -> String {
        match answer {
            Answer::Level(level) => (level + 1).to_string(),
            Answer::Word(word) if word == "dont_know" => "0".to_owned(),
            Answer::Word(_) => "9".to_owned(),
        }
    }

    /// Taps an answer and waits until it is shown as chosen.
    ///
    /// # Errors
    /// When the question has no such answer.
    pub async fn tap(self, question: &str, answer: &Answer) -> Result {
        let radio = format!("input[name='{question}'][value='{}']", answer.value());
        self.page.tap(&radio).await?;
        self.page.wait_for(&format!("{radio}:checked")).await
    }

    /// The answer that is chosen at a question.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn chosen(self, question: &str) -> Result<Option<String>> {
        let chosen = format!("input[name='{question}']:checked");
        Ok(self.page.attributes(&chosen, "value").await?.into_iter().next())
    }

    /// The mark of evidence at a question.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn evidence(self, question: &str) -> Result<Option<String>> {
        let pressed = format!("{} [data-evidence][aria-pressed='true']", Self::card(question));
        Ok(self
            .page
            .attributes(&pressed, "data-evidence")
            .await?
            .into_iter()
            .next())
    }

    /// Writes a note by keys at the question of the cursor, and closes it.
    ///
    /// # Errors
    /// When there is no field for it.
    pub async fn note(self, question: &str, text: &str) -> Result {
        self.page.press("m").await?;
        let field = format!("#note-{question}");
        self.page.wait_for(&format!("{field}:focus")).await?;
        self.page.press(text).await?;
        self.page.press(Key::Escape).await?;
        self.page.wait_without(&field).await
    }
}
