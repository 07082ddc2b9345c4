//! Locks between the tabs of this origin (Web Locks): one tab at a time does what must not be done twice. The browser
//! frees the lock of a tab that dies.
//!
//! Called by name, since the bindings count as unstable.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// A lock that is held until this is dropped.
#[derive(Debug)]
pub struct Held {
    free: Option<Function>,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(free) = &self.free {
            // A promise's own function takes anything.
            let _ = free.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Holds a lock from now on; queues behind another tab that has it. A browser without locks has tabs that do not
/// know of each other, and holds nothing.
#[must_use]
pub fn hold(name: &str) -> Held {
    let mut free = None;
    let until_free = Promise::new(&mut |resolve, _| free = Some(resolve));
    let held = Closure::once_into_js(move |_: JsValue| until_free);
    Held {
        free: request(name, "ifAvailable", false, &held).and(free),
    }
}

/// Calls back, with the lock in hand, if no tab has it now. A browser without locks is as good as alone.
pub fn when_free(name: &str, action: impl FnOnce() + Clone + 'static) {
    let inside = action.clone();
    let ask = Closure::once_into_js(move |lock: JsValue| {
        if lock.is_object() {
            inside();
        }
    });
    if request(name, "ifAvailable", true, &ask).is_none() {
        action();
    }
}

/// Holds a lock for the life of the page, or until another tab claims it: if no tab has it now, or even if one has.
/// `answered` is told whether this tab has it, and once more when it has lost it. `false` in a browser without locks.
#[must_use]
pub fn claim(name: &str, even_if_taken: bool, answered: impl Fn(bool) + Copy + 'static) -> bool {
    let held = Closure::once_into_js(move |lock: JsValue| {
        answered(lock.is_object());
        // Nobody ever fulfils it.
        lock.is_object().then(|| Promise::new(&mut |_, _| {}))
    });
    let mode = if even_if_taken { "steal" } else { "ifAvailable" };
    let Some(request) =
        request(name, mode, true, &held).and_then(|request| request.dyn_into::<Promise>().ok())
    else {
        return false;
    };
    let lost = Closure::once(move |error: JsValue| {
        let error = error.dyn_ref::<DomException>().map(DomException::name);
        // A page that may have no locks is told so in this way, too: it goes on without.
        answered(error.is_some_and(|name| name != "AbortError"));
    });
    let _ = request.catch(&lost);
    lost.forget();
    true
}

fn request(name: &str, option: &str, is_on: bool, callback: &JsValue) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &option.into(), &is_on.into()).ok()?;
    request.call3(&locks, &name.into(), &options, callback).ok()
}
