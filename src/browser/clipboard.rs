//! Texts handed to other apps: by the clipboard, or by the system's own sheet.

use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

/// Copies a text. `false` where the browser does not let the page: it was not asked by a tap, the
/// connection is not secure, or the user has forbidden it.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = navigator().map(|navigator| navigator.clipboard()) else {
        return false;
    };
    // Not there with plain http.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Whether the browser can hand a text to another app.
#[must_use]
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| {
        js_sys::Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Lets the user choose an app for a text. Only in answer to a tap.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    if let Some(navigator) = navigator() {
        let choice = navigator.share_with_data(&data);
        // It fails where the user chooses none, which is no failure.
        spawn_local(async move {
            let _ = JsFuture::from(choice).await;
        });
    }
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}
