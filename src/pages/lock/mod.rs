//! The passphrase: the way in, and setting it.

mod field;
mod form;
mod forgotten;
mod way_in;
mod section;
mod strength;
mod told;

pub use field::{Field, field, show};
pub use section::section;
pub use told::told;
pub use way_in::screen;
