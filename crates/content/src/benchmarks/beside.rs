//! The figures that may stand beside an answer, for the page.

use crate::benchmarks::{Benchmark, Benchmarks};
use crate::questionnaire::Questionnaire;

/// May be compared with what a business answers.
const COMPARE: &str = "compare";

impl Benchmarks {
    /// The figures that measure what a question asks and may stand beside its answer, in the order of the file.
    /// The others are background: they stand beside no answer.
    pub fn beside_answers(&self) -> impl Iterator<Item = &Benchmark> {
        self.benchmarks
            .iter()
            .filter(|one| one.purpose == COMPARE && one.question.is_some())
    }

    /// Those figures as Rust source: a table of what the page knows of them beside their texts.
    #[must_use]
    pub fn rust(&self, questionnaire: &Questionnaire) -> String {
        let rows: Vec<_> = self.beside_answers().map(|one| row(one, questionnaire)).collect();
        format!(
            "/// The figures, in the order of their texts.\npub static BENCHMARKS: [Benchmark; {}] = [{}];\n",
            rows.len(),
            rows.join(", ")
        )
    }
}

fn row(one: &Benchmark, questionnaire: &Questionnaire) -> String {
    let question = questionnaire
        .questions
        .iter()
        .position(|question| Some(&question.id) == one.question.as_ref());
    let confidence = match one.confidence.as_str() {
        "high" => "High",
        "medium" => "Medium",
        _ => "Low",
    };
    format!(
        "Benchmark {{ id: {:?}, question: {}, year: {}, confidence: Confidence::{confidence}, source: {:?} }}",
        one.id,
        question.unwrap_or_default(),
        one.year,
        one.source_url
    )
}
