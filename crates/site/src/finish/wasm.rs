//! The app's WebAssembly: split into what the first screens need and the rest, given its glue, and
//! made small.
//!
//! Trunk builds and binds the whole as one; its output is put aside for this. The order matters: the
//! linker's references are needed to split, so that comes first; the glue belongs to the main part.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use wasm_split_cli_support::{Options, transform};

use super::{linkage, rename};
use crate::files::{read, read_text, write};
use crate::names;

/// The name of the app's program, of its glue, and of the glue's way to the later parts.
pub(super) const GLUE: &str = "shopready-web.js";
pub(super) const LINK: &str = "__wasm_split.js";
const PROGRAM: &str = "shopready-web.wasm";
/// Also the name of the whole that Trunk leaves; the main part takes its place.
const MAIN: &str = "shopready-web_bg.wasm";

/// The module from which the main part imports what the glue has for it.
const IMPORTED_FROM: &str = "./shopready-web_bg.js";

/// In the names of what Leptos exports for streams of server functions, which the app has none of. As long
/// as it is exported, nothing of it can go.
const UNUSED: &str = "intounderlying";

/// What rustc's target uses; without names, so that no path of the building machine travels.
const OPTIMISE: [&str; 12] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--strip-dwarf",
];

/// How the link script compiles a part. A host that does not name the right media type would make it
/// fail, so the part is compiled from its bytes; nobody waits for it.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
const FROM_BYTES: &str =
    "src.then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// Makes the parts of the program that cargo has left at `program`, and puts them with the scripts
/// into `dir`. Gives the hashed name of the main part.
///
/// # Errors
/// When the program cannot be split, or wasm-bindgen or wasm-opt is missing or finds a fault.
pub(super) fn split(program: &Path, dir: &Path) -> Result<String> {
    let work = dir.join(".parts");
    fs::create_dir_all(&work).with_context(|| format!("cannot make {}", work.display()))?;
    let later = cut(program, &work)?;
    bind(&work)?;
    let mut link = read_text(&work.join(LINK))?;
    ensure!(
        link.contains(STREAMING),
        "the link script of wasm-split has changed: see {LINK}"
    );
    link = link.replace(STREAMING, FROM_BYTES);
    for part in later {
        let file = optimise(&part, dir)?;
        let name = rename(dir, &file, "later", "wasm")?;
        let address = |name: &str| format!("new URL(\"./{name}\", import.meta.url)");
        ensure!(
            link.contains(&address(&file)),
            "the link script of wasm-split has changed: see {LINK}"
        );
        let integrity = names::integrity(&read(&dir.join(&name))?);
        let checked = format!("{}, {{ integrity: \"{integrity}\" }}", address(&name));
        link = link.replace(&address(&file), &checked);
    }
    write(&dir.join(LINK), link.as_bytes())?;
    let main = work.join(MAIN);
    let (short, renamed) = linkage::shorten_imports(&read(&main)?, IMPORTED_FROM)?;
    ensure!(
        !renamed.is_empty(),
        "the glue of wasm-bindgen has changed: nothing is imported from {IMPORTED_FROM}"
    );
    write(&main, &short)?;
    let glue = linkage::rename_in_script(&read_text(&work.join(GLUE))?, &renamed);
    write(&dir.join(GLUE), glue.as_bytes())?;
    let main = optimise(&main, dir)?;
    fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    rename(dir, &main, "app", "wasm")
}

/// The parts of the program, the main one first, made small as those that are served, but with the names of their
/// functions: to see what they are made of.
///
/// # Errors
/// As [`split`].
pub(crate) fn named_parts(program: &Path, work: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(work).with_context(|| format!("cannot make {}", work.display()))?;
    let mut parts = cut(program, work)?;
    bind(work)?;
    parts.insert(0, work.join(MAIN));
    for part in &parts {
        let mut command = Command::new("wasm-opt");
        command.args(OPTIMISE.iter().filter(|option| !option.starts_with("--strip")));
        command.arg("-g").arg(part).arg("--output").arg(part);
        run(command)?;
    }
    Ok(parts)
}

/// Cuts the program; gives the paths of the later parts.
fn cut(program: &Path, work: &Path) -> Result<Vec<PathBuf>> {
    let input = linkage::without_exports(&read(program)?, |name| name.contains(UNUSED))?;
    let main = work.join(PROGRAM);
    let glue = format!("./{GLUE}");
    let link = format!("./{LINK}");
    let mut options = Options::new(&input);
    options.output_dir = work;
    options.main_out_path = &main;
    options.main_module = &glue;
    options.link_name = &link;
    let parts = transform(options).map_err(|error| anyhow!("cannot split the app: {error:#}"))?;
    ensure!(
        !parts.split_modules.is_empty(),
        "nothing was split off the app: is it built with --emit-relocs?"
    );
    Ok(parts.split_modules)
}

/// Writes the glue of the main part.
fn bind(work: &Path) -> Result<()> {
    let mut command = Command::new("wasm-bindgen");
    command.args([
        "--target",
        "web",
        "--keep-lld-exports",
        "--no-demangle",
        "--no-typescript",
    ]);
    command.arg("--out-dir").arg(work).arg(work.join(PROGRAM));
    run(command)
}

/// Writes a part, made small, into `dir` under its own file name, which it gives.
fn optimise(part: &Path, dir: &Path) -> Result<String> {
    let file = part
        .file_name()
        .and_then(OsStr::to_str)
        .context("a part without a name")?
        .to_owned();
    let mut command = Command::new("wasm-opt");
    command
        .args(OPTIMISE)
        .arg(part)
        .arg("--output")
        .arg(dir.join(&file));
    run(command)?;
    Ok(file)
}

fn run(mut command: Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).status();
    let status = status.with_context(|| format!("cannot run {program}; `make setup` installs it"))?;
    if !status.success() {
        bail!("{program} has found a fault, see above");
    }
    Ok(())
}
