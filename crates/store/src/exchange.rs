//! Files: backups, tables, and reading back whatever this app has ever written.
//!
//! Everything goes piece by piece, so that a page answers while thousands of records are written or read, and nothing
//! changes before a [`crate::batch::Batch`] of what was chosen is applied.

mod anonymous;
mod backup;
mod client;
pub mod csv;
mod dump;
mod found;
mod preview;
mod reader;
mod record;
mod scan;
mod standing;

pub use anonymous::Anonymous;
pub use backup::{Backup, Standing};
pub use found::{Bad, Found, Reason};
pub use preview::{Choice, Item, Kept, MOST_LISTED, Preview, State, Stopped, Thing};
pub use reader::{FileFault, Kind, Outcome, Reader};
pub use standing::{Held, check_on, client_on};
