//! What it is, and why it was made.

use leptos::prelude::*;
use shopready_engine::check::{Mode, Sector};
use shopready_engine::questionnaire::QuestionId;

use super::paragraphs;
use crate::words::{Words, about as text};

/// What it is, and why.
pub(super) fn purpose(words: Words) -> impl IntoView {
    let count = |sector, mode| QuestionId::path(sector, mode).count().to_string();
    let what = text::what_is(
        words,
        &count(Sector::Catering, Mode::Full),
        &count(Sector::Retail, Mode::Quick),
        &count(Sector::Retail, Mode::Full),
    );
    view! {
        <p>{what}</p>
        {paragraphs(words, [text::WHAT_WHY, text::WHAT_THREE])}
    }
}
