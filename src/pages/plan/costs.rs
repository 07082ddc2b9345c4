//! Costs as a range.

use crate::text::amount::hkd;
use crate::words::{Words, plan as text};

/// What something costs at least and at most; without a limit "or more". Nothing at all is said in words.
pub(super) fn range(words: Words, least: u64, most: Option<u64>) -> String {
    match most {
        Some(0) => words.get(text::MONEY_FREE).to_owned(),
        Some(most) if most == least => hkd(words, most),
        Some(most) => text::money_range(words, &hkd(words, least), &hkd(words, most)),
        None => text::money_from(words, &hkd(words, least)),
    }
}
