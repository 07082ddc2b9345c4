//! Versions of the built pages: the next one is made from the build by small changes, and is as consistent as a build
//! is. Names follow the content, references follow the names, and the service worker knows every file by its hash.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Context as _;
use shopready_site::files::list;
use shopready_site::media::is_compressed_sibling;
use shopready_site::names::{hashed, integrity, is_hashed, sha256};

use crate::{Result, paths};

/// The service worker, which names all other files.
pub const WORKER: &str = "sw.js";
/// The page, with the first style sheet and the boot script in it.
const INDEX: &str = "index.html";
/// Replaced by hosts without a new version: no hash of it is expected.
const CATALOGUE: &str = "schemes.json";

/// All files of a version by their path, without compressed forms.
#[derive(Clone, Debug)]
pub struct Release {
    files: BTreeMap<String, Vec<u8>>,
}

impl Release {
    /// What was built.
    ///
    /// # Errors
    /// When there are no built pages.
    pub fn built() -> Result<Self> {
        let dist = paths::dist();
        let mut files = BTreeMap::new();
        for path in list(&dist)? {
            if !is_compressed_sibling(&path) {
                files.insert(path.clone(), fs::read(dist.join(path))?);
            }
        }
        Ok(Self { files })
    }

    /// Its files by their path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// The files that the worker keeps and by which versions differ, without hashes in their names.
    pub fn plain_names(&self) -> Vec<String> {
        let worker = String::from_utf8_lossy(&self.files[WORKER]);
        let kept = |path: &&String| worker.contains(&format!("\"{path}\":"));
        let versioned = self.files.keys().filter(|path| *path != CATALOGUE).filter(kept);
        versioned.map(|path| plain(path)).collect()
    }

    /// The path of the file that is called `name` without its hash.
    ///
    /// # Errors
    /// When there is none.
    pub fn path(&self, name: &str) -> Result<&str> {
        let found = self.files.keys().find(|path| plain(path) == name);
        found
            .map(String::as_str)
            .with_context(|| format!("the version has no {name}"))
    }

    /// The next version: every file holds a `mark` that changes nothing.
    ///
    /// # Errors
    /// When a file is not what a build makes.
    pub fn next(&self, mark: &str) -> Result<Self> {
        self.changed(|name, content| marked(name, content, mark))
    }

    /// The next version, in which one file alone holds a `mark`, and those that name it.
    ///
    /// # Errors
    /// When a file is not what a build makes.
    pub fn next_in(&self, file: &str, mark: &str) -> Result<Self> {
        self.changed(|name, content| {
            if name == file {
                marked(name, content, mark)
            } else {
                content
            }
        })
    }

    /// The same with other content of one file, by which it is told from all others: a version that was built so.
    ///
    /// # Errors
    /// When a file is not what a build makes.
    pub fn with(&self, file: &str, content: impl Fn(Vec<u8>) -> Vec<u8>) -> Result<Self> {
        self.path(file)?;
        self.changed(|name, old| if name == file { content(old) } else { old })
    }

