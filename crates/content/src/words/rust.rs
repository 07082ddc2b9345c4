//! The places of the messages as Rust source.

use std::fmt::Write;

use crate::interface::Message;
use crate::words::Block;

pub(super) fn source(interface: &[Message], blocks: &[Block], fingerprint: &str) -> String {
    let mut out = String::new();
    let count = 1
        + interface.len()
        + blocks.iter().map(|block| block.lines.len()).sum::<usize>();
    line(&mut out, "/// First line of a pack that fits these places.");
    line(&mut out, &format!("pub const FINGERPRINT: &str = {fingerprint:?};"));
    line(&mut out, "/// Number of lines of a pack.");
    line(&mut out, &format!("pub const LINES: usize = {count};"));
    let mut place = 1;
    for section in interface.chunk_by(|one, next| one.section == next.section) {
        line(&mut out, &format!("/// Messages of `content/interface/{}.toml`.", section[0].section));
        line(&mut out, &format!("pub mod {} {{", section[0].section));
        for message in section {
            item(&mut out, message, place);
            place += 1;
        }
        line(&mut out, "}");
    }
    for block in blocks {
        line(&mut out, &format!("/// {}", block.meaning));
        line(&mut out, &format!("pub const {}: u16 = {place};", block.name));
        place += block.lines.len();
    }
    out
}

/// A constant, or a function where words are to be filled in.
fn item(out: &mut String, message: &Message, place: usize) {
    line(out, &format!("    /// {}", message.wording[0]));
    if message.slots.is_empty() {
        let name = message.key.to_uppercase();
        line(out, &format!("    pub const {name}: super::Text = super::Text({place});"));
        return;
    }
    let parameters: Vec<_> = message.slots.iter().map(|slot| format!("{slot}: &str")).collect();
    let pairs: Vec<_> = message.slots.iter().map(|slot| format!("(\"{slot}\", {slot})")).collect();
    line(
        out,
        &format!(
            "    pub fn {}(words: super::Words, {}) -> String {{ words.fill(super::Text({place}), &[{}]) }}",
            message.key,
            parameters.join(", "),
            pairs.join(", "),
        ),
    );
}

fn line(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{text}");
}
