//! Cutting the input into blocks of whole lines.

use std::io::{self, Read};

/// The size asked of the input at a time.
const CHUNK: usize = 256 * 1024;
/// A longer line is an error of that line, so that memory has a bound whatever comes in.
pub(super) const LONGEST_LINE: usize = 8 * 1024 * 1024;

/// Whole lines of the input.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// Number of its first line, from 1.
    pub(super) first_line: u64,
    /// The lines, or nothing where `too_long`.
    pub(super) text: Vec<u8>,
    /// The block stands for one line longer than [`LONGEST_LINE`].
    pub(super) too_long: bool,
}

/// Reads blocks from an input.
pub(crate) struct Blocks<R> {
    input: R,
    /// The beginning of a line whose end has not been read yet.
    rest: Vec<u8>,
    next_line: u64,
    ended: bool,
}

impl<R: Read> Blocks<R> {
    pub(crate) fn new(input: R) -> Self {
        Self {
            input,
            rest: Vec::new(),
            next_line: 1,
            ended: false,
        }
    }

    /// Fills a block with the lines that are there, waiting for at least one; false at the end of the
    /// input.
    pub(crate) fn fill(&mut self, block: &mut Block) -> io::Result<bool> {
        block.text.clear();
        block.text.append(&mut self.rest);
        block.too_long = false;
        block.first_line = self.next_line;
        while !self.ended {
            let before = block.text.len();
            let read = self.read_into(&mut block.text)?;
            if read == 0 {
                self.ended = true;
            } else if let Some(end) = memchr::memrchr(b'\n', &block.text[before..]) {
                self.rest.extend_from_slice(&block.text[before + end + 1..]);
                block.text.truncate(before + end + 1);
                break;
            } else if block.text.len() > LONGEST_LINE {
                self.skip_line(block)?;
                break;
            }
        }
        if block.too_long {
            self.next_line += 1;
            return Ok(true);
        }
        self.next_line += memchr::memchr_iter(b'\n', &block.text).count() as u64;
        Ok(!block.text.is_empty())
    }

    fn read_into(&mut self, text: &mut Vec<u8>) -> io::Result<usize> {
        let before = text.len();
        text.resize(before + CHUNK, 0);
        let read = loop {
            match self.input.read(&mut text[before..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        text.truncate(before + *read.as_ref().unwrap_or(&0));
        read
    }

    /// Drops a line that is too long and keeps what follows it.
    fn skip_line(&mut self, block: &mut Block) -> io::Result<()> {
        block.too_long = true;
        loop {
            block.text.clear();
            if self.read_into(&mut block.text)? == 0 {
                self.ended = true;
                break;
            }
            if let Some(end) = memchr::memchr(b'\n', &block.text) {
                self.rest.extend_from_slice(&block.text[end + 1..]);
                break;
            }
        }
        block.text = Vec::new();
        Ok(())
    }
}
