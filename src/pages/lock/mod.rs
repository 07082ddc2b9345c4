//! The passphrase: the way in, and setting it.

mod asked;
mod field;
mod forgotten;
mod form;
mod section;
mod strength;
mod told;
mod way_in;

pub use asked::{Asked, ask};
pub use field::{Field, field, show, tick};
pub use section::section;
pub use told::told;
pub use way_in::screen;
