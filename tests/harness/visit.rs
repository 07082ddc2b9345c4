//! One visitor at one copy of the pages, from the first look to the last check.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};

use crate::console::{self, Complaint};
use crate::driver::Driver;
use crate::emulate::Surroundings;
use crate::engine::{Engine, Start};
use crate::site::Site;
use crate::skipped::Skipped;
use crate::{Page, Result, Setup, paths, requests};

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
    pub(crate) async fn begin(engine: Engine, setup: Setup) -> Result<Self> {
        let site = match &setup.site {
            Some(folder) => Site::of(folder)?,
            None => Site::of_the_build()?,
        };
        setup.prepare_site(engine, &site)?;
        let driver = Driver::start(engine).await?;
        let profile = TempDir::with_prefix("shopready-profile-")?;
        let browser = open(engine, &setup, &driver, &profile).await?;
        let page = Page::new(engine, browser.handle().clone());
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
        self.page.goto(&format!("{}/{address}", self.site.origin())).await
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
        self.reopen_browser().await?;
        self.open(address).await
    }

    /// Closes the browser and opens it again with the same profile; it shows nothing yet.
    ///
    /// # Errors
    /// When the browser does not come up.
    pub async fn reopen_browser(&mut self) -> Result {
        let engine = self.page.engine();
        if engine == Engine::WebKit {
            return Err(Skipped::because(
                "WebKit's driver gives a browser that keeps nothing when it is closed",
            ));
        }
        self.close_browser().await?;
        self.browser = open(engine, &self.setup, &self.driver, &self.profile).await?;
        self.page = Page::new(engine, self.browser.handle().clone());
        Ok(())
    }

    /// Goes on in a new tab; gives the one that was left, see [`Visit::go_to_tab`].
    ///
    /// # Errors
    /// When no new tab can be had.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        let session = self.page.session();
        let left = session.window().await?;
        // WebKit's driver gets no answer from a tab behind another one.
        let new = if self.page.engine() == Engine::WebKit {
            session.new_window().await?
        } else {
            session.new_tab().await?
        };
        session.switch_to_window(new).await?;
        self.setup.prepare(&self.page).await?;
        Ok(left)
    }

    /// Goes on in a tab that was left, whose window comes to the front by that; gives the one that is left now.
    ///
    /// # Errors
    /// When it was closed.
    pub async fn go_to_tab(&self, tab: WindowHandle) -> Result<WindowHandle> {
        let left = self.page.session().window().await?;
        self.page.session().switch_to_window(tab).await?;
        // Without a screen, each window thinks that it is the one in front.
        self.page
            .script::<()>("window.dispatchEvent(new Event('focus'))", vec![])
            .await?;
        Ok(left)
    }

    /// Ends the process of the tab as a crash would, and goes on in a new tab.
    ///
    /// # Errors
    /// When no new tab can be had.
    pub async fn crash_tab(&mut self) -> Result {
        let session = self.page.session().clone();
        if !self.page.engine().has_devtools() {
            return Err(Skipped::because("it needs Chromium's own protocol"));
        }
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

    /// Saves a picture of what the screen shows as `tests/output/<name>.png`.
    async fn picture(&self, name: &str) -> Result {
        let folder = paths::output();
        fs::create_dir_all(&folder)?;
        let picture = self.page.session().screenshot_as_png().await?;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
    }

    async fn close_browser(&mut self) -> Result {
        // The console is lost with the browser.
        let complaints = console::complaints(&self.page).await?;
        self.complaints.extend(complaints);
        self.browser
            .clone()
            .quit()
            .await
            .context("the browser does not close")?;
        if !self.page.engine().has_devtools() {
            return Ok(()); // Only Chromium writes down what it asked for.
        }
        let log = request_log(&self.profile);
        let foreign = requests::to_other_origins(&log, &self.site.origin())?;
        ensure!(foreign.is_empty(), "the page asked other origins: {foreign:#?}");
        Ok(())
    }

    pub(crate) async fn end(mut self) -> Result {
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
    pub(crate) async fn abandon(self) -> String {
        let name = format!("failed-{}", self.setup.name);
        let whereabouts = self.page.whereabouts().await.unwrap_or_default();
        let mut remains = format!("the visit failed {whereabouts}");
        if self.picture(&name).await.is_ok() {
            _ = write!(remains, "\npicture: tests/output/{name}.png");
        }
        if let Ok(source) = self.page.session().source().await {
            _ = fs::write(paths::output().join(format!("{name}.html")), source);
        }
        let complaints = console::complaints(&self.page).await;
        for complaint in complaints.unwrap_or_default() {
            _ = write!(remains, "\nconsole: {complaint}");
        }
        _ = self.browser.quit().await;
        remains
    }
}

async fn open(engine: Engine, setup: &Setup, driver: &Driver, profile: &TempDir) -> Result<WebDriver> {
    let capabilities = engine.capabilities(Start {
        profile: profile.path(),
        requests: &request_log(profile),
        language: setup.language,
    })?;
    let browser = WebDriver::new(driver.address(), capabilities)
        .await
        .context("the browser does not start")?;
    setup
        .prepare(&Page::new(engine, browser.handle().clone()))
        .await?;
    Ok(browser)
}

fn request_log(profile: &TempDir) -> PathBuf {
    profile.path().join("requests.json")
}
