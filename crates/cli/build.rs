//! Publishes `content/` into the program, so that it judges schemes without any file beside it.

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

use shopready_content::{catalogue, questionnaire};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content")
        .canonicalize()?;
    let mut out = std::io::stdout().lock();
    for name in [questionnaire::FILE, catalogue::FILE, catalogue::FOLDER] {
        writeln!(out, "cargo::rerun-if-changed={}", content.join(name).display())?;
    }
    let loaded = questionnaire::load(&content).and_then(|read| catalogue::load(&content, &read));
    match loaded {
        Ok(catalogue) => {
            let folder = PathBuf::from(std::env::var("OUT_DIR")?);
            std::fs::write(folder.join("schemes.json"), catalogue::publish(&catalogue))?;
        }
        Err(problems) => {
            for problem in problems {
                writeln!(out, "cargo::error={problem}")?;
            }
        }
    }
    Ok(())
}
