//! What several targets need: a device in memory, and the parts of a file read in slices.

pub mod device;
pub mod files;

/// The day on which everything is judged, so that an input means the same for ever.
pub const TODAY: &str = "2026-11-22";

/// The moment at which everything is read.
pub const NOW: &str = "2026-11-22T03:04:05.678Z";
