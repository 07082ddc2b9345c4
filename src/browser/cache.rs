//! A text kept beside the app, in the browser's cache storage: too large for local storage, and
//! nothing is lost with it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// Kept apart from the files of a version, which the service worker owns.
const NAME: &str = "shopready-catalogue";

/// The text kept under a path, if there is one.
pub async fn kept(path: &str) -> Option<String> {
    let answer = JsFuture::from(open().await?.match_with_str(path)).await.ok()?;
    super::fetch::text(answer).await
}

/// Keeps a text under a path. `false` if the browser does not.
pub async fn keep(path: &str, text: &str) -> bool {
    put(path, text).await.is_some()
}

async fn put(path: &str, text: &str) -> Option<()> {
    let response = Response::new_with_opt_str(Some(text)).ok()?;
    JsFuture::from(open().await?.put_with_str(path, &response)).await.ok().map(|_| ())
}

/// `None` where there is no cache storage: a private window, or plain http.
async fn open() -> Option<Cache> {
    let caches = web_sys::window()?.caches().ok()?;
    JsFuture::from(caches.open(NAME)).await.ok()?.dyn_into().ok()
}
