//! What stood under the keys of a batch: one line a key, its fields between tabs.

use crate::fields::{push, unfold};

/// The last line of a journal that was written to its end.
const END: &str = "end";

/// What stands for a key under which nothing stood.
const NOTHING: &str = "-";
const TEXT: &str = "+";

/// Keys and what stood there as one text.
pub(super) fn write<'a>(befores: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> String {
    let mut text = String::new();
    for (key, before) in befores {
        let mut line = if before.is_some() { TEXT } else { NOTHING }.to_owned();
        push(&mut line, key);
        push(&mut line, before.unwrap_or_default());
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(END);
    text
}

/// What [`write`] wrote; `None` where it is cut.
pub(super) fn read(text: &str) -> Option<Vec<(String, Option<String>)>> {
    let lines = text.strip_suffix(END)?;
    let entry = |line: &str| {
        let mut fields = line.split('\t');
        let has_text = fields.next()? == TEXT;
        let key = unfold(fields.next()?);
        let before = unfold(fields.next()?);
        Some((key, has_text.then_some(before)))
    };
    lines.lines().map(entry).collect()
}
