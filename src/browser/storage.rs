//! Local storage as the store's disk.

use gloo_storage::{LocalStorage, Storage};
use shopready_store::disk::{Disk, Fault};
use wasm_bindgen::JsCast;
use web_sys::DomException;

/// The browser's local storage of this origin.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserDisk;

/// The storage itself. A browser that forbids it throws where it is asked for, so ask first:
/// gloo's own accessor would stop the app.
fn local() -> Result<web_sys::Storage, Fault> {
    let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    allowed.map(|_| LocalStorage::raw()).ok_or(Fault::Forbidden)
}

/// How many characters all keys and texts of this origin take: what browsers count against their limit. 0 where nothing
/// can be kept. The texts are not copied.
#[must_use]
pub fn characters() -> usize {
    let Ok(local) = local() else { return 0 };
    let entries = js_sys::Object::entries(&local.into());
    let pairs = entries.iter().map(|pair| js_sys::Array::from(&pair));
    let texts = pairs.flat_map(|pair| [pair.get(0), pair.get(1)]);
    texts
        .filter_map(|text| text.dyn_into::<js_sys::JsString>().ok())
        .map(|text| text.length() as usize)
        .sum()
}

impl Disk for BrowserDisk {
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        local()?.get_item(key).map_err(|error| fault(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        local()?.set_item(key, text).map_err(|error| fault(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        local()?.remove_item(key).map_err(|error| fault(&error))
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        // One call: asking for each key by its place would take as long as there are keys, each time.
        let keys = js_sys::Object::keys(&local()?.into());
        Ok(keys.iter().filter_map(|key| key.as_string()).collect())
    }
}

/// Chromium and WebKit say `QuotaExceededError`, Firefox `NS_ERROR_DOM_QUOTA_REACHED`.
fn fault(error: &wasm_bindgen::JsValue) -> Fault {
    let name = error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Fault::Full,
        "SecurityError" => Fault::Forbidden,
        _ => Fault::Other,
    }
}
