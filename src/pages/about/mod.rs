//! What this is, how it reckons, where it knows from, and what it is not.

pub(super) mod block;
pub(super) mod bounds;
mod keyboard;
mod purpose;
mod score;
mod stages;
mod steps;

use leptos::prelude::*;

use crate::components::page_head::page_head;
use crate::pages::contents::{contents, part};
use crate::session::Session;
use crate::words::{Text, Words, about as text};
use block::{Block, draw};

/// The parts of the page, in order: the id of the heading, and the heading.
const PARTS: [(&str, Text); 10] = [
    ("about-what", text::WHAT),
    ("about-score", text::SCORE),
    ("about-stages", text::STAGES),
    ("about-steps", text::STEPS),
    ("about-figures", text::FIGURES),
    ("about-sources", text::SOURCES),
    ("about-privacy", text::PRIVACY),
    ("about-access", text::ACCESS),
    ("about-keys", text::KEYS),
    ("about-independent", text::INDEPENDENT),
];

/// Draws the page.
pub fn about(session: Session) -> impl IntoView {
    let words = session.words();
    let bodies = [
        purpose::purpose(words),
        score::score(words),
        stages::stages(words),
        steps::steps(words),
        bounds::figures(words),
        bounds::sources(session),
        bounds::privacy(words),
        bounds::accessibility(words),
        keyboard::keyboard(words),
        bounds::independence(words),
    ];
    let parts = PARTS.into_iter().zip(bodies).map(|((id, heading), blocks)| {
        let body = blocks.into_iter().map(draw).collect_view();
        part(id, words.get(heading), (), body)
    });
    view! {
        {page_head(words.get(text::HEADING), None)}
        {contents(words.get(text::CONTENTS), PARTS.map(|(id, heading)| (id, words.get(heading))))}
        {parts.collect_view()}
    }
}

/// A paragraph of the pack.
fn paragraph(words: Words, text: Text) -> Block {
    Block::Paragraph(words.get(text).into())
}

/// A list of sentences of the pack.
fn list(words: Words, texts: &[Text]) -> Block {
    Block::List(texts.iter().map(|text| words.get(*text).into()).collect())
}
