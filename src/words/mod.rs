//! Words: what the page says, in the language chosen.
//!
//! The wording is fetched (one pack a language); here are only the places of the messages, made at
//! build time from `content/`. `words.get(start::TITLE)` is a message; one with words to fill in is a
//! function: `result::range(words, "30")`.

mod catalogue;
mod content;
mod districts;
mod language;
mod pack;
mod recommendations;

pub use language::Language;
pub use pack::Words;
pub use recommendations::{Said, SystemSaid};

/// The place of a message in every pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(u16);

include!(concat!(env!("OUT_DIR"), "/words.rs"));
