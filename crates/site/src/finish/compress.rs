//! The compressed siblings of a file.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::files::{read, write};

/// Writes `<file>.br` and `<file>.gz`, each only where it is smaller than the
/// file, and removes those of an earlier content.
///
/// # Errors
/// When the file cannot be read or a sibling cannot be written.
pub fn compress(file: &Path) -> Result<()> {
    let content = read(file)?;
    put(&content, &sibling(file, "br"), &brotli(&content)?)?;
    put(&content, &sibling(file, "gz"), &gzip(&content)?)
}

fn sibling(file: &Path, ending: &str) -> PathBuf {
    let mut name = file
        .file_name()
        .unwrap_or_else(|| OsStr::new(""))
        .to_owned();
    name.push(".");
    name.push(ending);
    file.with_file_name(name)
}

fn put(content: &[u8], path: &Path, compressed: &[u8]) -> Result<()> {
    if compressed.len() < content.len() {
        return write(path, compressed);
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Brotli at its strongest.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &parameters).context("brotli")?;
    Ok(out)
}

/// Gzip at its strongest, without name or time, so that it is the same each time.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip")?;
    encoder.finish().context("gzip")
}
