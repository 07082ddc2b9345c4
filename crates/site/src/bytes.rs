//! What the files weigh, as they are and as they travel.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::files::{list, read_text};
use crate::media;

/// One file of the finished folder; sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the folder.
    pub path: String,
    /// As it is.
    pub raw: u64,
    /// As brotli, or as it is where no brotli sibling stands beside it.
    pub brotli: u64,
    /// As gzip, or as it is where no gzip sibling stands beside it.
    pub gzip: u64,
}

/// The files, cut by when they are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Needed before the first question can be answered: the page, what it
    /// refers to, and the largest of the word packs.
    pub first: Vec<File>,
    /// Everything else.
    pub later: Vec<File>,
}

impl Table {
    /// Weighs a finished folder.
    ///
    /// # Errors
    /// When the folder cannot be read or is not a finished one.
    pub fn of(dir: &Path) -> Result<Table> {
        let page = without_scripts(&read_text(&dir.join("index.html"))?);
        let mut files = Vec::new();
        for path in list(dir)? {
            if !media::is_compressed_sibling(&path) {
                files.push(weigh(dir, path)?);
            }
        }
        let packs = files.iter().filter(|file| file.path.starts_with("words-"));
        let Some(largest) = packs.max_by_key(|file| file.brotli).map(|file| file.path.clone()) else {
            bail!("{} is not a finished folder: it has no word packs", dir.display());
        };
        let (first, later) = files.into_iter().partition(|file| {
            file.path == "index.html"
                || file.path == largest
                || crate::names::is_hashed(&file.path) && page.contains(&format!("\"{}\"", file.path))
        });
        Ok(Table { first, later })
    }

    /// Brotli bytes of everything that the first question needs.
    pub fn first_brotli(&self) -> u64 {
        sum(&self.first).brotli
    }

    /// Brotli bytes of the WebAssembly that the first question needs.
    pub fn first_wasm_brotli(&self) -> u64 {
        let programs = self.first.iter().filter(|file| file.path.ends_with(".wasm"));
        programs.map(|file| file.brotli).sum()
    }

    /// Refuses a first load over its limits, in brotli bytes: of everything, and of the WebAssembly in it.
    ///
    /// # Errors
    /// When it is over one of them; says which, and by how much.
    pub fn within(&self, all: u64, wasm: u64) -> Result<()> {
        let loads = [
            ("Everything", self.first_brotli(), all),
            ("The WebAssembly", self.first_wasm_brotli(), wasm),
        ];
        for (what, bytes, limit) in loads {
            if bytes > limit {
                bail!(
                    "{what} that the first question needs takes {bytes} bytes of brotli, {} more than the {limit} allowed. \
                     Whatever only later screens use belongs to the later part, see ARCHITECTURE.md.",
                    bytes - limit
                );
            }
        }
        Ok(())
    }
}

/// The page without the scripts that stand in it: they name files that may never be asked for.
fn without_scripts(page: &str) -> String {
    let mut parts = page.split("<script>");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push_str(part.split_once("</script>").map_or("", |(_, after)| after));
    }
    bare
}

fn weigh(dir: &Path, path: String) -> Result<File> {
    let raw = fs::metadata(dir.join(&path))?.len();
    let sibling = |ending| {
        let sibling = fs::metadata(dir.join(format!("{path}.{ending}")));
        sibling.map_or(raw, |found| found.len())
    };
    let (brotli, gzip) = (sibling("br"), sibling("gz"));
    Ok(File {
        path,
        raw,
        brotli,
        gzip,
    })
}

fn sum(files: &[File]) -> File {
    File {
        path: String::new(),
        raw: files.iter().map(|file| file.raw).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:<40} {:>9} {:>9} {:>9}", "bytes", "raw", "brotli", "gzip")?;
        for (heading, files) in [("first question", &self.first), ("later", &self.later)] {
            for file in files {
                row(out, &file.path, file)?;
            }
            row(out, &format!("= {heading}"), &sum(files))?;
        }
        Ok(())
    }
}

fn row(out: &mut fmt::Formatter<'_>, name: &str, file: &File) -> fmt::Result {
    writeln!(
        out,
        "{name:<40} {:>9} {:>9} {:>9}",
        file.raw, file.brotli, file.gzip
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_first_question_needs_what_the_page_names_and_one_word_pack() {
        let dir = tempfile::tempdir().unwrap();
        let style = "style.0123456789abcdef.css";
        let (en, zh) = (
            "words-en.0123456789abcdef.txt",
            "words-zh-Hant.0123456789abcdef.txt",
        );
        // What stands in the page weighs with it; what its script names is fetched when it is needed.
        let page = format!("<link href=\"{style}\"><script>fetch(\"{en}\")</script><link href=\"icon.png\">");
        for (path, content) in [
            ("index.html", page.as_str()),
            ("index.html.br", "123"),
            (style, "12345"),
            ("icon.png", "1"),
            (en, "1"),
            (zh, "12"),
        ] {
            fs::write(dir.path().join(path), content).unwrap();
        }

        let table = Table::of(dir.path()).unwrap();

        let paths = |files: &[File]| -> Vec<String> { files.iter().map(|file| file.path.clone()).collect() };
        assert_eq!(paths(&table.first), ["index.html", style, zh]);
        assert_eq!(paths(&table.later), ["icon.png", en]);
        assert_eq!(table.first_brotli(), 3 + 5 + 2);
    }

    #[test]
    fn a_first_load_over_a_limit_is_refused_and_says_by_how_much() {
        let file = |path: &str, brotli| File {
            path: path.to_owned(),
            raw: brotli,
            brotli,
            gzip: brotli,
        };
        let table = Table {
            first: vec![file("app.wasm", 100), file("app.js", 20)],
            later: vec![file("later.wasm", 900)],
        };

        assert!(table.within(120, 100).is_ok());
        let all = table.within(119, 100).unwrap_err().to_string();
        assert!(all.starts_with("Everything") && all.contains(" 1 more"), "{all}");
        let wasm = table.within(120, 98).unwrap_err().to_string();
        assert!(
            wasm.starts_with("The WebAssembly") && wasm.contains(" 2 more"),
            "{wasm}"
        );
    }

    #[test]
    fn an_unfinished_folder_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("index.html"), "").unwrap();
        assert!(Table::of(dir.path()).is_err());
    }
}
