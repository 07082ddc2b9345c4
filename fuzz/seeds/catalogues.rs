//! Catalogues: the file of each scheme, and what is published of it with no more facts and words than it needs.

use std::path::Path;

use serde_json::Value;
use shopready_content::catalogue::{self, Catalogue};
use shopready_content::questionnaire;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");

/// Each with a name.
pub fn all() -> super::Result<Vec<(String, String)>> {
    let content = Path::new(CONTENT);
    let said = |problems: Vec<shopready_content::problem::Problem>| format!("{problems:?}");
    let questionnaire = questionnaire::load(content).map_err(said)?;
    let all = catalogue::load(content, &questionnaire).map_err(said)?;
    let mut files = Vec::new();
    for scheme in &all.schemes {
        let file = content
            .join(catalogue::FOLDER)
            .join(format!("{}.toml", scheme.id));
        files.push((format!("{}.toml", scheme.id), std::fs::read_to_string(file)?));
        let one = Catalogue {
            schemes: vec![scheme.clone()],
            ..all.clone()
        };
        files.push((format!("{}.json", scheme.id), small(&catalogue::publish(&one))?));
    }
    Ok(files)
}

/// A published catalogue without facts, words and the like that its schemes do not speak of.
fn small(published: &str) -> super::Result<String> {
    let mut catalogue: Value = serde_json::from_str(published)?;
    let schemes = catalogue["scheme"].to_string();
    let is_named = |id: &str| schemes.contains(&format!("\"{id}\""));
    if let Some(facts) = catalogue["facts"].as_object_mut() {
        facts.retain(|id, _| is_named(id));
    }
    for words in catalogue["labels"]
        .as_object_mut()
        .into_iter()
        .flat_map(serde_json::Map::values_mut)
    {
        if let Some(words) = words.as_object_mut() {
            words.retain(|code, _| is_named(code));
        }
    }
    for list in ["follows", "watch"] {
        if let Some(list) = catalogue[list].as_array_mut() {
            list.truncate(1);
        }
    }
    Ok(catalogue.to_string())
}
