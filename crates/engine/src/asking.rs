//! Which fact to ask next, and which need not be asked at all.

mod checklist;
mod follow;
mod next;

#[cfg(test)]
mod tests;

pub use checklist::checklist;
pub use follow::{Completed, complete};
pub use next::{Next, next};
