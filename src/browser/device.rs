//! What the browser does for the app on this device: room, keeping, working offline.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, StorageEstimate, StorageManager};

/// Bytes that the browser counts for this site, the app's own files included. `None` if it does not say.
pub async fn bytes_used() -> Option<u64> {
    let estimate = JsFuture::from(storage()?.estimate().ok()?).await.ok()?;
    let usage = estimate.unchecked_into::<StorageEstimate>().get_usage()?;
    // A count of bytes, far below where whole numbers end.
    Some(usage as u64)
}

/// Whether the browser keeps what is stored until the user takes it away. `None` if it does not say.
pub async fn is_kept() -> Option<bool> {
    JsFuture::from(storage()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks the browser to keep what is stored until the user takes it away; says whether it will.
pub async fn ask_to_keep() -> Option<bool> {
    JsFuture::from(storage()?.persist().ok()?).await.ok()?.as_bool()
}

/// Waits until every file of the app is kept for use without a network. `None`, at once, if there is no
/// service worker to keep them.
pub async fn offline_ready() -> Option<()> {
    let workers = navigator()?.service_worker();
    if workers.is_undefined() {
        return None;
    }
    JsFuture::from(workers.ready().ok()?).await.ok().map(|_| ())
}

/// Whether the app runs in a window of its own, as installed.
#[must_use]
pub fn is_installed() -> bool {
    matches("(display-mode: standalone)")
}

/// Whether the window has room for two columns: the same width as in `style/layout.css`.
#[must_use]
pub fn is_wide() -> bool {
    matches("(min-width: 62em)")
}

fn matches(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok()?);
    query.is_some_and(|query| query.matches())
}

/// Whether this is an iPhone or an iPad: there apps are installed by hand.
#[must_use]
pub fn is_apple_mobile() -> bool {
    let Some(navigator) = navigator() else {
        return false;
    };
    let agent = navigator.user_agent().unwrap_or_default();
    // An iPad says that it is a Mac; a Mac has no touch screen.
    agent.contains("iPhone")
        || agent.contains("iPad")
        || (agent.contains("Macintosh") && navigator.max_touch_points() > 1)
}

/// How many characters a page may keep, keys included, as this kind of browser is known to allow: WebKit about half of
/// what Chromium and Firefox do. No browser tells, and filling the storage to find out is no way.
#[must_use]
pub fn usual_room() -> usize {
    let vendor = navigator().and_then(|navigator| js_sys::Reflect::get(&navigator, &"vendor".into()).ok());
    let vendor = vendor.and_then(|vendor| vendor.as_string());
    if vendor.is_some_and(|vendor| vendor.starts_with("Apple")) {
        2_600_000
    } else {
        5_200_000
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// `None` where the browser has none: an old one, or plain http.
fn storage() -> Option<StorageManager> {
    let storage = navigator()?.storage();
    (!storage.is_undefined()).then_some(storage)
}
