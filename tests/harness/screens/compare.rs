//! The screen that compares two checks.

use crate::{Page, Result, Screen};

/// Overall, areas and questions, then and now.
#[derive(Clone, Copy, Debug)]
pub struct Compare<'a> {
    page: &'a Page,
}

/// A change as it is shown: direction, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// `up`, `down`, `unclear` or `none`.
    pub direction: String,
    /// The earlier score; empty where there is none.
    pub before: String,
    /// The later score; empty where there is none.
    pub after: String,
}

impl<'a> Compare<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Compare.arrive(page).await?;
        page.wait_for("#heading").await?;
        Ok(Self { page })
    }

    /// Why there is no comparison: `one`, `same`, `sector`; empty where there is one.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn refused(self) -> Result<Vec<String>> {
        self.page
            .attributes("[data-compare]:not([data-compare='later'])", "data-compare")
            .await
    }

    /// The overall.
    ///
    /// # Errors
    /// When it is not shown.
    pub async fn overall(self) -> Result<Shown> {
        let one = async |name| {
            Ok::<_, anyhow::Error>(
                self.page
                    .attribute("[data-change]", name)
                    .await?
                    .unwrap_or_default(),
            )
        };
        Ok(Shown {
            direction: one("data-change").await?,
            before: one("data-before").await?,
            after: one("data-after").await?,
        })
    }

    /// Ids of the questions in one of the lists `up`, `down`, `same`, `not-comparable`.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn questions(self, list: &str) -> Result<Vec<String>> {
        self.page
            .attributes(&format!("#{list} [data-question]"), "data-question")
            .await
    }

    /// Each area with its direction, then and now, as the picture has them.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn picture(self) -> Result<Vec<[String; 3]>> {
        self.rows(
            "[...document.querySelectorAll('[data-area]')].map(one =>
                [one.dataset.area, one.dataset.before ?? '', one.dataset.after ?? ''])",
        )
        .await
    }

    /// The same as the table has them.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn table(self) -> Result<Vec<[String; 3]>> {
        self.rows(
            "[...document.querySelectorAll('#areas-table [data-row]')].map(row => {
                const figures = row.cells.length === 4 ? [row.cells[1], row.cells[2]] : [];
                return [row.dataset.row, figures[0]?.textContent.trim() ?? '', figures[1]?.textContent.trim() ?? ''];
            })",
        )
        .await
    }

    /// Chooses the check of an id in one of the fields `compare-one`, `compare-other`.
    ///
    /// # Errors
    /// When it is not offered.
    pub async fn choose(self, field: &str, check: &str) -> Result {
        self.page.tap(&format!("#{field} option[value='{check}']")).await
    }

    async fn rows(self, expression: &str) -> Result<Vec<[String; 3]>> {
        self.page.script(&format!("return {expression}"), vec![]).await
    }
}
