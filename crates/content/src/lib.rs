//! The content of ShopReady: read, checked, and compiled into tables and word packs.
//!
//! Native only: build scripts, the command line and the site tool use it; nothing of it is in the page.

mod fields;
pub mod interface;
pub mod language;
pub mod problem;
pub mod questionnaire;
pub mod text;
pub mod words;