    fn changed(&self, change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Result<Self> {
        let mut new = BTreeMap::new();
        // Old words and new ones: names and hashes.
        let mut renamed: Vec<(String, String)> = Vec::new();
        let mut paths: Vec<&String> = self
            .files
            .keys()
            .filter(|path| *path != WORKER && *path != CATALOGUE)
            .collect();
        paths.sort_by_key(|path| order(&plain(path)));
        for path in paths {
            let name = plain(path);
            let old = &self.files[path];
            let content = if order(&name) > 0 {
                replaced(&String::from_utf8(old.clone())?, &renamed).into_bytes()
            } else {
                old.clone()
            };
            let mut content = change(&name, content);
            if name == INDEX {
                content = with_hashes_of_its_own(old, content)?;
            }
            let to = match name.split_once('.') {
                Some((stem, extension)) if is_hashed(path) => hashed(stem, extension, &content),
                _ => path.clone(),
            };
            renamed.push((sha256(old), sha256(&content)));
            renamed.push((integrity(old), integrity(&content)));
            renamed.push((path.clone(), to.clone()));
            new.insert(to, content);
        }
        new.insert(CATALOGUE.to_owned(), self.files[CATALOGUE].clone());
        let worker = String::from_utf8(self.files[WORKER].clone())?;
        let version = version_in(&worker).context("the worker names no version")?;
        let worker = replaced(&worker, &renamed);
        let new_version = sha256(worker.as_bytes());
        let new_version = new_version.get(..version.len()).unwrap_or_default();
        new.insert(
            WORKER.to_owned(),
            worker.replace(version, new_version).into_bytes(),
        );
        Ok(Self { files: new })
    }
}

/// A path without the hash in it.
fn plain(path: &str) -> String {
    match (is_hashed(path), path.split('.').collect::<Vec<_>>().as_slice()) {
        (true, [stem @ .., _, extension]) => format!("{}.{extension}", stem.join(".")),
        _ => path.to_owned(),
    }
}

/// What is named by others comes before them.
fn order(name: &str) -> u8 {
    match name {
        "app.js" => 1,
        INDEX => 2,
        _ => 0,
    }
}

/// The page with a policy that allows what stands in it now instead of what stood in the `old` one.
fn with_hashes_of_its_own(old: &[u8], new: Vec<u8>) -> Result<Vec<u8>> {
    let (old, new) = (String::from_utf8_lossy(old), String::from_utf8(new)?);
    let mut page = new.clone();
    for name in ["style", "script"] {
        let (before, after) = (inline(&old, name)?, inline(&new, name)?);
        page = page.replace(&integrity(before.as_bytes()), &integrity(after.as_bytes()));
    }
    Ok(page.into_bytes())
}

/// What stands in the page between the tags of this name.
fn inline<'page>(page: &'page str, name: &str) -> Result<&'page str> {
    let inside = page.split_once(&format!("<{name}>"));
    let inside = inside.and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    inside
        .map(|(text, _)| text)
        .with_context(|| format!("the page has no {name} in it"))
}

fn replaced(text: &str, renamed: &[(String, String)]) -> String {
    renamed
        .iter()
        .filter(|(old, new)| old != new)
        .fold(text.to_owned(), |text, (old, new)| text.replace(old, new))
}

/// The only quoted text of 16 hexadecimal digits.
fn version_in(worker: &str) -> Option<&str> {
    let is_version = |text: &&str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    worker.split(['"', '`', '\'']).find(is_version)
}

/// A file with a mark where it changes nothing.
fn marked(name: &str, content: Vec<u8>, mark: &str) -> Vec<u8> {
    let behind = |text: String| [content.as_slice(), text.as_bytes()].concat();
    match name.rsplit('.').next() {
        // A section of its own, which engines pass over.
        Some("wasm") => {
            let length = u8::try_from(mark.len()).unwrap_or_default();
            [content.as_slice(), &[0, length + 1, length], mark.as_bytes()].concat()
        }
        Some("js" | "css") => behind(format!("/*{mark}*/\n")),
        Some("html" | "svg") => behind(format!("<!--{mark}-->\n")),
        // At the end of the last message.
        Some("txt") => {
            let text = String::from_utf8_lossy(&content);
            format!("{} {mark}\n", text.trim_end_matches('\n')).into_bytes()
        }
        Some("webmanifest") => {
            let text = String::from_utf8_lossy(&content);
            text.replacen('{', &format!("{{\"mark\":\"{mark}\","), 1)
                .into_bytes()
        }
        // Behind the end of a picture.
        _ => behind(mark.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{plain, version_in};

    #[test]
    fn a_name_is_known_without_its_hash() {
        assert_eq!(plain("words-zh-Hant.ba7816bf8f01cfea.txt"), "words-zh-Hant.txt");
        assert_eq!(plain("icons/icon-192.png"), "icons/icon-192.png");
    }

    #[test]
    fn the_version_is_told_from_names_and_hashes() {
        let worker = "{\"a.ba7816bf8f01cfea.js\":\"ba7816bf8f01cfea414140de\"};v=\"0123456789abcdef\"";
        assert_eq!(version_in(worker), Some("0123456789abcdef"));
    }
}
