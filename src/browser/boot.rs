//! What the boot script (`public/boot.js`) has ready: language, words, updates, installing.

use js_sys::{Function, Promise, Reflect};
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

/// Fetches the words of another language; `None` without a network and without a kept copy.
pub async fn fetch_words(language: Language) -> Option<Words> {
    let promise = call("fetchWords", Some(language.code()))?.dyn_into::<Promise>().ok()?;
    let text = JsFuture::from(promise).await.ok()?.as_string()?;
    Words::read(language, text)
}

/// Lets the waiting version take over, in all tabs.
pub fn apply_update() {
    // Without a waiting version there is nothing to call.
    let _ = call("applyUpdate", None);
}

/// Whether the browser offers to install the app.
#[must_use]
pub fn can_install() -> bool {
    property("install").is_some_and(|install| install.is_function())
}

/// Lets the browser ask whether to install the app. Only in answer to a tap.
pub fn install() {
    let _ = call("install", None);
}

/// Shows the page that says that the app cannot go on.
pub fn fail(reason: &str) {
    let _ = call("fail", Some(reason));
}

fn shopready() -> Option<JsValue> {
    let shopready = Reflect::get(&web_sys::window()?.into(), &"shopready".into()).ok()?;
    shopready.is_object().then_some(shopready)
}

fn property(name: &str) -> Option<JsValue> {
    Reflect::get(&shopready()?, &name.into()).ok()
}

fn call(name: &str, argument: Option<&str>) -> Option<JsValue> {
    let function = property(name)?.dyn_into::<Function>().ok()?;
    match argument {
        Some(argument) => function.call1(&JsValue::UNDEFINED, &argument.into()).ok(),
        None => function.call0(&JsValue::UNDEFINED).ok(),
    }
}
