//! Notes on answers: plain text that a person wrote beside an answer.
//!
//! They stand in the record under `notes`, an object with a text for each question. Whatever else is
//! found there is kept: notes on questions that this version does not know, and a value that is no text,
//! which is shown as it is written.

use serde_json::value::{RawValue, to_raw_value};
use shopready_engine::questionnaire::QuestionId;
use shopready_engine::record::{Entries, Record};

use crate::foreign::set_entry;

/// The most characters that are kept of a note.
pub const MOST: usize = 2000;

const KEY: &str = "notes";

/// The note on an answer; `None` where there is none.
#[must_use]
pub fn note(record: &Record<'_>, question: QuestionId) -> Option<String> {
    let entries = Entries::read(record.extra.get(KEY)?.get())?;
    entries.get(question.id()).and_then(text)
}

/// All notes on questions that this version knows, in questionnaire order.
#[must_use]
pub fn notes(record: &Record<'_>) -> Vec<(QuestionId, String)> {
    let entries = record.extra.get(KEY).and_then(|notes| Entries::read(notes.get()));
    let entries = entries.unwrap_or_default();
    QuestionId::all()
        .filter_map(|question| Some((question, text(entries.get(question.id())?)?)))
        .collect()
}

/// What is kept of a text: its first [`MOST`] characters; `None` where none of them can be seen.
#[must_use]
pub fn kept(text: &str) -> Option<String> {
    let kept: String = text.chars().take(MOST).collect();
    (!kept.trim().is_empty()).then_some(kept)
}

/// Writes the note on an answer, or takes it away where nothing is [`kept`] of it. `notes` that are no
/// object stay under another name.
pub fn set_note(record: &mut Record<'static>, question: QuestionId, text: &str) {
    let note = kept(text).and_then(|kept| to_raw_value(&kept).ok());
    set_entry(record, KEY, question.id(), note);
}

/// A text, or anything else as it is written.
fn text(value: &RawValue) -> Option<String> {
    let text = serde_json::from_str(value.get()).unwrap_or_else(|_| value.get().to_owned());
    (!text.trim().is_empty()).then_some(text)
}
