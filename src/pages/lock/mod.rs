//! The passphrase: the way in, and setting it.

mod field;
mod forgotten;
mod form;
mod section;
mod strength;
mod told;
mod way_in;

pub use field::{Field, field, show, tick};
pub use section::section;
pub use told::told;
pub use way_in::screen;
