//! ShopReady 店舖數碼體檢: a digital check-up for Hong Kong shops and restaurants.
//!
//! Everything happens in the browser: answers are scored by the engine, kept by the store, and
//! never sent anywhere. See ARCHITECTURE.md for what is where.

// A program exports nothing: `pub` means here that a thing is for other modules.
#![allow(unreachable_pub)]

mod adviser;
mod app;
mod benchmarks;
mod browser;
mod catalogue;
mod components;
mod later;
mod pages;
mod policy;
mod route;
mod session;
mod text;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::{boot, document, window};
use crate::session::Session;

fn main() {
    let (Some(words), Some(place)) = (boot::first_words(), document::mount_point()) else {
        boot::fail("the words do not fit this version of the app");
        return;
    };
    mount_to(place, move || {
        // Inside, because what it begins needs the runtime that mounting sets up.
        let session = Session::start(words);
        window::when_idle(move || session.fetch_later());
        view! { <App session=session /> }
    })
    .forget();
    document::set_attribute("data-ready", "true");
    window::announce_ready();
}
