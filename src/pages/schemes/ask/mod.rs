//! Asking for facts: the next one at the top, and any one beside the rule that needs it.

mod asked;
mod choice;
mod draft;
mod editor;
mod form;
mod number;
mod panel;

pub(super) use draft::Drafts;
pub(super) use editor::editor;
pub use panel::no_check;
pub(super) use panel::{panel, told};
