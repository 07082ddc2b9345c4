//! A key of a passphrase, derived by the browser (WebCrypto): slow by intent, and beside the page, which answers meanwhile.
//!
//! Called by name, since only this needs it.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use shopready_store::seal::DERIVED;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Derives a key by PBKDF2-HMAC-SHA-256. `None` where the browser cannot: an old one, or a page over plain http.
pub async fn derive(passphrase: &str, salt: &[u8], rounds: u32) -> Option<[u8; DERIVED]> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    // The same letters typed on two keyboards are the same bytes.
    let letters = String::from(JsString::from(passphrase).normalize("NFC"));
    let bytes = Uint8Array::from(letters.as_bytes());
    let usages: JsValue = Array::of1(&"deriveBits".into()).into();
    let import: [JsValue; 5] = [
        "raw".into(),
        bytes.into(),
        "PBKDF2".into(),
        JsValue::FALSE,
        usages,
    ];
    let key = call(&subtle, "importKey", &import).await?;
    let how = Object::new();
    let salt = Uint8Array::from(salt);
    let parts: [(&str, JsValue); 4] = [
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt.into()),
        ("iterations", rounds.into()),
    ];
    for (name, value) in &parts {
        Reflect::set(&how, &(*name).into(), value).ok()?;
    }
    let bits = u32::try_from(8 * DERIVED).ok()?;
    let derived = call(&subtle, "deriveBits", &[how.into(), key, bits.into()]).await?;
    Uint8Array::new(&derived).to_vec().try_into().ok()
}

async fn call(subtle: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = Reflect::get(subtle, &name.into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let promise = function
        .apply(subtle, &arguments.iter().collect::<Array>())
        .ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}
