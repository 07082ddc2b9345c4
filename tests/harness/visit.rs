//! One visitor at one copy of the pages, from the first look to the last check.

use std::fmt::Write as _;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use futures_util::FutureExt as _;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::sync::Semaphore;

use crate::console::{self, Complaint};
use crate::driver::Driver;
use crate::emulate::{Size, Surroundings, clock_at};
use crate::engine::{Engine, Start};
use crate::site::Site;
use crate::{Language, Page, Result, paths, requests};

/// One browser at a time: a second one would only make both slow and the
/// waiting times untrue.
static TURN: Semaphore = Semaphore::const_new(1);

/// The day on which the worked cases were worked, and that visitors live on.
pub const TODAY: &str = "2026-11-22";

/// What a visit begins with.
#[derive(Debug)]
pub struct Setup {
    name: &'static str,
    engine: Engine,
    size: Size,
    language: Language,
    before_load: Vec<String>,
    expected: Vec<&'static str>,
    site: Option<PathBuf>,
}

impl Setup {
    /// A visitor with a cheap phone set to Hong Kong Chinese, on [`TODAY`].
    /// `name` is that of the test, for the pictures that a failure leaves.
    pub fn named(name: &'static str) -> Self {
        Self {
            name,
            engine: Engine::Chromium,
            size: Size::PHONE,
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

    /// Errors in the console that hold `text` belong to the test.
    #[must_use]
    pub fn expecting(mut self, text: &'static str) -> Self {
        self.expected.push(text);
        self
    }

    /// Gives a new tab its surroundings.
    async fn prepare(&self, page: &Page) -> Result {
        let surroundings = Surroundings::of(page);
        surroundings.size(self.size).await?;
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
        let _turn = TURN.acquire().await?;
        let mut visit = Visit::begin(self).await?;
        match AssertUnwindSafe(story(&mut visit)).catch_unwind().await {
            Ok(Ok(())) => visit.end().await,
            Ok(Err(error)) => Err(error.context(visit.abandon().await)),
            Err(panic) => {
                let remains = visit.abandon().await;
                // The panic's own message has been printed where it happened.
                let message = panic
                    .downcast_ref::<String>()
                    .map(String::as_str)
                    .or_else(|| panic.downcast_ref::<&str>().copied())
                    .unwrap_or("a panic");
                Err(anyhow::anyhow!("{message}").context(remains))
            }
        }
    }
}

/// A visitor on the way.
#[derive(Debug)]
pub struct Visit {
    /// The pages that are visited.
    pub site: Site,
    setup: Setup,
    page: Page,
    // Dropped before the driver that it needs to close.
    browser: WebDriver,
    driver: Driver,
    profile: TempDir,
    complaints: Vec<Complaint>,
}

impl Visit {
    async fn begin(setup: Setup) -> Result<Self> {
        let site = match &setup.site {
            Some(folder) => Site::of(folder)?,
            None => Site::of_the_build()?,
        };
        let driver = Driver::start(setup.engine).await?;
        let profile = TempDir::with_prefix("shopready-profile-")?;
        let browser = open(&setup, &driver, &profile).await?;
        let page = Page::new(browser.handle().clone());
        Ok(Self {
            site,
            setup,
            driver,
            browser,
            page,
            profile,
            complaints: Vec::new(),
        })
    }

    /// The page in the browser.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The visitor's surroundings.
    pub fn surroundings(&self) -> Surroundings {
        Surroundings::of(&self.page)
    }

    /// Opens the app at an address such as `#/result`, as a new document, and
    /// waits until its first screen is up.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn open(&self, address: &str) -> Result {
        // Going from one hash to another would not load anything.
        self.page.goto("about:blank").await?;
        self.page
            .goto(&format!("{}/{address}", self.site.origin()))
            .await?;
        self.ready().await
    }

    /// Opens an address that the app does not come up at.
    ///
    /// # Errors
    /// When the document does not load.
    pub async fn open_without_app(&self, address: &str) -> Result {
        self.page
            .goto(&format!("{}/{address}", self.site.origin()))
            .await
    }

    /// Loads the document anew and waits until the app is up.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn reload(&self) -> Result {
        self.page.reload().await?;
        self.ready().await
    }

    async fn ready(&self) -> Result {
        self.page.wait_for("html[data-ready] [data-screen]").await
    }

