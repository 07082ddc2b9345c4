//! A change in words.

use crate::adviser::What;
use crate::words::{Words, history as text};

/// What was changed.
pub(super) fn what(words: Words, change: &What) -> String {
    match change {
        What::Added(name) => text::added(words, name),
        What::Edited(name) => text::edited(words, name),
        What::Merged(from, into) => text::merged(words, from, into),
        What::Binned(name) => text::binned(words, name),
        What::Restored(name) => text::restored(words, name),
        What::Erased(name) => text::erased(words, name),
        What::VisitErased(name) => text::visit_erased(words, name),
        What::VisitAdded(name) => text::visit_added(words, name),
        What::Imported(count) => text::imported(words, &count.to_string()),
        What::BinEmptied(count) => text::bin_emptied(words, &count.to_string()),
    }
}
