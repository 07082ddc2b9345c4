//! The edge to the browser: the only place that names `web_sys`, `js_sys` or `wasm_bindgen`.

pub mod activity;
pub mod boot;
pub mod cache;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod collate;
pub mod derive;
pub mod device;
pub mod dialog;
pub mod document;
pub mod fetch;
pub mod file;
pub mod keys;
pub mod locks;
pub mod random;
pub mod storage;
pub mod window;
