//! What cargo says about libraries.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::files::read_text;

/// The target of the page.
const TARGET: &str = "wasm32-unknown-unknown";

/// A package of this project or of a registry.
#[derive(Debug, Clone)]
pub struct Library {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as an SPDX expression; empty where it names none.
    pub licence: String,
    /// Where it comes from; `None` for what is in this project.
    pub source: Option<String>,
    /// The SHA-256 of its archive, from `Cargo.lock`.
    pub checksum: Option<String>,
    /// Whether it is the page itself.
    pub is_page: bool,
}

/// Every package that `Cargo.lock` names for any target, tools and tests included.
///
/// # Errors
/// When cargo cannot say.
pub fn all(project: &Path) -> Result<Vec<Library>> {
    let metadata = metadata(project, &[])?;
    let checksums = checksums(project)?;
    let packages = array(&metadata["packages"]);
    Ok(packages
        .iter()
        .map(|package| library(package, &checksums, ""))
        .collect())
}

/// The page and every package that is compiled into it, sorted by name. What runs only while it is compiled (macros,
/// build scripts) is no part of it; a library of which the linker keeps nothing is.
///
/// # Errors
/// When cargo cannot say.
pub fn in_page(project: &Path) -> Result<Vec<Library>> {
    let metadata = metadata(project, &["--filter-platform", TARGET])?;
    let checksums = checksums(project)?;
    let page = text(&metadata["resolve"]["root"]);
    let packages: HashMap<&str, &Value> = by_id(&metadata["packages"]);
    let nodes: HashMap<&str, &Value> = by_id(&metadata["resolve"]["nodes"]);
    let (mut found, mut open) = (BTreeSet::new(), vec![page]);
    while let Some(id) = open.pop() {
        let package = packages
            .get(id)
            .with_context(|| format!("cargo names no package {id}"))?;
        if is_macro(package) || !found.insert(id) {
            continue;
        }
        let needs = nodes.get(id).map(|node| array(&node["deps"])).unwrap_or_default();
        let linked = needs.iter().filter(|need| {
            let mut kinds = array(&need["dep_kinds"]).iter();
            kinds.any(|kind| kind["kind"].is_null())
        });
        open.extend(linked.map(|need| text(&need["pkg"])));
    }
    let found = found.into_iter().filter_map(|id| packages.get(id));
    let mut libraries: Vec<_> = found.map(|package| library(package, &checksums, page)).collect();
    libraries.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    Ok(libraries)
}

fn library(package: &Value, checksums: &HashMap<(String, String), String>, page: &str) -> Library {
    let (name, version) = (
        text(&package["name"]).to_owned(),
        text(&package["version"]).to_owned(),
    );
    Library {
        // Older packages write "or" as a stroke.
        licence: text(&package["license"]).replace(" / ", "/").replace('/', " OR "),
        source: package["source"].as_str().map(str::to_owned),
        checksum: checksums.get(&(name.clone(), version.clone())).cloned(),
        is_page: package["id"] == page,
        name,
        version,
    }
}

fn is_macro(package: &Value) -> bool {
    let mut targets = array(&package["targets"]).iter();
    targets.any(|target| array(&target["kind"]).iter().any(|kind| kind == "proc-macro"))
}

fn metadata(project: &Path, options: &[&str]) -> Result<Value> {
    let output = Command::new("cargo")
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(options)
        .current_dir(project)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!("cargo cannot say what the page is made of, see above");
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The checksums of `Cargo.lock` by name and version.
fn checksums(project: &Path) -> Result<HashMap<(String, String), String>> {
    let lock: toml::Table = read_text(&project.join("Cargo.lock"))?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let of = |package: &toml::Value, key| Some(package.get(key)?.as_str()?.to_owned());
    let known = packages.into_iter().flatten().filter_map(|package| {
        let key = (of(package, "name")?, of(package, "version")?);
        Some((key, of(package, "checksum")?))
    });
    Ok(known.collect())
}

fn by_id(list: &Value) -> HashMap<&str, &Value> {
    array(list).iter().map(|one| (text(&one["id"]), one)).collect()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
