//! The order in which a language sorts names: by strokes, by Pinyin, by the alphabet (`Intl.Collator`).
//!
//! Called by name, since the bindings take a closure where the browser can compare by itself.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Sorts names as a language does. `None` where the browser cannot; the names are then to be sorted otherwise.
#[must_use]
pub fn sorted<'a>(language: &str, names: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let collator = Reflect::get(&intl, &"Collator".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let arguments = Array::of1(&language.into());
    let collator = Reflect::construct(&collator, &arguments).ok()?;
    let compare = Reflect::get(&collator, &"compare".into()).ok()?;
    let names: Array = names.map(JsValue::from_str).collect();
    let sort = Reflect::get(&names, &"sort".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    sort.call1(&names, &compare).ok()?;
    names.iter().map(|name| name.as_string()).collect()
}
