//! A text kept beside the app, in the browser's cache storage: too large for local storage, and
//! nothing is lost with it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Headers, Response, ResponseInit};

/// Kept apart from the files of a version, which the service worker owns.
const NAME: &str = "shopready-catalogue";
/// Tells a kept copy from an answer of the network: without one the service worker answers with it.
const MARK: &str = "shopready-kept";

/// The text kept under a path, if there is one.
pub async fn kept(path: &str) -> Option<String> {
    let answer = JsFuture::from(open().await?.match_with_str(path)).await.ok()?;
    super::fetch::text(&answer.dyn_into().ok()?).await
}

/// Keeps a text under a path. `false` if the browser does not.
pub async fn keep(path: &str, text: &str) -> bool {
    put(path, text).await.is_some()
}

/// Takes away what is kept under a path.
pub async fn discard(path: &str) {
    if let Some(cache) = open().await {
        // What cannot be taken away is found and refused again.
        let _ = JsFuture::from(cache.delete_with_str(path)).await;
    }
}

/// Whether an answer is a copy that was kept here.
pub(super) fn is_kept(response: &Response) -> bool {
    response.headers().has(MARK).unwrap_or(false)
}

async fn put(path: &str, text: &str) -> Option<()> {
    let headers = Headers::new().ok()?;
    headers.set(MARK, "1").ok()?;
    let init = ResponseInit::new();
    init.set_headers(&headers);
    let response = Response::new_with_opt_str_and_init(Some(text), &init).ok()?;
    JsFuture::from(open().await?.put_with_str(path, &response))
        .await
        .ok()
        .map(|_| ())
}

/// `None` where there is no cache storage: a private window, or plain http.
async fn open() -> Option<Cache> {
    let caches = web_sys::window()?.caches().ok()?;
    JsFuture::from(caches.open(NAME)).await.ok()?.dyn_into().ok()
}
