//! All texts of the content folder that exist in the three languages, wherever they stand.

use std::path::{Path, PathBuf};

use shopready_content::language::Language;
use toml::{Table, Value};

/// Ending of the keys of search words, which are in the other languages on purpose.
const OTHER_LANGUAGES: &str = "_also";

/// One text in the order of [`Language::ALL`], with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Path below the content folder.
    pub(crate) file: String,
    /// The keys that lead to it, joined by points; an id where there is one.
    pub(crate) key: String,
    /// The wording; empty where a language has none.
    pub(crate) wording: [String; 3],
}

impl Entry {
    /// A text in one language only, for the tests of the checks.
    pub(crate) fn of(language: Language, text: &str) -> Self {
        let mut wording: [String; 3] = Default::default();
        text.clone_into(&mut wording[language as usize]);
        Self {
            file: "a.toml".to_owned(),
            key: "b".to_owned(),
            wording,
        }
    }
}

/// Every text of every TOML file below the folder, file by file.
pub(crate) fn all(content: &Path) -> Vec<Entry> {
    let mut files = Vec::new();
    collect(content, &mut files);
    files.sort();
    let mut entries = Vec::new();
    for file in files {
        let name = file.strip_prefix(content).unwrap().to_string_lossy().into_owned();
        let table: Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        of_table(&name, "", &table, &mut entries);
    }
    entries
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
}

fn of_table(file: &str, place: &str, table: &Table, entries: &mut Vec<Entry>) {
    if table.get("zh_hant").is_some_and(Value::is_str) {
        let wordings = Language::ALL.map(|language| table.get(language.key()));
        push(file, place, wordings, entries);
        return;
    }
    for (key, value) in table.iter().filter(|(key, _)| !key.ends_with(OTHER_LANGUAGES)) {
        if let Some(base) = key.strip_suffix("_zh_hant") {
            let english = table.get(&format!("{base}_en")).or_else(|| table.get(base));
            let wordings = [english, Some(value), table.get(&format!("{base}_zh_hans"))];
            push(file, &below(place, base), wordings, entries);
        }
        of_value(file, &below(place, key), value, entries);
    }
}

fn of_value(file: &str, place: &str, value: &Value, entries: &mut Vec<Entry>) {
    match value {
        Value::Table(table) => of_table(file, place, table, entries),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                let id = ["id", "level"].iter().find_map(|key| item.get(key));
                let id = id.map_or_else(|| number.to_string(), plain);
                of_value(file, &below(place, &id), item, entries);
            }
        }
        _ => {}
    }
}

/// A wording is a text, or a list of texts that stand beside each other.
fn push(file: &str, key: &str, wordings: [Option<&Value>; 3], entries: &mut Vec<Entry>) {
    let count = wordings.iter().flatten().filter_map(|value| value.as_array());
    let count = count.map(Vec::len).max().unwrap_or(1);
    for number in 0..count {
        let wording = wordings.map(|value| match value {
            Some(Value::Array(items)) => items.get(number).map(plain).unwrap_or_default(),
            Some(value) => plain(value),
            None => String::new(),
        });
        entries.push(Entry {
            file: file.to_owned(),
            key: key.to_owned(),
            wording,
        });
    }
}

/// A text as it is, a level as its number.
fn plain(value: &Value) -> String {
    let text = value.as_str().map(str::to_owned);
    let level = || value.as_integer().map(|level| level.to_string());
    text.or_else(level).unwrap_or_default()
}

fn below(place: &str, key: &str) -> String {
    if place.is_empty() {
        key.to_owned()
    } else {
        format!("{place}.{key}")
    }
}
