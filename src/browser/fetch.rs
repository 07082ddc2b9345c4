//! Files of this site, asked for anew.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestCache, RequestInit, Response};

/// The text of a file from the network, or from the kept copy where there is no network. `None` if
/// neither has it.
pub async fn newest(path: &str) -> Option<String> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    let request = Request::new_with_str_and_init(path, &options).ok()?;
    let answer = JsFuture::from(web_sys::window()?.fetch_with_request(&request)).await.ok()?;
    text(answer).await
}

/// The body of an answer, if it is a good one.
pub(super) async fn text(answer: JsValue) -> Option<String> {
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
