//! The content of ShopReady: read, checked, and compiled into tables and word packs.
//!
//! Native only: build scripts, the command line and the site tool use it; nothing of it is in the page.

pub mod benchmarks;
pub mod catalogue;
pub mod check;
#[cfg(feature = "compress")]
pub mod compress;
pub mod context;
pub mod evidence;
mod fields;
mod file;
pub mod hash;
pub mod interface;
pub mod language;
mod locate;
pub mod policy;
pub mod problem;
pub mod questionnaire;
pub mod recommendations;
pub mod replace;
mod suggest;
pub mod text;
pub mod words;
