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

/// What there is to tell about versions of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Update {
    /// A new version waits for the user's word.
    Waiting,
    /// The word was given while this tab is in the middle of something.
    Here,
    /// The word was given while another tab, with that title, is in the middle of something.
    Elsewhere(String),
    /// The new version did not start here, so the one before is in use.
    Restored,
}

/// What there is to tell about versions now.
#[must_use]
pub fn update() -> Option<Update> {
    let told = property("update")?;
    let text = |name: &str| Reflect::get(&told, &name.into()).ok()?.as_string();
    Some(match text("state")?.as_str() {
        "waiting" => Update::Waiting,
        "here" => Update::Here,
        "elsewhere" => Update::Elsewhere(text("title").unwrap_or_default()),
        "restored" => Update::Restored,
        _ => return None,
    })
}

/// Lets the waiting version take over in all tabs, unless one is in the middle of something: that is told instead.
pub fn apply_update() {
    // Without a waiting version there is nothing to call.
    let _ = call("applyUpdate", &[]);
}

/// The user knows what was told about versions.
pub fn close_update() {
    let _ = call("closeUpdate", &[]);
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
