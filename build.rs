//! Writes the places of the messages for `src/words`, and the published figures for `src/benchmarks.rs`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use shopready_content::problem::Problem;
use shopready_content::words::Packs;
use shopready_content::{benchmarks, questionnaire};

fn main() -> ExitCode {
    let content = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("content");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
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
    let sources = sources(content)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for (name, source) in sources {
        let file = out.join(name);
        fs::write(&file, source).map_err(|error| vec![format!("{}: {error}", file.display())])?;
    }
    Ok(())
}

/// The files of Rust source that are made of the content.
fn sources(content: &Path) -> Result<[(&'static str, String); 2], Vec<Problem>> {
    let questionnaire = questionnaire::load(content)?;
    let figures = benchmarks::load(content, &questionnaire)?;
    Ok([
        ("words.rs", Packs::load(content)?.rust()),
        ("benchmarks.rs", figures.rust(&questionnaire)),
    ])
}

/// A build script speaks to cargo on its standard output.
#[allow(clippy::print_stdout)]
fn tell(line: &str) {
    println!("{line}");
}
