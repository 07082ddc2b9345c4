//! What a visit begins with.

use std::panic::AssertUnwindSafe;
use std::path::PathBuf;

use futures_util::FutureExt as _;

use crate::emulate::{Size, Surroundings, clock_at};
use crate::engine::Engine;
use crate::site::Site;
use crate::skipped::{self, Skipped};
use crate::{Language, Page, Result, Visit, inject, turn};

/// The day on which the worked cases were worked, and that visitors live on.
pub const TODAY: &str = "2026-11-22";

/// What a visit begins with.
#[derive(Debug)]
pub struct Setup {
    pub(crate) name: &'static str,
    pub(crate) language: Language,
    pub(crate) site: Option<PathBuf>,
    pub(crate) expected: Vec<&'static str>,
    size: Size,
    alone: bool,
    before_load: Vec<String>,
}

impl Setup {
    /// A visitor with a cheap phone set to Hong Kong Chinese, on [`TODAY`].
    /// `name` is that of the test, for the pictures that a failure leaves.
    pub fn named(name: &'static str) -> Self {
        Self {
            name,
            size: Size::PHONE,
            alone: false,
            language: Language::TraditionalChinese,
            before_load: vec![clock_at(TODAY)],
            expected: Vec::new(),
            site: None,
        }
    }

    /// Sets the browser's language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Sets the size of the screen.
    #[must_use]
    pub fn size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    /// Runs `script` before the page's own in every document.
    #[must_use]
    pub fn before_load(mut self, script: &str) -> Self {
        self.before_load.push(script.to_owned());
        self
    }

    /// Visits the pages in `folder` instead of the build.
    #[must_use]
    pub fn site(mut self, folder: PathBuf) -> Self {
        self.site = Some(folder);
        self
    }

    /// No other visit goes on meanwhile: for tests that measure.
    #[must_use]
    pub fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// Errors in the console that hold `text` belong to the test.
    #[must_use]
    pub fn expecting(mut self, text: &'static str) -> Self {
        self.expected.push(text);
        self
    }

    /// Gives the pages what the engine's driver cannot give a tab.
    pub(crate) fn prepare_site(&self, engine: Engine, site: &Site) -> Result {
        if engine.has_devtools() {
            return Ok(());
        }
        inject::before_load(site, self.language, &self.before_load)
    }

    /// Gives a new tab its surroundings.
    pub(crate) async fn prepare(&self, page: &Page) -> Result {
        let surroundings = Surroundings::of(page);
        surroundings.size(self.size).await?;
        if !page.engine().has_devtools() {
            return Ok(());
        }
        for script in &self.before_load {
            surroundings.before_load(script).await?;
        }
        Ok(())
    }

    /// Makes the visit, then checks that the console has no error and that no
    /// other origin was asked for anything. When the visit fails, its last
    /// picture and source stay in `tests/output`.
    ///
    /// # Errors
    /// The first thing that did not go as it should.
    pub async fn run(self, story: impl AsyncFnOnce(&mut Visit) -> Result) -> Result {
        let engine = Engine::chosen()?;
        let _turn = turn::take(engine, self.alone).await?;
        let name = self.name;
        let mut visit = Visit::begin(engine, self).await?;
        match AssertUnwindSafe(story(&mut visit)).catch_unwind().await {
            Ok(Ok(())) => visit.end().await,
            Ok(Err(error)) => match error.downcast_ref::<Skipped>() {
                Some(reason) => {
                    skipped::note(engine, name, reason)?;
                    visit.end().await
                }
                None => Err(error.context(visit.abandon().await)),
            },
            // Its message has been printed where it happened.
            Err(_panic) => Err(anyhow::anyhow!(visit.abandon().await)),
        }
    }
}
