//! Scoring the lines of a block.

use shopready_engine::eligibility::assess;
use shopready_engine::facts::Facts;
use shopready_engine::plan::steps;
use shopready_engine::record::{Record, RecordError};
use shopready_engine::score::score;

use super::blocks::{Block, LONGEST_LINE};
use super::output;
use super::pieces::{Pieces, Scheme};

/// Scores lines, one after another, with memory of its own.
pub(crate) struct Scorer<'a> {
    pieces: &'a Pieces,
    facts: Facts,
}

impl<'a> Scorer<'a> {
    pub(crate) fn new(pieces: &'a Pieces) -> Self {
        Self {
            pieces,
            facts: Facts::new(&pieces.catalogue.vocabulary),
        }
    }

    /// Adds a result for every line that is not blank; whether every line was good.
    pub(crate) fn score(&mut self, block: &Block, out: &mut Vec<u8>) -> bool {
        if block.too_long {
            let reason = format!("longer than {LONGEST_LINE} bytes");
            output::error(out, None, block.first_line, "line", &reason);
            return false;
        }
        let mut all_good = true;
        for (number, line) in (block.first_line..).zip(block.text.split(|byte| *byte == b'\n')) {
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(error) = self.line(line, out) {
                all_good = false;
                output::error(
                    out,
                    error.id.as_deref(),
                    number,
                    &error.at,
                    &error.reason.to_string(),
                );
            }
        }
        all_good
    }

    fn line(&mut self, line: &[u8], out: &mut Vec<u8>) -> Result<(), RecordError> {
        let record = Record::read(line)?;
        record.read_facts(&self.pieces.catalogue.vocabulary, &mut self.facts)?;
        let score = score(&record.check);
        let steps = steps(&record.check, &score);
        output::begin(out, &record.id);
        output::score(out, &score);
        output::steps(out, &steps);
        out.extend_from_slice(b",\"schemes\":[");
        for scheme in &self.pieces.schemes {
            match scheme {
                Scheme::Decided(text) => out.extend_from_slice(text),
                Scheme::Open(open) => {
                    let scheme = &self.pieces.catalogue.schemes[open.place];
                    output::scheme(
                        out,
                        self.pieces,
                        open,
                        assess(scheme, &self.facts, self.pieces.today),
                    );
                }
            }
        }
        out.extend_from_slice(b"]}\n");
        Ok(())
    }
}
