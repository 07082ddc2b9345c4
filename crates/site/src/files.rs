//! The files of a folder.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The paths of all files below a folder, relative to it, with `/` between the
/// parts, in order of their names.
///
/// # Errors
/// When the folder cannot be read or a name is not UTF-8.
pub fn list(dir: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(dir, "", &mut found)?;
    found.sort_unstable();
    Ok(found)
}

fn collect(dir: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {}", dir.display()))?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .with_context(|| format!("{} is not named in UTF-8", entry.path().display()))?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), found)?;
        } else {
            found.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read; the error names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The text of a file.
///
/// # Errors
/// When it cannot be read or is not UTF-8; the error names it.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file.
///
/// # Errors
/// When it cannot be written; the error names it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
