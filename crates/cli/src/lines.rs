//! The line reader of `shopready score` over text that is at hand: for the fuzzer and the bench.

use std::io;

use shopready_engine::catalogue::{Catalogue, CatalogueError};
use shopready_engine::date::Date;

use crate::score::blocks::{Block, Blocks};
use crate::score::catalogue::BUILT_IN;
use crate::score::pieces::Pieces;
use crate::score::scorer::Scorer;

/// The catalogue of the project's content, published when the program was built.
///
/// # Errors
/// It is not one that this engine reads.
pub fn built_in() -> Result<Catalogue, CatalogueError> {
    Catalogue::from_json(BUILT_IN)
}

/// A catalogue on a day, by which lines are judged.
pub struct Lines(Pieces);

impl Lines {
    /// Ready for lines.
    #[must_use]
    pub fn new(catalogue: Catalogue, today: Date) -> Self {
        Self(Pieces::new(catalogue, today))
    }

    /// What the program writes when it is given this text, and whether every line was good.
    ///
    /// # Errors
    /// None comes from a text at hand; those of the reader below are handed on.
    pub fn score(&self, text: &[u8]) -> io::Result<(Vec<u8>, bool)> {
        let mut blocks = Blocks::new(text);
        let mut block = Block::default();
        let mut scorer = Scorer::new(&self.0);
        let (mut results, mut all_good) = (Vec::new(), true);
        while blocks.fill(&mut block)? {
            all_good &= scorer.score(&block, &mut results);
        }
        Ok((results, all_good))
    }
}
