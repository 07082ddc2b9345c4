//! Published figures that may stand beside an answer. Their sentences are in the words: `Words::benchmark`.

use shopready_engine::questionnaire::QuestionId;

/// A published figure. Its sentence names year, population and source.
#[derive(Debug)]
pub struct Benchmark {
    /// Its id in the content.
    pub id: &'static str,
    /// Place of the question that asks what it measures.
    question: u8,
    /// The year that it is about.
    pub year: u16,
    /// Where it was read.
    pub confidence: Confidence,
    /// Address of the source.
    pub source: &'static str,
}

/// How sure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
// The content decides which of them there are.
#[allow(dead_code)]
pub enum Confidence {
    /// Read in an official text.
    High,
    /// Read in the press, which reports an official or named survey.
    Medium,
    /// From a vendor, or derived from rounded numbers.
    Low,
}

impl Benchmark {
    /// The question that asks what it measures.
    #[must_use]
    pub fn question(&self) -> Option<QuestionId> {
        QuestionId::from_index(usize::from(self.question))
    }
}

/// The figures that measure what a question asks, each with its place among all.
pub fn beside(question: QuestionId) -> impl Iterator<Item = (usize, &'static Benchmark)> {
    let all = BENCHMARKS.iter().enumerate();
    all.filter(move |(_, one)| one.question() == Some(question))
}

include!(concat!(env!("OUT_DIR"), "/benchmarks.rs"));
