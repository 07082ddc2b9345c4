//! Writes the places of the messages for `src/words`, and the tables for `src/policy` and `src/benchmarks.rs`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use shopready_content::benchmarks;
use shopready_content::policy::{self, Policy};
use shopready_content::problem::Problem;
use shopready_content::words::Packs;

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
    let told = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let packs = Packs::load(content).map_err(told)?;
    let policy = Policy::load(content).map_err(told)?;
    let figures = benchmarks::load(content, &policy.questionnaire).map_err(told)?;
    let files = [
        ("words.rs", packs.rust()),
        ("policy.rs", policy::rust(&policy)),
        ("benchmarks.rs", figures.rust(&policy.questionnaire)),
    ];
    for (name, source) in files {
        let path = out.join(name);
        fs::write(&path, source).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    }
    Ok(())
}

/// A build script speaks to cargo on its standard output.
#[allow(clippy::print_stdout)]
fn tell(line: &str) {
    println!("{line}");
}
