//! Writing for people.

use std::io::{self, Write};

use crate::failure::Failure;

/// Writes a text to the standard output. A reader that has seen enough is no mistake.
pub(crate) fn out(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(format!("the output cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}
