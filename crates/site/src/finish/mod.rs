//! Turns what Trunk has built into what a host serves.
//!
//! In: `index.html`, the app's WebAssembly with its glue, the scripts, and all
//! that is copied as it is. Out: the later style sheet, two modules, the
//! WebAssembly and the word packs, each named by its hash; the page that
//! refers to them, with the first style sheet and the boot script in it; the
//! service worker that knows them all; and compressed siblings. The same input
//! gives the same bytes.

mod bundle;
mod compress;
mod linkage;
mod page;
mod precache;
mod start;
mod wasm;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use serde_json::{Map, Value};
use shopready_content::language::Language;
use shopready_content::words::{Packs, Part};

use crate::files::{list, read, read_text, write};
use crate::{bill, hosts, media, names};
use bundle::Bundle;
use compress::compress;
use page::Parts;
pub(crate) use wasm::named_parts;

/// The scripts that the page starts with, beside the app.
const TRUST: &str = "trust.js";
const BOOT: &str = "boot.js";
const START: &str = "start.js";
/// What hosts of static pages read from the folder of the pages.
const HEADERS: &str = "_headers";
/// What the page is made of, for whoever wants to know.
const BILL: &str = "bom.json";
/// What follows new versions; fetched after the first screen.
const UPDATES: &str = "updates.js";
/// The service worker; its name must stay the same from version to version.
const WORKER: &str = "sw.js";

/// Finishes the folder `dir` that Trunk has built from `project`; `program` is the app as cargo has
/// left it.
///
/// # Errors
/// When a file is missing or cannot be written, esbuild is missing or finds a
/// fault, or the content is wrong. The folder is then of no use.
pub fn finish(project: &Path, program: &Path, dir: &Path) -> Result<()> {
    let packs = load_words(project)?;
    let words = write_words(&packs, dir)?;
    let wasm = wasm::split(program, dir)?;
    let updates = add(dir, "updates", "js", &Bundle::module(dir, UPDATES).run()?)?;
    let later_style = add(dir, "later", "css", &style(project, "style/later.css")?)?;
    let app = Bundle::module(dir, START)
        .with("BUILD_WASM", &wasm.clone().into())
        .with("BUILD_UPDATES", &updates.into())
        .with("BUILD_WASM_INTEGRITY", &integrity_of(dir, &wasm)?)
        .run()?;
    let mut boot = Bundle::classic(dir, TRUST).run()?;
    boot.extend(
        Bundle::classic(dir, BOOT)
            .with("BUILD_INTEGRITY", &integrities(dir, &words, &later_style)?)
            .with("BUILD_WORDS", &words)
            .with("BUILD_LATER_STYLE", &later_style.into())
            .run()?,
    );
    let parts = Parts {
        style: text(style(project, "style/main.css")?)?,
        boot: text(boot)?,
        app: (add(dir, "app", "js", &app)?, names::integrity(&app)),
        wasm,
    };
    for used_up in [TRUST, BOOT, START, UPDATES, wasm::GLUE, wasm::LINK] {
        let path = dir.join(used_up);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let page = dir.join("index.html");
    let filled = start::fill_in(
        &read_text(&page)?,
        &packs,
        &read_text(&project.join("style/icons.txt"))?,
    )?;
    write(&page, page::finish(&filled, &parts)?.as_bytes())?;
    write(
        &dir.join(BILL),
        &serde_json::to_vec_pretty(&bill::of_page(project)?)?,
    )?;
    write(&dir.join(HEADERS), hosts::static_pages().as_bytes())?;
    let list_of_files = precache::list_of_files(dir, WORKER)?;
    let worker = Bundle::worker(dir, WORKER)
        .with(
            "BUILD_VERSION",
            &precache::version(&list_of_files, &read(&dir.join(WORKER))?).into(),
        )
        .with("BUILD_FILES", &list_of_files)
        .run()?;
    write(&dir.join(WORKER), &worker)?;
    for file in list(dir)? {
        if media::is_compressible(&file) {
            compress(&dir.join(file))?;
        }
    }
    Ok(())
}

fn load_words(project: &Path) -> Result<Packs> {
    Packs::load(&project.join("content")).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        anyhow!("the content is wrong:\n{}", lines.join("\n"))
    })
}

/// Writes the word packs; gives the file name of each language, by part.
fn write_words(packs: &Packs, dir: &Path) -> Result<Value> {
    let mut parts = Map::new();
    for part in Part::ALL {
        let mut files = Map::new();
        for language in Language::ALL {
            let pack = packs.pack(language, part);
            write(&dir.join(&pack.file_name), pack.text.as_bytes())?;
            files.insert(language.code().to_owned(), pack.file_name.into());
        }
        parts.insert(part.name().to_owned(), Value::Object(files));
    }
    Ok(Value::Object(parts))
}

/// The integrity of each file that the boot script fetches, by name.
fn integrities(dir: &Path, words: &Value, later_style: &str) -> Result<Value> {
    let parts = words.as_object().into_iter().flat_map(Map::values);
    let files = parts
        .filter_map(Value::as_object)
        .flat_map(Map::values)
        .filter_map(Value::as_str)
        .chain([later_style]);
    let mut found = Map::new();
    for file in files {
        found.insert(file.to_owned(), integrity_of(dir, file)?);
    }
    Ok(Value::Object(found))
}

fn integrity_of(dir: &Path, file: &str) -> Result<Value> {
    Ok(names::integrity(&read(&dir.join(file))?).into())
}

/// The sheet of a style sheet and all that it imports.
fn style(project: &Path, entry: &str) -> Result<Vec<u8>> {
    bundle::style(&project.join(entry))
}

fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("esbuild wrote what is not UTF-8")
}

/// Writes a file under its hashed name, which it gives.
fn add(dir: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<String> {
    let name = names::hashed(stem, extension, content);
    write(&dir.join(&name), content)?;
    Ok(name)
}

/// Gives a file its hashed name.
fn rename(dir: &Path, file: &str, stem: &str, extension: &str) -> Result<String> {
    let path = dir.join(file);
    let name = names::hashed(stem, extension, &read(&path)?);
    fs::rename(&path, dir.join(&name)).with_context(|| format!("cannot rename {}", path.display()))?;
    Ok(name)
}
