//! The part of the app that comes after the first screens: its own WebAssembly, fetched while the
//! owner reads and answers.
//!
//! The first load pays for the start page, the profile and the questions only. Everything that is
//! reached through [`Later`] alone is moved into the later part by the build.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shopready_engine::questionnaire::QuestionId;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::adviser::Adviser;
use crate::browser::boot;
use crate::catalogue::{self, CatalogueState};
use crate::components;
use crate::pages;
use crate::route::Route;
use crate::session::Session;
use crate::words::Words;

/// What the later part can do.
#[derive(Debug)]
pub struct Later {
    /// Draws one of its screens.
    pub draw: fn(Session, Route) -> AnyView,
    /// The title of one of the adviser's screens: its name and the rest of its address.
    pub title: fn(Session, &'static str, &str) -> String,
    /// Draws the note on an answer.
    pub note: fn(Session, QuestionId) -> AnyView,
    /// Draws what there is to tell about versions of the app.
    pub update: fn(Session) -> AnyView,
    /// Begins what goes on beside its screens.
    pub begin: fn(Session),
    /// Loads the scheme catalogue, or looks whether there is a newer one.
    pub load_catalogue: fn(RwSignal<CatalogueState>),
    /// Offers as files what a later version has saved.
    pub download_later: fn(Session),
    /// Brings back what was erased last. Only its screens erase.
    pub undo_erase: fn(Session),
}

/// Whether the later part is at hand.
#[derive(Debug, Clone, Copy)]
pub enum LaterState {
    /// Not asked for.
    NotAsked,
    /// On its way.
    OnItsWay,
    /// At hand.
    Here(&'static Later),
    /// It could not be fetched: neither from the network nor from a kept copy.
    Missing,
}

static LATER: Later = Later {
    draw: pages::later_screen,
    title: pages::adviser::title,
    note: pages::note,
    update: components::update::update,
    begin,
    load_catalogue: catalogue::load,
    download_later: Session::download_later,
    undo_erase: Session::bring_back_erased,
};

fn begin(session: Session) {
    session.watch_use();
    session.ask_to_keep();
    session.show_unsaved();
    session.keep_facts_complete();
    session.load_catalogue();
    // From now on what was cut off is taken back, and clients are read.
    Adviser::of(session);
}

/// Fetches the later part with its words, once; after a failure it tries again.
pub fn fetch(state: RwSignal<LaterState>, words: RwSignal<Words>) {
    if matches!(state.get_untracked(), LaterState::OnItsWay | LaterState::Here(_)) {
        return;
    }
    state.set(LaterState::OnItsWay);
    spawn_local(async move {
        let whole = loop {
            let spoken = words.get_untracked();
            let whole = if spoken.is_whole() {
                Some(spoken)
            } else {
                boot::complete_words(spoken).await
            };
            // The language may have been changed meanwhile.
            if words.with_untracked(|now| now.language() == spoken.language()) {
                break whole;
            }
        };
        state.set(match (enter().await, whole) {
            (Ok(later), Some(whole)) => {
                // Not told: the screens in view say the same as before, and must not be redrawn.
                words.update_untracked(|words| *words = whole);
                LaterState::Here(later)
            }
            _ => LaterState::Missing,
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
