//! What happens to the built pages after Trunk: they are finished (hashed
//! names, word packs, precache list, compressed siblings), served, and weighed;
//! and how hosts are told to serve them.
//!
//! Native only; nothing of it is in the page.

pub mod bill;
pub mod bytes;
pub mod files;
pub mod finish;
pub mod hosts;
pub mod made_of;
pub mod media;
pub mod names;
pub mod policy;
mod server;

pub use server::{Server, serve};
