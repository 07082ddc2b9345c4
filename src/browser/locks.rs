//! Locks between the tabs of this origin (Web Locks): one tab at a time does what must not be done twice. The browser
//! frees the lock of a tab that dies.
//!
//! Called by name, since the bindings count as unstable.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

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
        free: request(name, false, &held).and(free),
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
    if request(name, true, &ask).is_none() {
        action();
    }
}

fn request(name: &str, only_if_free: bool, callback: &JsValue) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &only_if_free.into()).ok()?;
    request.call3(&locks, &name.into(), &options, callback).ok()
}
