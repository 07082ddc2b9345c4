//! What to ask a vendor before signing.

use leptos::prelude::*;

use crate::words::{Text, Words, pilot as text};

const QUESTIONS: [Text; 12] = [
    text::VENDOR_TOTAL,
    text::VENDOR_LISTED,
    text::VENDOR_WITHOUT,
    text::VENDOR_END,
    text::VENDOR_OWNER,
    text::VENDOR_EXPORT,
    text::VENDOR_SUPPORT,
    text::VENDOR_OFFLINE,
    text::VENDOR_FITS,
    text::VENDOR_TRAINING,
    text::VENDOR_SECURITY,
    text::VENDOR_REFERENCE,
];

/// Draws the questions, numbered.
pub(super) fn vendor(words: Words) -> impl IntoView {
    let lines = QUESTIONS.map(|question| view! { <li>{words.get(question)}</li> });
    view! {
        <p class="soft">{words.get(text::VENDOR_LEAD)}</p>
        <ol class="numbered" id="vendor-questions">
            {lines.into_iter().collect_view()}
        </ol>
    }
}
