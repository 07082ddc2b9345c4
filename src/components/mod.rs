//! Parts of screens. They know words and values, not the store.

pub mod confirm;
pub mod external;
pub mod footer;
pub mod header;
pub mod icon;
pub mod messages;
pub mod notice;
pub mod page_head;
pub mod progress;
pub mod update;
