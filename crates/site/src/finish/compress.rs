//! The compressed siblings of the files, for hosts that serve them as they lie.

use std::path::Path;

use anyhow::{Context as _, Result};
use shopready_content::compress::{SIBLINGS, sibling};

use crate::files::{read, write};

/// Writes those compressed siblings of a file that are smaller than it.
pub(super) fn compress(file: &Path) -> Result<()> {
    let content = read(file)?;
    for (ending, compress) in SIBLINGS {
        let compressed = compress(&content).with_context(|| format!("cannot compress {}", file.display()))?;
        if compressed.len() < content.len() {
            write(&sibling(file, ending), &compressed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;
    use std::io::Read as _;

    use super::*;

    #[test]
    fn siblings_hold_the_same_bytes() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("words.txt");
        let content = "店舖數碼體檢\n".repeat(100).into_bytes();
        fs::write(&file, &content).unwrap();

        compress(&file).unwrap();

        let mut plain = Vec::new();
        let packed = fs::read(sibling(&file, "br")).unwrap();
        brotli::BrotliDecompress(&mut &packed[..], &mut plain).unwrap();
        assert_eq!(plain, content);
        plain.clear();
        let packed = fs::read(sibling(&file, "gz")).unwrap();
        let mut decoder = flate2::read::GzDecoder::new(&packed[..]);
        decoder.read_to_end(&mut plain).unwrap();
        assert_eq!(plain, content);
    }

    #[test]
    fn what_gains_nothing_has_no_siblings() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("words.txt");
        fs::write(&file, "x").unwrap();

        compress(&file).unwrap();

        assert!(!sibling(&file, "br").exists());
        assert!(!sibling(&file, "gz").exists());
    }
}
