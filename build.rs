//! Writes the places of the messages for `src/words`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use shopready_content::words::Packs;

fn main() -> ExitCode {
    let content = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("content");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("words.rs");
    tell(&format!("cargo::rerun-if-changed={}", content.display()));
    match write(&content, &out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            problems
                .iter()
                .for_each(|problem| tell(&format!("cargo::error={problem}")));
            ExitCode::FAILURE
        }
    }
}

fn write(content: &Path, out: &Path) -> Result<(), Vec<String>> {
    let packs = Packs::load(content)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    fs::write(out, packs.rust()).map_err(|error| vec![format!("{}: {error}", out.display())])
}

/// A build script speaks to cargo on its standard output.
#[allow(clippy::print_stdout)]
fn tell(line: &str) {
    println!("{line}");
}
