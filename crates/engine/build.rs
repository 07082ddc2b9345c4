//! Compiles `content/questionnaire.toml` into static tables, or says everything that is wrong in it.

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

use shopready_content::questionnaire::{self, tables};

fn main() -> Result<(), Box<dyn Error>> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content")
        .canonicalize()?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "cargo::rerun-if-changed={}",
        content.join(questionnaire::FILE).display()
    )?;
    match questionnaire::load(&content) {
        Ok(questionnaire) => {
            let folder = PathBuf::from(std::env::var("OUT_DIR")?);
            std::fs::write(folder.join("questionnaire.rs"), tables::rust(&questionnaire))?;
        }
        Err(problems) => {
            for problem in problems {
                writeln!(out, "cargo::error={problem}")?;
            }
        }
    }
    Ok(())
}
