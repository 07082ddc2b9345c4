//! A test that cannot go on in this engine, with the reason.
//!
//! It ends there, without failing: what went before was tried. The reason is told at once and noted in
//! `tests/output/skipped-<engine>.txt`, which `tools/engines.sh` tells after the run.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};

use crate::engine::Engine;
use crate::{Result, paths};

/// Why a test does not go on.
#[derive(Debug)]
pub struct Skipped {
    reason: &'static str,
}

impl Skipped {
    /// An error that ends the test without failing it.
    pub fn because(reason: &'static str) -> anyhow::Error {
        Self { reason }.into()
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.reason)
    }
}

impl std::error::Error for Skipped {}

/// Notes that the test `name` was left there in `engine`.
///
/// # Errors
/// When the note cannot be written.
pub fn note(engine: Engine, name: &str, skipped: &Skipped) -> Result {
    let (name_of_engine, note) = (engine.name(), format!("{name}: {skipped}\n"));
    // Past the runner, which keeps to itself what a passed test prints.
    io::stderr().write_all(format!("left out in {name_of_engine}: {note}").as_bytes())?;
    let folder = paths::output();
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("skipped-{}.txt", name_of_engine.to_lowercase()));
    let mut notes = File::options().append(true).create(true).open(path)?;
    // In one piece: two tests may be at it.
    notes.write_all(note.as_bytes())?;
    Ok(())
}
