//! The browsers, and everything that is special to one of them: another engine
//! is another arm of each `match` here.

use std::ffi::OsString;
use std::path::Path;

use anyhow::bail;
use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities as _;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::{Capabilities, ChromeCapabilities, FirefoxCapabilities, LoggingPrefsLogLevel};

use crate::Result;
use crate::language::Language;

/// Environment variable that names the engine to test in; Chromium without it.
const VARIABLE: &str = "SHOPREADY_ENGINE";

/// Where Debian's libwebkit2gtk puts the browser that its driver steers.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A browser engine that the tests know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome with ChromeDriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver. It needs a display, such as Xvfb's.
    WebKit,
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
    /// The engine that this run is for: `chromium`, `firefox` or `webkit` in `SHOPREADY_ENGINE`.
    ///
    /// # Errors
    /// When another one is named.
    pub fn chosen() -> Result<Self> {
        match std::env::var(VARIABLE).as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => bail!("{VARIABLE}={other}: chromium, firefox and webkit are known"),
        }
    }

    /// Its name as it is spoken.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Whether the tests reach it by Chromium's own protocol beside WebDriver.
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// The driver's program: found by name, or `CHROMEDRIVER`, `GECKODRIVER` and `WEBKITDRIVER` in the environment.
    pub fn driver_program(self) -> OsString {
        let (variable, name) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        std::env::var_os(variable).unwrap_or_else(|| name.into())
    }

    /// The capabilities that a session is asked for with. The browser itself is
    /// the one that the driver finds, or `CHROMIUM` in the environment.
    ///
    /// # Errors
    /// When a capability cannot be written as JSON.
    pub fn capabilities(self, start: Start<'_>) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium(start),
            Self::Firefox => firefox(start),
            Self::WebKit => webkit(),
        }
    }
}

fn firefox(start: Start<'_>) -> Result<Capabilities> {
    let mut capabilities = FirefoxCapabilities::new();
    capabilities.set_headless()?;
    capabilities.add_arg("-profile")?;
    capabilities.add_arg(&start.profile.display().to_string())?;
    let mut preferences = FirefoxPreferences::new();
    preferences.set("intl.accept_languages", start.language.accepted())?;
    // It talks to nobody by itself: whatever is not this computer goes to a port where nothing listens.
    preferences.set("network.proxy.type", 1)?;
    for scheme in ["http", "ssl"] {
        preferences.set(&format!("network.proxy.{scheme}"), "127.0.0.1")?;
        preferences.set(&format!("network.proxy.{scheme}_port"), 9)?;
    }
    preferences.set("network.proxy.no_proxies_on", "127.0.0.1")?;
    // Downloads go where they disturb nobody, and nobody is asked.
    preferences.set("browser.download.folderList", 2)?;
    preferences.set("browser.download.dir", start.profile.display().to_string())?;
    capabilities.set_preferences(preferences)?;
    Ok(capabilities.into())
}

fn webkit() -> Result<Capabilities> {
    let binary = std::env::var("MINI_BROWSER").unwrap_or_else(|_| MINI_BROWSER.to_owned());
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "MiniBrowser")?;
    capabilities.set(
        "webkitgtk:browserOptions",
        json!({"binary": binary, "args": ["--automation"]}),
    )?;
    Ok(capabilities)
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
