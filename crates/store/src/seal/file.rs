//! A backup under a passphrase: a line that says how the key is derived, then a line for each piece, sealed.
//!
//! The pieces are numbered and the last one is marked, in the nonce of each (the STREAM construction), so that one that
//! is missing, repeated, swapped or of another file is found; all are bound to the first line.

mod head;
mod open;

pub use head::{Head, HeadFault};
pub use open::{FileBroken, Opening};

use shopready_engine::pack::to_text;

use super::data_key::{DataKey, NONCE};

/// Bytes of a piece before it is sealed.
pub const PIECE: usize = 1 << 16;

/// Random bytes that all nonces of a file begin with.
pub const PREFIX: usize = 7;

/// A sealed backup while it is written.
#[derive(Debug)]
pub struct Sealing {
    head: Head,
    data_key: DataKey,
    number: u32,
    text: String,
}

impl Sealing {
    /// Begins a file with its first line.
    #[must_use]
    pub fn new(head: Head, data_key: DataKey) -> Self {
        let mut text = head.line().to_owned();
        text.push('\n');
        Self {
            head,
            data_key,
            number: 0,
            text,
        }
    }

    /// Seals the next piece, of at most [`PIECE`] bytes. `None` for more pieces than any device holds.
    pub fn push(&mut self, piece: &[u8], is_last: bool) -> Option<()> {
        let nonce = nonce(self.head.prefix(), self.number, is_last);
        let sealed = self.data_key.seal(&nonce, self.head.line().as_bytes(), piece)?;
        self.text.push_str(&to_text(&sealed));
        self.text.push('\n');
        self.number = self.number.checked_add(1)?;
        Some(())
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }
}

/// Prefix, number, and whether it is the last.
fn nonce(prefix: [u8; PREFIX], number: u32, is_last: bool) -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    let parts = prefix
        .into_iter()
        .chain(number.to_be_bytes())
        .chain([u8::from(is_last)]);
    nonce
        .iter_mut()
        .zip(parts)
        .for_each(|(place, byte)| *place = byte);
    nonce
}
