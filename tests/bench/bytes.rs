//! What the pages weigh.

use std::fmt::Write as _;
use std::path::Path;

use shopready_browser_tests::Result;
use shopready_site::bytes::{File, Table};

/// The bytes of every file, those that the first question needs first.
pub(crate) fn table(folder: &Path) -> Result<String> {
    let table = Table::of(folder)?;
    let mut text = String::from("| file | raw | brotli | gzip |\n|---|--:|--:|--:|\n");
    for (name, files) in [
        ("all for the first question", &table.first),
        ("all that comes later", &table.later),
    ] {
        for file in files {
            row(&mut text, &file.path, std::slice::from_ref(file))?;
        }
        row(&mut text, &format!("**{name}**"), files)?;
    }
    Ok(text)
}

fn row(text: &mut String, name: &str, files: &[File]) -> Result {
    let sum = |bytes: fn(&File) -> u64| files.iter().map(bytes).sum::<u64>();
    writeln!(
        text,
        "| {name} | {} | {} | {} |",
        sum(|file| file.raw),
        sum(|file| file.brotli),
        sum(|file| file.gzip)
    )?;
    Ok(())
}
