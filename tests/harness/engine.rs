//! The browsers, and everything that is special to one of them: another engine
//! is another arm of each `match` here.

use std::ffi::OsString;
use std::path::Path;

use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::{Capabilities, ChromeCapabilities, LoggingPrefsLogLevel};

use crate::Result;
use crate::language::Language;

/// A browser engine that the tests know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome with ChromeDriver.
    Chromium,
}

/// What a browser is started with.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// Folder of the browser's profile: what the page stores lies here.
    pub profile: &'a Path,
    /// File that the browser writes its requests to (see [`crate::requests`]).
    pub requests: &'a Path,
    /// Language that the browser is set to.
    pub language: Language,
}

/// Chromium's switches. The first group makes it run without a screen and as
/// root in a container, the second keeps it from talking to anybody by itself.
const CHROMIUM_SWITCHES: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-features=MediaRouter,OptimizationHints,Translate",
    "--disable-sync",
    "--metrics-recording-only",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

impl Engine {
    /// The driver's program: `CHROMEDRIVER` in the environment, or found by name.
    pub fn driver_program(self) -> OsString {
        match self {
            Self::Chromium => std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into()),
        }
    }

    /// The capabilities that a session is asked for with. The browser itself is
    /// the one that the driver finds, or `CHROMIUM` in the environment.
    ///
    /// # Errors
    /// When a capability cannot be written as JSON.
    pub fn capabilities(self, start: Start<'_>) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium(start),
        }
    }
}

fn chromium(start: Start<'_>) -> Result<Capabilities> {
    let mut capabilities = ChromeCapabilities::new();
    for switch in CHROMIUM_SWITCHES {
        capabilities.add_arg(switch)?;
    }
    let language = start.language.accepted();
    let first = language.split(',').next().unwrap_or(language);
    capabilities.add_arg(&format!("--lang={first}"))?;
    capabilities.add_arg(&format!("--accept-lang={language}"))?;
    capabilities.add_arg(&format!("--user-data-dir={}", start.profile.display()))?;
    capabilities.add_arg(&format!("--log-net-log={}", start.requests.display()))?;
    // Opened instead of a start page of the distribution's choice.
    capabilities.add_arg("about:blank")?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    if let Ok(binary) = std::env::var("CHROMIUM") {
        capabilities.set_binary(&binary)?;
    }
    Ok(capabilities.into())
}
