//! A new version takes over whole and on the user's word, or not at all; and whatever stops the app leaves the data.

mod broken;
mod crash;
mod first_load;
mod served;
mod together;

use serde_json::Value;
use shopready_browser_tests::journey::with_a_full_check;
use shopready_browser_tests::{Page, Result, Visit};

/// A visitor with a full check whose app is kept for offline use and serves the page.
async fn with_a_kept_app(visit: &Visit) -> Result {
    with_a_full_check(visit).await?;
    visit.ready_for_offline().await?;
    visit.reload().await?;
    has_started(visit.page()).await
}

/// Waits until the worker knows that the version has started.
async fn has_started(page: &Page) -> Result {
    page.until(
        "a version known to have started",
        "return caches.match(new URL('record.json', location.href.split('#')[0]).href, { cacheName: 'shopready-record' })
            .then(found => found?.json())
            .then(record => document.documentElement.hasAttribute('data-ready') && record?.good !== null && record !== undefined)",
        vec![],
    )
    .await
}

/// Looks for a new version, and waits for what becomes of it: `installed`, `redundant` (it failed), `refused` (there
/// is no such worker), or `none`.
async fn look_for_update(page: &Page) -> Result<String> {
    page.script(
        "return navigator.serviceWorker.getRegistration().then(async (registration) => {
            try { await registration.update(); } catch { return 'refused'; }
            const worker = registration.installing;
            if (worker === null) return 'none';
            // What fails at once may have failed already.
            if (worker.state !== 'installing') return worker.state;
            return new Promise((resolve) => {
                worker.addEventListener('statechange', () => resolve(worker.state));
            });
        })",
        vec![],
    )
    .await
}

/// The app script of the version that the page is of.
async fn version_of(page: &Page) -> Result<String> {
    page.script(
        "return document.querySelector('script[type=module]').src.split('/').pop()",
        vec![],
    )
    .await
}

/// Everything that the app has stored.
async fn stored(page: &Page) -> Result<Value> {
    page.script(
        "return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('shopready/')))",
        vec![],
    )
    .await
}

/// Marks the document, so that a reload is seen.
async fn mark(page: &Page) -> Result {
    page.script("window.isSameDocument = true", vec![]).await
}

async fn is_same_document(page: &Page) -> Result<bool> {
    page.script("return window.isSameDocument === true", vec![]).await
}

async fn is_reloaded(page: &Page) -> Result {
    page.until(
        "the document, loaded anew",
        "return window.isSameDocument !== true && document.documentElement.hasAttribute('data-ready')",
        vec![],
    )
    .await
}

/// Waits until the page without the app is shown, and holds the focus.
async fn has_stopped(page: &Page) -> Result {
    page.until(
        "the page that says that the app has stopped",
        "const failed = document.getElementById('failed');
         return failed?.checkVisibility() === true && failed.contains(document.activeElement)",
        vec![],
    )
    .await
}
