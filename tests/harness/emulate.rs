//! The visitor's surroundings: width of the screen, colour scheme, date, speed,
//! and scripts that run before the page's own. All of it goes through Chromium's
//! DevTools protocol and holds until the browser is restarted. Another engine gets
//! the size of its window, and skips a test that asks for more.

use anyhow::Context as _;
use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;

use crate::skipped::Skipped;
use crate::{Page, Result};

/// Width and height of the part of the screen that shows the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// CSS pixels across.
    pub width: u32,
    /// CSS pixels down.
    pub height: u32,
}

impl Size {
    /// The narrowest screen that everything must fit.
    pub const NARROWEST: Self = Self::new(320, 568);
    /// A cheap phone.
    pub const PHONE: Self = Self::new(360, 640);
    /// A tablet, upright.
    pub const TABLET: Self = Self::new(820, 1180);
    /// A laptop.
    pub const DESKTOP: Self = Self::new(1280, 800);

    /// A size of `width` by `height` CSS pixels.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }
}

/// Speed of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    /// Bits a second, each way.
    pub bits_per_second: u64,
    /// Milliseconds from a request to the first byte of its answer.
    pub latency_ms: u64,
}

/// The switches of the surroundings of one page.
#[derive(Clone, Debug)]
pub struct Surroundings {
    page: Page,
    protocol: Cdp,
}

impl Surroundings {
    /// Those of `page`.
    pub fn of(page: &Page) -> Self {
        Self {
            page: page.clone(),
            protocol: Cdp::new(page.session().clone()),
        }
    }

    /// Gives the page `size`, however large the window is.
    ///
    /// # Errors
    /// As every function here: when the browser does not answer.
    pub async fn size(&self, size: Size) -> Result {
        if !self.page.engine().has_devtools() {
            // Windows have a least width, and bars of their own: this comes as near as it can.
            let session = self.page.session();
            return Ok(session.set_window_rect(0, 0, size.width, size.height).await?);
        }
        self.send(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false}),
        )
        .await
    }

    /// Sets a media feature, such as `prefers-color-scheme` to `dark`, and lets
    /// go of any other that was set.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn media_feature(&self, name: &str, value: &str) -> Result {
        self.send(
            "Emulation.setEmulatedMedia",
            json!({"features": [{"name": name, "value": value}]}),
        )
        .await
    }

    /// Shows the page as on `medium`, such as `print`; empty as on the screen.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn medium(&self, medium: &str) -> Result {
        self.send("Emulation.setEmulatedMedia", json!({"media": medium}))
            .await
    }

    /// Makes the processor `times` slower.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn slow_processor(&self, times: u32) -> Result {
        self.send("Emulation.setCPUThrottlingRate", json!({"rate": times}))
            .await
    }

    /// Slows the page's network down. The service worker's own requests are not
    /// slowed.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn slow_network(&self, network: Network) -> Result {
        let bytes_per_second = network.bits_per_second / 8;
        self.send("Network.enable", json!({})).await?;
        self.send(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": network.latency_ms,
                "downloadThroughput": bytes_per_second,
                "uploadThroughput": bytes_per_second,
            }),
        )
        .await
    }

    /// Puts the device into a time zone, such as `Asia/Hong_Kong`.
    ///
    /// # Errors
    /// When the browser does not answer or knows no such zone.
    pub async fn time_zone(&self, name: &str) -> Result {
        self.send("Emulation.setTimezoneOverride", json!({"timezoneId": name}))
            .await
    }

    /// Runs `script` in every document from now on before the document's own scripts.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn before_load(&self, script: &str) -> Result {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({"source": script}))
            .await
    }

    /// Ends the page's process as a crash would.
    ///
    /// # Errors
    /// Usually: the process cannot answer any more.
    pub async fn crash(&self) -> Result {
        self.send("Page.crash", json!({})).await
    }

    /// Lets pages do what the server's policy forbids: for pages that are not the app.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn without_policy(&self) -> Result {
        self.send("Page.setBypassCSP", json!({"enabled": true})).await
    }

    /// Lets the browser count for [`Surroundings::metric`] from now on.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn count(&self) -> Result {
        self.send("Performance.enable", json!({})).await
    }

    /// What the browser has counted under a name of DevTools' `Performance.getMetrics`, such as
    /// `ScriptDuration` (seconds) or `JSHeapUsedSize` (bytes).
    ///
    /// # Errors
    /// When the browser does not answer or counts nothing of that name.
    pub async fn metric(&self, name: &str) -> Result<f64> {
        if !self.page.engine().has_devtools() {
            return Err(Skipped::because("it needs Chromium's own protocol"));
        }
        let answer = self
            .protocol
            .send_raw("Performance.getMetrics", json!({}))
            .await?;
        let mut metrics = answer["metrics"].as_array().into_iter().flatten();
        metrics
            .find(|metric| metric["name"] == name)
            .and_then(|metric| metric["value"].as_f64())
            .with_context(|| format!("the browser does not count {name}"))
    }

    /// Collects all that nothing holds on to any more. Once more, since what is collected may have held on to more.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn collect_garbage(&self) -> Result {
        for _ in 0..3 {
            self.send("HeapProfiler.collectGarbage", json!({})).await?;
        }
        Ok(())
    }

    async fn send(&self, method: &str, parameters: Value) -> Result {
        if !self.page.engine().has_devtools() {
            return Err(Skipped::because("it needs Chromium's own protocol"));
        }
        self.protocol.send_raw(method, parameters).await?;
        Ok(())
    }
}

/// A script for [`Surroundings::before_load`] that sets the page's clock to noon
/// of `day` (an ISO date) in Hong Kong; it runs on from there.
pub fn clock_at(day: &str) -> String {
    clock_at_moment(&format!("{day}T12:00:00+08:00"))
}

/// The same for a moment, such as `2026-11-22T00:30:00+08:00`. Of several such scripts
/// the last counts.
pub fn clock_at_moment(moment: &str) -> String {
    format!(
        "(() => {{
            const Real = globalThis.RealDate ??= Date;
            const ahead = Real.parse('{moment}') - Real.now();
            globalThis.Date = class Date extends Real {{
                constructor(...parts) {{
                    if (parts.length === 0) super(Real.now() + ahead); else super(...parts);
                }}
                static now() {{ return Real.now() + ahead; }}
            }};
        }})();"
    )
}

/// A script for [`Surroundings::before_load`] after which nothing can be stored:
/// every use of the storage throws, as where it is forbidden.
pub const STORAGE_FORBIDDEN: &str = "
    for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
            get() { throw new DOMException('storage is forbidden', 'SecurityError'); },
        });
    }";

/// A script for [`Surroundings::before_load`] that makes the browser one whose WebAssembly lacks what
/// the app is built with.
pub const OLD_WEBASSEMBLY: &str = "
    WebAssembly.compile = WebAssembly.compileStreaming =
        async () => { throw new WebAssembly.CompileError('invalid opcode 0xfc'); };";

/// A script for [`Surroundings::before_load`] that makes the browser one without
/// WebAssembly.
pub const NO_WEBASSEMBLY: &str = "delete globalThis.WebAssembly;";

/// A script for [`Surroundings::before_load`] that makes the browser one that promises to keep what is stored.
pub const STORAGE_PROMISED: &str = "
    if (navigator.storage) navigator.storage.persist = navigator.storage.persisted = async () => true;";
