//! From the files to the catalogue.

use std::path::{Path, PathBuf};

use super::{Catalogue, FILE, FOLDER, Scheme, check, common};
use crate::fields::{Fields, Notes};
use crate::file;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;

/// Reads and checks the catalogue below the folder `content`. `questionnaire` gives what it refers to.
///
/// # Errors
/// Every problem found, file by file: a file that cannot be read or is not TOML, keys that are missing, unknown or
/// of the wrong kind, ids that are not known or stand twice, a missing language, a date that does not exist, a
/// predicate on an unknown fact or of the wrong type, an address that is not one.
pub fn load(content: &Path, questionnaire: &Questionnaire) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut text_of = |path: PathBuf| match file::text(&path) {
        Ok(text) => Some((path, text)),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    let shared = text_of(content.join(FILE));
    let folder = content.join(FOLDER);
    let schemes = match file::with_ending(&folder, "toml") {
        Ok(files) => files.into_iter().filter_map(text_of).collect(),
        Err(problem) => {
            problems.push(problem);
            Vec::new()
        }
    };
    let read = from_texts(shared, schemes, questionnaire);
    problems.extend(read.as_ref().err().into_iter().flatten().cloned());
    if problems.is_empty() { read } else { Err(problems) }
}

/// The same from texts, each with the name of its file.
///
/// # Errors
/// As [`load`], but for files that cannot be read.
pub fn from_texts(
    shared: Option<(PathBuf, String)>,
    schemes: Vec<(PathBuf, String)>,
    questionnaire: &Questionnaire,
) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut catalogue = Catalogue::default();
    if let Some((path, text)) = shared {
        let read = read_file(&path, &text, &mut problems, |fields, notes| {
            let catalogue = common::read(fields);
            check::shared(&catalogue, questionnaire, notes);
            catalogue
        });
        catalogue = read.unwrap_or_default();
    }
    let mut files = Vec::new();
    for (path, text) in schemes {
        let scheme = read_file(&path, &text, &mut problems, |fields, notes| {
            let scheme = Scheme::read(fields, &catalogue);
            check::scheme(&scheme, &path, questionnaire, notes);
            scheme
        });
        files.extend(scheme.map(|scheme| (scheme, path, text)));
    }
    files.sort_by(|(one, ..), (other, ..)| (one.order, &one.id).cmp(&(other.order, &other.id)));
    problems.extend(check::between_schemes(&files));
    catalogue.schemes = files.into_iter().map(|(scheme, ..)| scheme).collect();
    if problems.is_empty() {
        Ok(catalogue)
    } else {
        Err(problems)
    }
}

/// Reads one file; none where it is not TOML.
fn read_file<T>(
    path: &Path,
    text: &str,
    problems: &mut Vec<Problem>,
    read: impl FnOnce(&mut Fields<'_>, &Notes<'_>) -> T,
) -> Option<T> {
    match file::read(path, text, read) {
        Ok((read, found)) => {
            problems.extend(found);
            Some(read)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}