    /// Closes the browser and opens it again with the same profile; `address` is
    /// the first that it shows.
    ///
    /// # Errors
    /// When the browser or the app does not come up.
    pub async fn restart_browser(&mut self, address: &str) -> Result {
        self.close_browser().await?;
        self.browser = open(&self.setup, &self.driver, &self.profile).await?;
        self.page = Page::new(self.browser.handle().clone());
        self.open(address).await
    }

    /// Ends the process of the tab as a crash would, and goes on in a new tab.
    ///
    /// # Errors
    /// When no new tab can be had.
    pub async fn crash_tab(&mut self) -> Result {
        let session = self.page.session().clone();
        let new = session.new_tab().await?;
        // The answer to this never comes from a process that has ended.
        _ = self.surroundings().crash().await;
        session.switch_to_window(new).await?;
        self.setup.prepare(&self.page).await
    }

    /// Waits until the service worker has stored everything that the app needs
    /// without a network.
    ///
    /// # Errors
    /// When it does not become active in time.
    pub async fn ready_for_offline(&self) -> Result {
        self.page
            .until(
                "an active service worker",
                "return navigator.serviceWorker.getRegistration()
                    .then(found => found?.active?.state === 'activated')",
                vec![],
            )
            .await
    }

    /// The errors in the console since the last call, the expected ones left out.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn complaints(&mut self) -> Result<Vec<Complaint>> {
        let mut found = std::mem::take(&mut self.complaints);
        found.extend(console::complaints(self.page.session()).await?);
        found.retain(|complaint| !self.setup.expected.iter().any(|text| complaint.says(text)));
        Ok(found)
    }

    /// Saves a picture of what the screen shows as `tests/output/<name>.png`.
    ///
    /// # Errors
    /// When there is no picture or it cannot be written.
    pub async fn picture(&self, name: &str) -> Result {
        let folder = paths::output();
        fs::create_dir_all(&folder)?;
        let picture = self.page.session().screenshot_as_png().await?;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    async fn close_browser(&mut self) -> Result {
        // The console is lost with the browser.
        let complaints = console::complaints(self.page.session()).await?;
        self.complaints.extend(complaints);
        self.browser
            .clone()
            .quit()
            .await
            .context("the browser does not close")?;
        let log = request_log(&self.profile);
        let foreign = requests::to_other_origins(&log, &self.site.origin())?;
        ensure!(
            foreign.is_empty(),
            "the page asked other origins: {foreign:#?}"
        );
        Ok(())
    }

    async fn end(mut self) -> Result {
        self.close_browser().await?;
        let expected = std::mem::take(&mut self.setup.expected);
        self.complaints
            .retain(|complaint| !expected.iter().any(|text| complaint.says(text)));
        let mut report = String::new();
        for complaint in &self.complaints {
            writeln!(report, "  {complaint}")?;
        }
        ensure!(report.is_empty(), "errors in the console:\n{report}");
        Ok(())
    }

    /// Leaves a picture and the source behind and closes the browser; whatever
    /// goes wrong in this, the reason for which the visit was abandoned is the one
    /// that counts.
    async fn abandon(self) -> String {
        let name = format!("failed-{}", self.setup.name);
        let whereabouts = self.page.whereabouts().await.unwrap_or_default();
        let mut remains = format!("the visit failed {whereabouts}");
        if self.picture(&name).await.is_ok() {
            _ = write!(remains, "\npicture: tests/output/{name}.png");
        }
        if let Ok(source) = self.page.session().source().await {
            _ = fs::write(paths::output().join(format!("{name}.html")), source);
        }
        for complaint in console::complaints(self.page.session())
            .await
            .unwrap_or_default()
        {
            _ = write!(remains, "\nconsole: {complaint}");
        }
        _ = self.browser.quit().await;
        remains
    }
}

async fn open(setup: &Setup, driver: &Driver, profile: &TempDir) -> Result<WebDriver> {
    let capabilities = setup.engine.capabilities(Start {
        profile: profile.path(),
        requests: &request_log(profile),
        language: setup.language,
    })?;
    let browser = WebDriver::new(driver.address(), capabilities)
        .await
        .context("the browser does not start")?;
    setup.prepare(&Page::new(browser.handle().clone())).await?;
    Ok(browser)
}

fn request_log(profile: &TempDir) -> PathBuf {
    profile.path().join("requests.json")
}
