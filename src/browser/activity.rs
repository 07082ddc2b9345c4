//! Whether somebody uses the page: keys, taps, scrolling; and when it is looked at again.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// What a user does. Moving a mouse over the page is not among it: a table that shakes moves it, too.
const USE: [&str; 4] = ["keydown", "pointerdown", "wheel", "scroll"];

/// Calls back whenever the page is used, for the life of the page, before anything else hears of it.
pub fn on_use(callback: impl Fn() + Clone + 'static) {
    let window: Option<EventTarget> = web_sys::window().map(Into::into);
    for event in USE {
        listen(window.as_ref(), event, callback.clone());
    }
}

/// Calls back whenever the page comes to the front or out of the browser's cache, for the life of the page.
pub fn on_return(callback: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let document: Option<EventTarget> = window.document().map(Into::into);
    listen(document.as_ref(), "visibilitychange", callback.clone());
    let window: EventTarget = window.into();
    for event in ["pageshow", "focus"] {
        listen(Some(&window), event, callback.clone());
    }
}

fn listen(target: Option<&EventTarget>, event: &str, callback: impl Fn() + 'static) {
    let Some(target) = target else { return };
    let closure = Closure::<dyn Fn()>::new(callback);
    // Fails only for a callback that is no function.
    let _ = target.add_event_listener_with_callback_and_bool(event, closure.as_ref().unchecked_ref(), true);
    closure.forget();
}
