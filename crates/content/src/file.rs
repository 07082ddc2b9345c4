//! Opening content files.

use std::path::{Path, PathBuf};

use toml::Table;

use crate::fields::{Fields, Notes};
use crate::locate;
use crate::problem::Problem;

/// The text of a file.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn text(file: &Path) -> Result<String, Problem> {
    std::fs::read_to_string(file).map_err(|error| Problem::new(file, "", error.to_string()))
}

/// The table in the text of a file.
///
/// # Errors
/// The first mistake, with its line.
pub(crate) fn parse(file: &Path, text: &str) -> Result<Table, Problem> {
    text.parse().map_err(|error: toml::de::Error| {
        let mut problem = Problem::new(file, "", error.message());
        problem.position = error.span().map(|span| locate::position(text, span.start));
        problem
    })
}

/// The files of a folder with this ending, by name.
///
/// # Errors
/// A folder that cannot be read, or that has none.
pub(crate) fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Problem> {
    let entries = std::fs::read_dir(folder).map_err(|error| Problem::new(folder, "", error.to_string()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    files.sort();
    if files.is_empty() {
        return Err(Problem::new(
            folder,
            "",
            format!("there is no file that ends in .{ending}"),
        ));
    }
    Ok(files)
}

/// Reads the table of a file with `read`, which also notes what it finds wrong.
///
/// # Errors
/// A file that cannot be read or is not TOML, and every problem noted, a key that was not read among them.
pub(crate) fn load<T>(
    file: &Path,
    read: impl FnOnce(&mut Fields<'_>, &Notes<'_>) -> T,
) -> Result<T, Vec<Problem>> {
    let text = text(file).map_err(|problem| vec![problem])?;
    let (read, problems) = self::read(file, &text, read).map_err(|problem| vec![problem])?;
    if problems.is_empty() {
        Ok(read)
    } else {
        Err(problems)
    }
}

/// The same for the text of a file, with what was read even where there are problems.
///
/// # Errors
/// Text that is not TOML.
pub(crate) fn read<T>(
    file: &Path,
    text: &str,
    read: impl FnOnce(&mut Fields<'_>, &Notes<'_>) -> T,
) -> Result<(T, Vec<Problem>), Problem> {
    let table = parse(file, text)?;
    let notes = Notes::new(file);
    let mut fields = Fields::new(&table, &notes);
    let read = read(&mut fields, &notes);
    fields.done();
    Ok((read, notes.into_problems_of(text)))
}
