//! The compressed siblings of a file that a host serves: `<file>.br` and `<file>.gz`.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::replace::replace;

/// Compresses bytes.
pub type Compress = fn(&[u8]) -> io::Result<Vec<u8>>;

/// Every kind of sibling: its ending and how it is made.
pub const SIBLINGS: [(&str, Compress); 2] = [("br", brotli), ("gz", gzip)];

/// Makes those siblings of a file that exist anew from its content, so that no host serves an old one.
///
/// # Errors
/// When the file cannot be read or a sibling cannot be written.
pub fn refresh(file: &Path) -> io::Result<()> {
    let content = std::fs::read(file)?;
    for (ending, compress) in SIBLINGS {
        let sibling = sibling(file, ending);
        if sibling.exists() {
            replace(&sibling, &compress(&content)?)?;
        }
    }
    Ok(())
}

/// `<file>.<ending>`.
#[must_use]
pub fn sibling(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Brotli at its strongest.
///
/// # Errors
/// None that memory has room for.
pub fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &parameters)?;
    Ok(out)
}

/// Gzip at its strongest, without name or time, so that it is the same each time.
///
/// # Errors
/// None that memory has room for.
pub fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
