//! What the boot script (`public/boot.js`) has ready: language, words, updates, installing.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::words::{Language, Words};

/// The first language with its words; `None` if they were made for another build.
#[must_use]
pub fn first_words() -> Option<Words> {
    let language = property("language")?.as_string()?;
    let text = property("words")?.as_string()?;
    Words::read(Language::from_code(&language)?, text)
}

/// Fetches the words of a language, as whole as `whole` says; `None` without a network and without a
/// kept copy.
pub async fn fetch_words(language: Language, whole: bool) -> Option<Words> {
    let words = Words::read(language, fetch_part(language, "first").await?)?;
    if whole {
        complete_words(words).await
    } else {
        Some(words)
    }
}

/// Fetches the later part of words.
pub async fn complete_words(words: Words) -> Option<Words> {
    words.with_later(fetch_part(words.language(), "later").await?)
}

async fn fetch_part(language: Language, part: &str) -> Option<String> {
    let arguments = [language.code().into(), part.into()];
    let promise = call("fetchWords", &arguments)?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Lets the waiting version take over in this tab; other tabs are told.
pub fn apply_update() {
    // Without a waiting version there is nothing to call.
    let _ = call("applyUpdate", &[]);
}

/// Whether the browser offers to install the app.
#[must_use]
pub fn can_install() -> bool {
    property("install").is_some_and(|install| install.is_function())
}

/// Lets the browser ask whether to install the app. Only in answer to a tap.
pub fn install() {
    let _ = call("install", &[]);
}

/// Offers a text as a file to keep. `false` if the browser refuses.
pub(super) fn offer(name: &str, media_type: &str, text: &str) -> bool {
    call("offer", &[name.into(), media_type.into(), text.into()]).is_some()
}

/// Shows the page that says that the app cannot go on.
pub fn fail(reason: &str) {
    let _ = call("fail", &[reason.into()]);
}

fn shopready() -> Option<JsValue> {
    let shopready = Reflect::get(&web_sys::window()?.into(), &"shopready".into()).ok()?;
    shopready.is_object().then_some(shopready)
}

fn property(name: &str) -> Option<JsValue> {
    Reflect::get(&shopready()?, &name.into()).ok()
}

fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = property(name)?.dyn_into::<Function>().ok()?;
    function
        .apply(&JsValue::UNDEFINED, &arguments.iter().collect::<Array>())
        .ok()
}
