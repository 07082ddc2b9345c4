//! The page in the browser: finding, tapping, typing, waiting.
//!
//! Everything waits until it can be done, since the app draws after a tap. When
//! it cannot be done in time, the error says what was wanted and where the page
//! was instead.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{By, TypingData, WebElement};
use tokio::time::sleep;

use crate::Result;
use crate::engine::Engine;

/// How long the page may take to do what it was asked to: long, since the machine may be busy with other work.
const PATIENCE: Duration = Duration::from_secs(30);

/// Time between two looks at the page.
const PAUSE: Duration = Duration::from_millis(15);

/// The page that the browser shows.
#[derive(Clone, Debug)]
pub struct Page {
    engine: Engine,
    session: Arc<SessionHandle>,
}

impl Page {
    /// The page of a WebDriver session.
    pub fn new(engine: Engine, session: Arc<SessionHandle>) -> Self {
        Self { engine, session }
    }

    /// The engine that shows it.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session, for what this type does not do.
    pub fn session(&self) -> &Arc<SessionHandle> {
        &self.session
    }

    /// Goes to `address` and waits until the document has loaded.
    ///
    /// # Errors
    /// When the address cannot be opened.
    pub async fn goto(&self, address: &str) -> Result {
        self.session
            .goto(address)
            .await
            .with_context(|| format!("{address} does not open"))
    }

    /// Loads the document anew.
    ///
    /// # Errors
    /// When the address cannot be opened any more.
    pub async fn reload(&self) -> Result {
        Ok(self.session.refresh().await?)
    }

    /// Runs a function body in the page and gives what it returns, or what the
    /// promise that it returns comes to; `arguments` are `arguments[0]` and so on.
    ///
    /// # Errors
    /// When the script throws or returns something else than a `T`.
    pub async fn script<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> Result<T> {
        let returned = self.session.execute(body, arguments).await?;
        Ok(returned.convert()?)
    }

    /// The first element that `selector` (CSS) matches, waited for.
    ///
    /// # Errors
    /// When none appears in time.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.session.find(By::Css(selector)).await {
                Ok(element) => return Ok(element),
                Err(_) if Instant::now() < deadline => sleep(PAUSE).await,
                Err(_) => return Err(self.missing(&format!("`{selector}`")).await),
            }
        }
    }

    /// Whether something matches `selector` now.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        self.script(
            "return document.querySelector(arguments[0]) !== null",
            vec![selector.into()],
        )
        .await
    }

    /// Waits until something matches `selector`.
    ///
    /// # Errors
    /// When nothing does in time.
    pub async fn wait_for(&self, selector: &str) -> Result {
        self.find(selector).await.map(drop)
    }

    /// Waits until nothing matches `selector` any more.
    ///
    /// # Errors
    /// When something still does after the waiting time.
    pub async fn wait_without(&self, selector: &str) -> Result {
        self.until(
            &format!("no `{selector}`"),
            "return document.querySelector(arguments[0]) === null",
            vec![selector.into()],
        )
        .await
    }

    /// Waits until the function body `condition` returns true; `what` names it in
    /// the error.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn until(&self, what: &str, condition: &str, arguments: Vec<Value>) -> Result {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.script::<bool>(condition, arguments.clone()).await {
                Ok(true) => return Ok(()),
                _ if Instant::now() < deadline => sleep(PAUSE).await,
                Ok(false) => return Err(self.missing(what).await),
                Err(error) => return Err(error.context(format!("waiting for {what}"))),
            }
        }
    }

    /// Taps what `selector` matches, as a finger would: it must be visible and
    /// nothing may lie over it. A radio or box is tapped by its label.
    ///
    /// # Errors
    /// When it cannot be tapped in time.
    pub async fn tap(&self, selector: &str) -> Result {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let target = self
                .session
                .execute(
                    "const found = document.querySelector(arguments[0]);
                     const label = found && found.matches('[type=radio], [type=checkbox]') && found.labels[0];
                     if (!label) return found;
                     // The one of the two that lies above the other.
                     const { x, y, width, height } = label.getBoundingClientRect();
                     return document.elementFromPoint(x + width / 2, y + height / 2) === found ? found : label;",
                    vec![selector.into()],
                )
                .await?;
            if target.json().is_null() {
                if Instant::now() < deadline {
                    sleep(PAUSE).await;
                    continue;
                }
                return Err(self.missing(&format!("`{selector}`")).await);
            }
            let target = target.element()?;
            match target.click().await {
                Ok(()) => return Ok(()),
                Err(error) if may_pass(error.as_inner()) && Instant::now() < deadline => {
                    sleep(PAUSE).await;
                    // What lies under a bar at the edge is scrolled away from it.
                    _ = target.scroll_into_view().await;
                }
                Err(error) => {
                    let error = error.to_string();
                    // The driver's own stack follows.
                    let reason = error.split("Stacktrace").next().unwrap_or_default();
                    return Err(anyhow!("`{selector}` cannot be tapped: {}", reason.trim_end()));
                }
            }
        }
    }

    /// Writes `text` into the field that `selector` matches, in place of what
    /// stood there.
    ///
    /// # Errors
    /// When there is no such field or it takes no text.
    pub async fn fill(&self, selector: &str, text: &str) -> Result {
        let field = self.find(selector).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Types on the keyboard, wherever the focus is. Special keys are those of
    /// [`thirtyfour::Key`].
    ///
    /// # Errors
    /// When the browser does not take the keys.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result {
        Ok(self.session.action_chain().send_keys(keys).perform().await?)
    }

    /// An attribute of the first element that `selector` matches, waited for;
    /// `None` where it has no such attribute.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        self.wait_for(selector).await?;
        self.script(
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null",
            vec![selector.into(), name.into()],
        )
        .await
    }

    /// An attribute that must be there.
    ///
    /// # Errors
    /// When there is no such element or it has no such attribute.
    pub async fn required(&self, selector: &str, name: &str) -> Result<String> {
        self.attribute(selector, name)
            .await?
            .with_context(|| format!("`{selector}` has no {name}"))
    }

    /// An attribute of every element that `selector` matches now, in the order of
    /// the document.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn attributes(&self, selector: &str, name: &str) -> Result<Vec<String>> {
        self.script(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]) ?? '')",
            vec![selector.into(), name.into()],
        )
        .await
    }

    /// What a reader sees of the first element that `selector` matches, waited for.
    ///
    /// # Errors
    /// When there is no such element.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.find(selector).await?.text().await?)
    }

    /// The part of the address after `#`, with it; empty where there is none.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn address(&self) -> Result<String> {
        self.script("return location.hash", vec![]).await
    }

    /// Where the page is and what it shows, for errors.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn whereabouts(&self) -> Result<String> {
        self.script(
            "const main = document.querySelector('[data-screen]');
             const text = (main ?? document.body).innerText.replace(/\\s+/g, ' ');
             return `at ${location.href} on screen ${main?.dataset.screen ?? '(none)'}: ${text.slice(0, 300)}`",
            vec![],
        )
        .await
    }

    async fn missing(&self, what: &str) -> anyhow::Error {
        let place = self
            .whereabouts()
            .await
            .unwrap_or_else(|error| format!("the browser does not answer ({error})"));
        anyhow!("waited in vain for {what}, {place}")
    }
}

/// Whether the reason for which an element could not be tapped may pass by itself:
/// it was just being drawn, moved or covered.
fn may_pass(error: &WebDriverErrorInner) -> bool {
    matches!(
        error,
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::NoSuchElement(_)
    )
}
