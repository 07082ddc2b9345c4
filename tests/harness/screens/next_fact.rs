//! What the schemes' screen asks about the business, in place.

use anyhow::bail;
use serde_json::Value;

use crate::{Page, Result};

/// The form with the fact, or the checklist of facts, that is asked next.
#[derive(Clone, Copy, Debug)]
pub struct NextFact<'a> {
    page: &'a Page,
}

impl<'a> NextFact<'a> {
    /// The form, if the page asks for something.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn on(page: &'a Page) -> Result<Option<Self>> {
        Ok(page.has("#next-fact").await?.then_some(Self { page }))
    }

    /// The ids of the facts that it asks for.
    ///
    /// # Errors
    /// When it asks for none.
    pub async fn facts(self) -> Result<Vec<String>> {
        let facts = self
            .page
            .attributes("#next-fact[data-fact], #next-fact [data-fact]", "data-fact")
            .await?;
        anyhow::ensure!(!facts.is_empty(), "#next-fact asks for no fact");
        Ok(facts)
    }

    /// Enters the answer to a fact: yes or no, a number, one value or several.
    ///
    /// # Errors
    /// When the form has no field for it.
    pub async fn answer(self, fact: &str, answer: &Value) -> Result {
        match answer {
            Value::Number(number) => {
                let field = self.field(fact, "input[inputmode='numeric'], input[type='number']");
                self.page.fill(&field, &number.to_string()).await
            }
            // A line of the checklist is ticked or left alone.
            Value::Bool(false) if self.is_checklist().await? => Ok(()),
            Value::Bool(true) if self.is_checklist().await? => {
                self.page
                    .tap(&format!("#next-fact [data-fact='{fact}'] input"))
                    .await
            }
            Value::Bool(answer) => self.tap(fact, &answer.to_string()).await,
            Value::String(value) => self.tap(fact, value).await,
            Value::Array(values) => {
                for value in values.iter().filter_map(Value::as_str) {
                    self.tap(fact, value).await?;
                }
                Ok(())
            }
            other => bail!("{fact} cannot be answered with {other}"),
        }
    }

    /// Hands the answers in and waits until the form asks for something else, or
    /// for nothing more. Where nothing is ticked it is "none of these".
    ///
    /// # Errors
    /// When the form stays as it is.
    pub async fn go_on(self) -> Result {
        let facts = self.facts().await?;
        let none = "#next-fact:not(:has(:checked)) input[value='none']";
        if self.page.has(none).await? {
            self.page.tap(none).await?;
        }
        self.page.tap("#next-fact [type='submit']").await?;
        self.page
            .until(
                "the next fact",
                "const asked = [...document.querySelectorAll('#next-fact[data-fact], #next-fact [data-fact]')];
                 return !asked.some(one => one.dataset.fact === arguments[0])",
                vec![facts.into_iter().next().into()],
            )
            .await
    }

    async fn is_checklist(self) -> Result<bool> {
        self.page.has("#next-fact:not([data-fact])").await
    }

    async fn tap(self, fact: &str, value: &str) -> Result {
        self.page
            .tap(&self.field(fact, &format!("input[value='{value}']")))
            .await
    }

    fn field(self, fact: &str, input: &str) -> String {
        let own = format!("#next-fact:is([data-fact='{fact}'], :has([data-fact='{fact}']))");
        format!("{own} :is({input})")
    }
}
