//! The window: its address, of which only the hash is the app's, and its events.

use std::time::Duration;

use leptos::prelude::{request_idle_callback_with_handle, set_timeout};
use shopready_store::key::key_of_sealed;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;

/// The hash with its `#`, or nothing.
#[must_use]
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// The address without its hash.
#[must_use]
pub fn address() -> String {
    let location = web_sys::window().and_then(|window| window.location().href().ok());
    let mut address = location.unwrap_or_default();
    address.truncate(address.find('#').unwrap_or(address.len()));
    address
}

/// Goes to another hash; the visited one stays in the history.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only for an address that is no address; ours are made by the route.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to another hash and forgets the present one.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(hash);
    }
}

/// Writes another hash into the address without going there: nobody is told, and the visited one stays.
pub fn rewrite(hash: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Fails only where a page does so hundreds of times in seconds; then the address stays as it was.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Calls back whenever the hash has changed, for the life of the page.
pub fn on_hash_change(callback: impl Fn() + 'static) {
    listen("hashchange", callback);
}

/// Calls back whenever another tab has changed what is stored, for the life of the page.
pub fn on_storage_change(callback: impl Fn() + 'static) {
    listen("storage", callback);
}

/// Calls back with the key, as the app knows it, under which another tab has changed what is stored, for the life of the
/// page; `None` where it has cleared everything.
pub fn on_stored(callback: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        callback(event.key().map(|key| key_of_sealed(&key).unwrap_or(key)));
    });
    // Fails only for a callback that is no function.
    let _ = window.add_event_listener_with_callback("storage", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Whether the page can be seen: its tab is the one in front.
#[must_use]
pub fn is_in_sight() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| !document.hidden())
}

/// Calls back whenever the page comes into sight or its window to the front, for the life of the page.
pub fn on_sight(callback: impl Fn() + Copy + 'static) {
    listen("focus", callback);
    listen("visibilitychange", move || {
        if is_in_sight() {
            callback();
        }
    });
}

/// Calls back when there is something else to tell about versions of the app, for the life of the page.
pub fn on_update(callback: impl Fn() + 'static) {
    listen("shopready-update", callback);
}

/// Tells the boot script that the first screen is there.
pub fn announce_ready() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("shopready-ready")) {
        // Fails only for an event that is being sent already.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back once the page has nothing better to do.
pub fn when_idle(callback: impl Fn() + Copy + 'static) {
    if request_idle_callback_with_handle(callback).is_err() {
        // WebKit cannot say when it is idle.
        set_timeout(callback, Duration::from_millis(300));
    }
}

fn listen(event: &str, callback: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn Fn()>::new(callback);
    // Fails only for a callback that is no function.
    let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
