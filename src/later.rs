//! The part of the app that comes after the first screens: its own WebAssembly, fetched while the
//! owner reads and answers.
//!
//! The first load pays for the start page, the profile and the questions only. Everything that is
//! reached through [`Later`] alone is moved into the later part by the build.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::catalogue::{self, CatalogueState};
use crate::pages;
use crate::route::Route;
use crate::session::Session;

/// What the later part can do.
#[derive(Debug)]
pub struct Later {
    /// Draws one of its screens.
    pub draw: fn(Session, Route) -> AnyView,
    /// Loads the scheme catalogue.
    pub load_catalogue: fn(RwSignal<CatalogueState>),
}

/// Whether the later part is at hand.
#[derive(Debug, Clone, Copy)]
pub enum LaterState {
    /// Not asked for, or on its way.
    OnItsWay,
    /// At hand.
    Here(&'static Later),
    /// It could not be fetched: neither from the network nor from a kept copy.
    Missing,
}

static LATER: Later = Later { draw: pages::later_screen, load_catalogue: catalogue::load };

/// Fetches the later part. Asked again after a failure, it tries again.
pub fn fetch(state: RwSignal<LaterState>) {
    spawn_local(async move {
        state.set(match enter().await {
            Ok(later) => LaterState::Here(later),
            Err(_) => LaterState::Missing,
        });
    });
}

/// The way in: the first call fetches the part.
// The macro declares the function as one of another module; `Later` never leaves Rust.
#[allow(unsafe_code, improper_ctypes, improper_ctypes_definitions)]
#[wasm_split(later, fallible)]
fn enter() -> Result<&'static Later, SplitLoaderError> {
    Ok(&LATER)
}
