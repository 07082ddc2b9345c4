//! The screen with all support schemes.

use std::collections::BTreeMap;

use serde_json::Value;

use super::NextFact;
use crate::case::Scheme;
use crate::{Page, Result, Screen};

/// All support schemes.
#[derive(Clone, Copy, Debug)]
pub struct Schemes<'a> {
    page: &'a Page,
}

impl<'a> Schemes<'a> {
    /// Waits until `page` shows it.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn on(page: &'a Page) -> Result<Self> {
        Screen::Schemes.arrive(page).await?;
        Ok(Self { page })
    }

    /// Every scheme with its verdict, sorted by id.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn verdicts(self) -> Result<Vec<Scheme>> {
        let selector = "[data-scheme]";
        let ids = self.page.attributes(selector, "data-scheme").await?;
        let verdicts = self.page.attributes(selector, "data-verdict").await?;
        let stale = self.page.attributes(selector, "data-stale").await?;
        let mut schemes: Vec<Scheme> = ids
            .into_iter()
            .zip(verdicts)
            .zip(stale)
            .map(|((id, verdict), stale)| Scheme {
                id,
                verdict,
                stale: stale == "true",
            })
            .collect();
        schemes.sort();
        Ok(schemes)
    }

    /// Answers what the page asks about the business, as long as it asks, and
    /// gives the ids of the facts in the order asked.
    ///
    /// # Errors
    /// When the page asks for a fact that `facts` does not hold, or for one twice.
    pub async fn answer_all(self, facts: &BTreeMap<String, Value>) -> Result<Vec<String>> {
        let mut asked: Vec<String> = Vec::new();
        while let Some(next) = NextFact::on(self.page).await? {
            for fact in next.facts().await? {
                let answer = facts
                    .get(&fact)
                    .ok_or_else(|| anyhow::anyhow!("the page asks for {fact}"))?;
                anyhow::ensure!(!asked.contains(&fact), "the page asks twice for {fact}");
                next.answer(&fact, answer).await?;
                asked.push(fact);
            }
            next.go_on().await?;
        }
        Ok(asked)
    }
}
