//! What happens to the built pages after Trunk: they are finished (hashed
//! names, word packs, precache list, compressed siblings), served, and weighed.
//!
//! Native only; nothing of it is in the page.

pub mod bytes;
pub mod files;
pub mod finish;
pub mod made_of;
pub mod media;
pub mod names;
pub mod policy;
mod server;

pub use server::{Server, serve};
