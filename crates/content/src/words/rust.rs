//! The places of the messages as Rust source.

use std::fmt::Write;

use crate::interface::Message;
use crate::words::{Packs, Part};

pub(super) fn source(packs: &Packs) -> String {
    let mut out = String::new();
    line(&mut out, "/// First line of a pack that fits these places.");
    line(
        &mut out,
        &format!("pub const FINGERPRINT: &str = {:?};", packs.fingerprint),
    );
    let mut place = 1;
    for part in Part::ALL {
        let messages: Vec<_> = packs.interface_of(part).collect();
        for section in messages.chunk_by(|one, next| one.section == next.section) {
            line(
                &mut out,
                &format!("/// Messages of `content/interface/{}.toml`.", section[0].section),
            );
            line(&mut out, &format!("pub mod {} {{", section[0].section));
            for message in section {
                item(&mut out, message, place);
                place += 1;
            }
            line(&mut out, "}");
        }
        for block in packs.blocks_of(part) {
            line(&mut out, &format!("/// {}", block.meaning));
            line(&mut out, &format!("pub const {}: u16 = {place};", block.name));
            place += block.lines.len();
        }
        line(&mut out, "/// The place behind the last message of this part.");
        line(
            &mut out,
            &format!("pub const {}_END: u16 = {place};", part.name().to_uppercase()),
        );
    }
    out
}

/// With more words to fill in than this, a function has more arguments than clippy likes.
const MOST_SLOTS: usize = 6;

/// A constant, or a function where words are to be filled in.
fn item(out: &mut String, message: &Message, place: usize) {
    line(out, &format!("    /// {}", message.wording[0]));
    if message.slots.is_empty() {
        let name = message.key.to_uppercase();
        line(
            out,
            &format!("    pub const {name}: super::Text = super::Text({place});"),
        );
        return;
    }
    // A message has as many arguments as words to fill in.
    if message.slots.len() > MOST_SLOTS {
        line(out, "    #[allow(clippy::too_many_arguments)]");
    }
    let parameters: Vec<_> = message.slots.iter().map(|slot| format!("{slot}: &str")).collect();
    let pairs: Vec<_> = message
        .slots
        .iter()
        .map(|slot| format!("(\"{slot}\", {slot})"))
        .collect();
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
