//! Opening a sealed backup while it comes in.

use shopready_engine::pack::bytes_of;

use super::{Head, PIECE, nonce};
use crate::seal::data_key::{DataKey, TAG};

/// More letters than a line with a piece has.
const MOST_LINE: usize = (PIECE + TAG) * 4 / 3 + 16;

/// Why a file whose passphrase is right cannot be opened to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileBroken {
    /// A piece is not as it was written, or not where it was written.
    Altered,
    /// The file ends before its last piece.
    Cut,
}

/// A sealed backup on its way in, from its first byte on.
#[derive(Debug)]
pub struct Opening {
    head: Head,
    data_key: DataKey,
    line: Vec<u8>,
    is_in_head: bool,
    number: u32,
    is_whole: bool,
}

impl Opening {
    /// Before the first byte.
    #[must_use]
    pub fn new(head: Head, data_key: DataKey) -> Self {
        Self {
            head,
            data_key,
            line: Vec::new(),
            is_in_head: true,
            number: 0,
            is_whole: false,
        }
    }

    /// Takes the next bytes of the file in, and gives what was opened of them.
    ///
    /// # Errors
    /// The file is not as it was written. Nothing that was opened of it so far may be used.
    pub fn feed(&mut self, bytes: &[u8], opened: &mut Vec<u8>) -> Result<(), FileBroken> {
        let mut lines = bytes.split(|byte| *byte == b'\n').peekable();
        while let Some(part) = lines.next() {
            self.line.extend_from_slice(part);
            if lines.peek().is_some() {
                let line = std::mem::take(&mut self.line);
                self.take(&line, opened)?;
            } else if self.line.len() > MOST_LINE {
                return Err(FileBroken::Altered);
            }
        }
        Ok(())
    }

    /// The file is at its end.
    ///
    /// # Errors
    /// It ends before its last piece, or goes on behind it.
    pub fn finish(mut self, opened: &mut Vec<u8>) -> Result<(), FileBroken> {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            // An editor may have taken the last line end away; a piece that is cut does not open.
            self.take(&line, opened).map_err(|_| FileBroken::Cut)?;
        }
        if self.is_whole {
            Ok(())
        } else {
            Err(FileBroken::Cut)
        }
    }

    fn take(&mut self, line: &[u8], opened: &mut Vec<u8>) -> Result<(), FileBroken> {
        if std::mem::take(&mut self.is_in_head) {
            return Ok(());
        }
        // Mail may have changed the line ends, and added some.
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() && self.is_whole {
            return Ok(());
        }
        let sealed = std::str::from_utf8(line).ok().and_then(bytes_of);
        let piece = sealed
            .filter(|_| !self.is_whole)
            .and_then(|sealed| self.open(&sealed));
        opened.extend(piece.ok_or(FileBroken::Altered)?);
        Ok(())
    }

    fn open(&mut self, sealed: &[u8]) -> Option<Vec<u8>> {
        let (prefix, context) = (self.head.prefix(), self.head.line().as_bytes());
        let open = |is_last| {
            self.data_key
                .open(&nonce(prefix, self.number, is_last), context, sealed)
        };
        let piece = match open(false) {
            Some(piece) => piece,
            None => {
                let piece = open(true)?;
                self.is_whole = true;
                piece
            }
        };
        self.number = self.number.checked_add(1)?;
        Some(piece)
    }
}
