//! The titles of the committee's recommendations, found by number.

use std::path::Path;

use toml::{Table, Value};

use crate::language::Language;
use crate::problem::Problem;
use crate::words::{Block, Part};

/// Said behind an English title that the report itself does not have.
const OUR_TRANSLATION: &str = " (our translation)";

/// The block of titles, in the order of the file.
pub(super) fn block(content: &Path) -> Result<Block, Vec<Problem>> {
    let file = content.join("recommendations.toml");
    let problem = |reason: String| vec![Problem::new(&file, "", reason)];
    let text = std::fs::read_to_string(&file).map_err(|error| problem(error.to_string()))?;
    let table: Table = text
        .parse()
        .map_err(|error: toml::de::Error| problem(error.to_string()))?;
    let all = table.get("recommendation").and_then(Value::as_array);
    let lines = all.into_iter().flatten().map(titles).collect();
    Ok(Block {
        part: Part::First,
        name: "RECOMMENDATIONS",
        meaning: "Titles of the recommendations, by number.",
        lines,
    })
}

fn titles(recommendation: &Value) -> [String; 3] {
    let text = |key: &str| {
        recommendation
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    Language::ALL.map(|language| {
        let title = text(&format!("title_{}", language.key())).to_owned();
        let is_translated = language == Language::En && text("title_en_status") == "translation";
        if is_translated {
            title + OUR_TRANSLATION
        } else {
            title
        }
    })
}
