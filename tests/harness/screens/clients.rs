//! The adviser's list of clients, and the form of one.

use thirtyfour::Key;

use crate::{Page, Result, Screen};

/// The list.
#[derive(Clone, Copy, Debug)]
pub struct Clients<'a> {
    page: &'a Page,
}

impl<'a> Clients<'a> {
    /// Waits until `page` shows it, with the clients read.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Clients.arrive(page).await?;
        page.wait_for("#client-list, [data-empty]").await?;
        Ok(Self { page })
    }

    /// The ids of the clients in the page, in the order of the list.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn ids(self) -> Result<Vec<String>> {
        self.page
            .attributes("#client-list [data-client]", "data-client")
            .await
    }

    /// The names of the clients in the page, in the order of the list.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn names(self) -> Result<Vec<String>> {
        self.page
            .script(
                "return [...document.querySelectorAll('.client-row__name')].map(one => one.textContent)",
                vec![],
            )
            .await
    }

    /// Searches, and waits until so many clients are listed.
    ///
    /// # Errors
    /// When other clients are found.
    pub async fn search(self, typed: &str, shown: usize) -> Result {
        self.page.fill("#client-search", typed).await?;
        self.shows(shown).await
    }

    /// Waits until so many clients are listed.
    ///
    /// # Errors
    /// When there are others.
    pub async fn shows(self, count: usize) -> Result {
        self.page
            .wait_for(&format!("#client-count[data-shown='{count}']"))
            .await
    }
}

/// The form of a client.
#[derive(Clone, Copy, Debug)]
pub struct ClientForm<'a> {
    page: &'a Page,
}

impl<'a> ClientForm<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::ClientForm.arrive(page).await?;
        page.wait_for("#client-name").await?;
        Ok(Self { page })
    }

    /// Fills in name, trade (`retail`, `catering`) and tags by keyboard alone, from the heading on, and saves.
    ///
    /// # Errors
    /// When the keys do not lead to the client.
    pub async fn enter_by_keyboard(self, name: &str, sector: &str, tags: &str) -> Result {
        self.page
            .until(
                "the focus on the heading",
                "return document.activeElement.id === 'heading'",
                vec![],
            )
            .await?;
        let trade = if sector == "retail" { Key::Space } else { Key::Down };
        self.page.press(Key::Tab).await?;
        self.page.press(name).await?;
        self.page.press(Key::Tab + trade).await?;
        self.page.press(Key::Tab + Key::Tab + Key::Tab).await?;
        self.page.press(tags).await?;
        self.page.press(Key::Enter).await?;
        Screen::Client.arrive(self.page).await
    }
}
