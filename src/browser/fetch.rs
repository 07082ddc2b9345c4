//! Files of this site.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestCache, RequestInit, Response};

use super::cache;

/// The text of a file from the network. `None` where there is no network, or where it has no such file.
pub async fn newest(path: &str) -> Option<String> {
    let response = get(path, RequestCache::NoCache).await?;
    if cache::is_kept(&response) {
        return None;
    }
    text(&response).await
}

/// The text of a file as it came with this version of the app, from where the service worker keeps
/// it. `None` while no service worker serves the page.
pub async fn shipped(path: &str) -> Option<String> {
    let window = web_sys::window()?;
    // Not there in a private window or with plain http, so it is asked for with care.
    let workers = Reflect::get(&window.navigator().into(), &"serviceWorker".into()).ok()?;
    let controller = Reflect::get(&workers, &"controller".into()).ok()?;
    if !controller.is_object() {
        return None;
    }
    text(&get(path, RequestCache::Default).await?).await
}

async fn get(path: &str, cache: RequestCache) -> Option<Response> {
    let options = RequestInit::new();
    options.set_cache(cache);
    let request = Request::new_with_str_and_init(path, &options).ok()?;
    let answer = JsFuture::from(web_sys::window()?.fetch_with_request(&request))
        .await
        .ok()?;
    answer.dyn_into().ok()
}

/// The body of an answer, if it is a good one.
pub(super) async fn text(response: &Response) -> Option<String> {
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
