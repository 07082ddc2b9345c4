//! The texts of the interface: `content/interface/<section>.toml`, one message a key.
//!
//! A message is a table of the three languages. A word in braces (`{high}`) is filled in when the
//! message is shown; the same words must stand in every language.

use std::collections::BTreeSet;
use std::path::Path;

use toml::{Table, Value};

use crate::language::Language;
use crate::problem::Problem;

/// One message in three languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// File stem of the file it stands in, in snake case: `question`.
    pub section: String,
    /// Key inside that file, in snake case: `why_asked`.
    pub key: String,
    /// Names of the words to fill in, in alphabetical order, without braces.
    pub slots: Vec<String>,
    /// The wording in the order of [`Language::ALL`].
    pub wording: [String; 3],
}

/// Reads and checks every file of `<content>/interface`, in alphabetical order.
///
/// # Errors
/// Lists every problem found: a file that cannot be read or is not TOML, a key that is not in
/// snake case, a message without one of the languages, with an empty wording, a line break, or
/// with other slots in one language than in another.
pub fn load(content: &Path) -> Result<Vec<Message>, Vec<Problem>> {
    let folder = content.join("interface");
    let mut files: Vec<_> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => return Err(vec![Problem::new(&folder, "", error.to_string())]),
    };
    files.retain(|file| file.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    let mut messages = Vec::new();
    let mut problems = Vec::new();
    for file in &files {
        match read(file) {
            Ok(table) => section(file, &table, &mut messages, &mut problems),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(messages)
    } else {
        Err(problems)
    }
}

fn read(file: &Path) -> Result<Table, Problem> {
    std::fs::read_to_string(file)
        .map_err(|error| error.to_string())
        .and_then(|text| text.parse().map_err(|error: toml::de::Error| error.to_string()))
        .map_err(|reason| Problem::new(file, "", reason))
}

fn section(file: &Path, table: &Table, messages: &mut Vec<Message>, problems: &mut Vec<Problem>) {
    let section = file
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    if !is_snake_case(&section) {
        problems.push(Problem::new(file, "", "the file name must be in snake case"));
    }
    for (key, value) in table {
        match message(&section, key, value) {
            Ok(message) => messages.push(message),
            Err(reason) => problems.push(Problem::new(file, key, reason)),
        }
    }
}

fn message(section: &str, key: &str, value: &Value) -> Result<Message, String> {
    if !is_snake_case(key) {
        return Err("a key must be in snake case".to_owned());
    }
    let table = value
        .as_table()
        .ok_or("must be a table of en, zh_hant and zh_hans")?;
    if let Some(unknown) = table.keys().find(|key| Language::from_key(key).is_none()) {
        return Err(format!("no such language: '{unknown}'"));
    }
    let mut wording: [String; 3] = Default::default();
    let mut slots: Option<BTreeSet<String>> = None;
    for language in Language::ALL {
        let text = table
            .get(language.key())
            .and_then(Value::as_str)
            .ok_or_else(|| format!("'{}' is missing", language.key()))?;
        if text.trim().is_empty() || text.contains(['\n', '\r']) {
            return Err(format!("'{}' is empty or has a line break", language.key()));
        }
        let here = slots_of(text)?;
        match &slots {
            Some(first) if *first != here => {
                return Err(format!("'{}' has other {{words}} than 'en'", language.key()));
            }
            _ => slots = Some(here),
        }
        text.clone_into(&mut wording[language as usize]);
    }
    Ok(Message {
        section: section.to_owned(),
        key: key.to_owned(),
        slots: slots.unwrap_or_default().into_iter().collect(),
        wording,
    })
}

/// The words in braces of a message.
fn slots_of(text: &str) -> Result<BTreeSet<String>, String> {
    let mut slots = BTreeSet::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let after = &rest[open + 1..];
        let close = after.find('}').ok_or("a brace is not closed")?;
        let slot = &after[..close];
        if !is_snake_case(slot) {
            return Err(format!("'{{{slot}}}' is not a word in snake case"));
        }
        slots.insert(slot.to_owned());
        rest = &after[close + 1..];
    }
    Ok(slots)
}

fn is_snake_case(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_')
}
