//! Writing a file so that a reader sees the old content or the new one, never half of it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file beside its place and moves it there.
///
/// # Errors
/// When it cannot be written or moved; then the old file is still there.
pub fn replace(file: &Path, content: &[u8]) -> io::Result<()> {
    let draft = draft_of(file);
    let written = write(&draft, content).and_then(|()| fs::rename(&draft, file));
    if written.is_err() {
        // What matters is the first mistake; a draft that stays is overwritten the next time.
        let _ = fs::remove_file(&draft);
    }
    written
}

fn write(file: &Path, content: &[u8]) -> io::Result<()> {
    let mut open = File::create(file)?;
    open.write_all(content)?;
    open.sync_all()
}

fn draft_of(file: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(format!(".{}", std::process::id()));
    file.with_file_name(name)
}
