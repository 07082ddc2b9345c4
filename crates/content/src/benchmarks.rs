//! Published figures that a shop can be compared with, or that explain the setting: `content/benchmarks.toml`.

mod beside;

use std::path::Path;

use crate::evidence::Evidence;
use crate::fields::{Fields, Notes};
use crate::file;
use crate::problem::Problem;
use crate::questionnaire::Questionnaire;
use crate::suggest::no_such;
use crate::text::Text;

/// Name of the file in the content folder.
pub const FILE: &str = "benchmarks.toml";

const UNITS: [&str; 5] = ["percent", "points_of_100", "count", "hkd", "hkd_million"];
const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
const USES: [&str; 4] = ["compare", "context", "profile", "hold"];
/// Kept for the record and not shown, so that it has no text for the user.
const HOLD: &str = "hold";

/// Figures with their sources.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Benchmarks {
    /// Where they were read.
    pub sources: Vec<Evidence>,
    /// The figures.
    pub benchmarks: Vec<Benchmark>,
    /// Figures that were looked for and not found.
    pub gaps: Vec<Gap>,
}

/// A published figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Benchmark {
    /// Its id.
    pub id: String,
    /// What it measures, in English.
    pub metric: String,
    /// What it is about, in English.
    pub topic: String,
    /// The figure, as it is written: `44.3`.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Whom it measures, in English.
    pub population: String,
    /// The year that it is about.
    pub year: u32,
    /// Id of its source.
    pub source: String,
    /// Its address.
    pub source_url: String,
    /// Ids of further sources.
    pub also: Vec<String>,
    /// How sure it is: `high`, `medium`, `low`.
    pub confidence: String,
    /// What it may be used for: `compare`, `context`, `profile`, `hold`.
    pub purpose: String,
    /// The figure as a sentence for the user; none where it is not to be shown.
    pub text: Option<Text>,
    /// Id of the question that asks what it measures.
    pub question: Option<String>,
}

/// A figure that was looked for and not found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gap {
    /// Its id.
    pub id: String,
    /// What is missing, in English.
    pub what: String,
    /// Why it matters, in English.
    pub why_it_matters: String,
    /// Where it may be; empty where nobody knows.
    pub place: String,
}

/// Reads and checks the file below the folder `content`. `questionnaire` gives the questions that it refers to.
///
/// # Errors
/// Every problem found: a key that is missing, unknown or of the wrong kind, a missing language, an id that is not
/// known or stands twice, a figure to be shown without a text.
pub fn load(content: &Path, questionnaire: &Questionnaire) -> Result<Benchmarks, Vec<Problem>> {
    file::load(&content.join(FILE), |fields, notes| {
        fields.fixed("schema", 1);
        fields.day("compiled_on");
        let read = Benchmarks {
            sources: fields.tables("source", Evidence::read),
            benchmarks: fields.tables("benchmark", benchmark),
            gaps: fields.tables("gap", gap),
        };
        check(&read, questionnaire, notes);
        read
    })
}

fn benchmark(fields: &mut Fields<'_>) -> Benchmark {
    for key in ["sector", "size", "note"] {
        fields.text(key);
    }
    for key in ["base", "period"] {
        fields.optional_text(key);
    }
    let read = Benchmark {
        id: fields.id(),
        metric: fields.text("metric"),
        topic: fields.text("topic"),
        value: fields.figure("value"),
        unit: fields.word("unit", &UNITS),
        population: fields.text("population"),
        year: fields.number_in("year", 1990..=2100),
        source: fields.text("source"),
        source_url: fields.source_link("source_url"),
        also: fields.optional_texts("also"),
        confidence: fields.word("confidence", &CONFIDENCES),
        purpose: fields.word("use", &USES),
        text: fields.optional_translation("text"),
        question: fields.optional_text("question"),
    };
    if !read.purpose.is_empty() && (read.purpose == HOLD) == read.text.is_some() {
        fields.note("text", "must be there, but not with use = \"hold\"");
    }
    read
}

fn gap(fields: &mut Fields<'_>) -> Gap {
    Gap {
        id: fields.id(),
        what: fields.text("what"),
        why_it_matters: fields.text("why_it_matters"),
        place: fields.source_link("where"),
    }
}

fn check(read: &Benchmarks, questionnaire: &Questionnaire, notes: &Notes<'_>) {
    notes.repeated_ids("source", read.sources.iter().map(|source| source.id.as_str()));
    notes.repeated_ids("benchmark", read.benchmarks.iter().map(|one| one.id.as_str()));
    notes.repeated_ids("gap", read.gaps.iter().map(|gap| gap.id.as_str()));
    let sources = || read.sources.iter().map(|source| source.id.as_str());
    let questions = || {
        questionnaire
            .questions
            .iter()
            .map(|question| question.id.as_str())
    };
    for one in &read.benchmarks {
        let place = |key: &str| format!("benchmark.{}.{key}", one.id);
        for (key, id) in
            std::iter::once(("source", &one.source)).chain(one.also.iter().map(|id| ("also", id)))
        {
            if !id.is_empty() && sources().all(|known| known != id.as_str()) {
                notes.add(&place(key), no_such("source", id, sources()));
            }
        }
        if let Some(question) = one
            .question
            .as_deref()
            .filter(|id| questions().all(|known| known != *id))
        {
            notes.add(&place("question"), no_such("question", question, questions()));
        }
    }
}
