//! Words from tab to tab of this origin (BroadcastChannel), which leave no trace in the storage.
//!
//! Called by name, since only this needs it.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A channel between the tabs. A browser without any has tabs that do not hear of each other.
#[derive(Debug, Clone)]
pub struct Channel(Option<JsValue>);

impl Channel {
    /// Opens the channel of a name and listens to it for the life of the page.
    #[must_use]
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Self {
        Self(Self::try_open(name, heard))
    }

    fn try_open(name: &str, heard: impl Fn(String) + 'static) -> Option<JsValue> {
        let window: JsValue = web_sys::window()?.into();
        let class = Reflect::get(&window, &"BroadcastChannel".into()).ok()?;
        let channel = Reflect::construct(class.dyn_ref::<Function>()?, &Array::of1(&name.into())).ok()?;
        let listen = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let word = Reflect::get(&event, &"data".into())
                .ok()
                .and_then(|data| data.as_string());
            if let Some(word) = word {
                heard(word);
            }
        });
        Reflect::set(&channel, &"onmessage".into(), listen.as_ref()).ok()?;
        listen.forget();
        Some(channel)
    }

    /// Tells all other tabs a word.
    pub fn tell(&self, word: &str) {
        let Some(channel) = &self.0 else { return };
        let post = Reflect::get(channel, &"postMessage".into()).ok();
        if let Some(post) = post.and_then(|post| post.dyn_into::<Function>().ok()) {
            // Fails only on a channel that was closed.
            let _ = post.call1(channel, &word.into());
        }
    }
}
