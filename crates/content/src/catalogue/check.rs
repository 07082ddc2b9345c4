//! What one table alone cannot say: ids that must exist, and files that must fit together.

use std::path::{Path, PathBuf};

use super::fact::SECTOR;
use super::{Catalogue, Scheme, follow};
use crate::fields::Notes;
use crate::locate;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::suggest::no_such;

/// Checks what all schemes share.
pub(super) fn shared(catalogue: &Catalogue, questionnaire: &Questionnaire, notes: &Notes<'_>) {
    let trades: Vec<_> = match catalogue.fact(SECTOR) {
        Some(sector) => sector.values.iter().map(|(value, _)| value.clone()).collect(),
        None => {
            notes.add("facts", format!("'{SECTOR}' is missing"));
            Vec::new()
        }
    };
    catalogue.labels.check(&catalogue.meta.kinds, &trades, notes);
    for (place, (id, fact)) in catalogue.facts.iter().enumerate() {
        if !is_id(id) {
            notes.add(&format!("facts.{id}"), NOT_AN_ID);
        }
        let earlier = &catalogue.facts[..place];
        if let Some((other, _)) = earlier.iter().find(|(_, other)| other.order == fact.order) {
            notes.add(
                &format!("facts.{id}.order"),
                format!("{} is that of '{other}' too", fact.order),
            );
        }
    }
    let given = questionnaire
        .profile
        .iter()
        .find(|question| question.scheme_fact.as_deref() == Some(SECTOR));
    let values = given
        .into_iter()
        .flat_map(|question| &question.options)
        .filter_map(|option| option.scheme_value.as_ref());
    for value in values.filter(|value| !trades.contains(value)) {
        notes.add(
            &format!("facts.{SECTOR}.values"),
            format!("'{value}' of the questionnaire is missing"),
        );
    }
    notes.repeated_ids("watch", catalogue.watch.iter().map(|watch| watch.id.as_str()));
    follow::check(catalogue, questionnaire, notes);
}

const NOT_AN_ID: &str = "an id is made of small letters, digits and underscores";

fn is_id(text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    !text.is_empty() && text.chars().all(fits)
}

/// Checks a scheme against its file name and the questionnaire.
pub(super) fn scheme(scheme: &Scheme, path: &Path, questionnaire: &Questionnaire, notes: &Notes<'_>) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if !scheme.id.is_empty() && scheme.id != stem {
        notes.add(
            "id",
            format!("'{}' must be the name of the file, '{stem}'", scheme.id),
        );
    }
    if !scheme.id.is_empty() && !is_id(&scheme.id) {
        notes.add("id", NOT_AN_ID);
    }
    let mut tags: Vec<_> = questionnaire
        .questions
        .iter()
        .flat_map(|question| &question.needs)
        .map(String::as_str)
        .collect();
    tags.sort_unstable();
    tags.dedup();
    for tag in scheme.needs.iter().filter(|tag| !tags.contains(&tag.as_str())) {
        notes.add("needs", no_such("tag of a question", tag, tags.iter().copied()));
    }
    let kinds = || {
        questionnaire
            .solutions
            .iter()
            .map(|solution| solution.id.as_str())
    };
    for kind in scheme
        .dtspp_categories
        .iter()
        .filter(|kind| kinds().all(|known| known != kind.as_str()))
    {
        notes.add("dtspp_categories", no_such("kind of solution", kind, kinds()));
    }
}

/// Ids and orders that stand twice. The schemes come in order, with their file and its text.
pub(super) fn between_schemes(files: &[(Scheme, PathBuf, String)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, (scheme, path, text)) in files.iter().enumerate() {
        let mut found = Vec::new();
        for (other, other_path, _) in &files[..place] {
            let file = other_path.file_name().unwrap_or_default().to_string_lossy();
            if other.id == scheme.id && !scheme.id.is_empty() {
                found.push(Problem::new(
                    path,
                    "id",
                    format!("'{}' stands in {file} too", scheme.id),
                ));
            }
            if other.order == scheme.order {
                found.push(Problem::new(
                    path,
                    "order",
                    format!("{} is that of {file} too", scheme.order),
                ));
            }
        }
        locate::all(&mut found, text);
        problems.extend(found);
    }
    problems
}
