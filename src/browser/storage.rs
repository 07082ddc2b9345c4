//! Local storage as the store's disk.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage};
use shopready_store::disk::{Disk, Fault};
use shopready_store::key::{Key, is_to_be_sealed};
use wasm_bindgen::JsCast;
use web_sys::DomException;

/// The browser's local storage of this origin, as the app uses it: while a passphrase is set, texts are sealed on the
/// way in and opened on the way out, and as long as it is not known nothing is written that would have to be sealed.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserDisk;

/// The storage as it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct RawDisk;

/// What seals and opens. It is of the later part, which puts it there: the first one pays for a branch.
#[derive(Debug)]
pub struct Seal {
    /// As [`Disk::get`].
    pub get: fn(&str) -> Result<Option<String>, Fault>,
    /// As [`Disk::set`].
    pub set: fn(&str, &str) -> Result<(), Fault>,
    /// As [`Disk::remove`].
    pub remove: fn(&str) -> Result<(), Fault>,
    /// As [`Disk::keys`].
    pub keys: fn() -> Result<Vec<String>, Fault>,
}

thread_local! {
    static SEAL: Cell<Option<&'static Seal>> = const { Cell::new(None) };
}

/// Lets everything go through this from now on, or through nothing.
pub fn put_seal(seal: Option<&'static Seal>) {
    SEAL.set(seal);
}

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
        SEAL.get()
            .map_or_else(|| RawDisk.get(key), |seal| (seal.get)(key))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        match SEAL.get() {
            Some(seal) => (seal.set)(key, text),
            // Another tab has just set a passphrase: nothing may stand there plain any more.
            None if is_to_be_sealed(key) && RawDisk.get(&Key::Lock.text())?.is_some() => Err(Fault::Other),
            None => RawDisk.set(key, text),
        }
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        SEAL.get()
            .map_or_else(|| RawDisk.remove(key), |seal| (seal.remove)(key))
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        SEAL.get().map_or_else(|| RawDisk.keys(), |seal| (seal.keys)())
    }
}

impl Disk for RawDisk {
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
