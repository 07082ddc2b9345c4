//! Cyberport's pilot programme: what was recommended, what came of it, where the next round stands, and what an owner
//! can get ready.
//!
//! Where the next round stands follows the scheme catalogue ([`state`]), never a sentence of the page. What is the
//! owner's own needs a check; everything else is there without one, and most of it without a catalogue.

mod came;
mod gaps;
mod help;
mod now;
mod preview;
mod ready;
pub mod round;
mod state;
mod vendor;

use leptos::prelude::*;

use crate::components::page_head::page_head;
use crate::pages::contents::{contents, part};
use crate::pages::outcome::Current;
use crate::pages::schemes::sheet::Sheet;
use crate::pages::schemes::{care, with_sheet};
use crate::pages::sources::sources;
use crate::policy;
use crate::session::Session;
use crate::words::{Text, Words, about, pilot as text, schemes};

/// The parts of the page, in order: the id of the heading, and the heading.
const PARTS: [(&str, Text); 7] = [
    ("pilot-came", text::CAME),
    ("pilot-gaps", text::GAPS),
    ("pilot-preview", text::PREVIEW),
    ("pilot-ready", text::READY),
    ("pilot-vendor", text::VENDOR),
    ("pilot-now", text::NOW),
    ("pilot-care", schemes::CARE),
];

/// Draws the page.
pub(super) fn pilot(session: Session) -> impl IntoView {
    let current = Current::of(session);
    with_sheet(session, move |sheet| page(session, sheet, current).into_any())
}

fn page(session: Session, sheet: Option<Sheet>, current: Current) -> impl IntoView {
    let words = session.words();
    let bodies = [
        came::came(words).into_any(),
        gaps::gaps(session, current).into_any(),
        preview::preview(words, sheet).into_any(),
        ready::ready(session).into_any(),
        vendor::vendor(words).into_any(),
        now::now(session, sheet, current).into_any(),
        care::warnings(words).into_any(),
    ];
    let headings = PARTS.map(|(id, heading)| match heading {
        text::PREVIEW => (id, words.get(preview::heading(sheet))),
        heading => (id, words.get(heading)),
    });
    let parts = headings
        .into_iter()
        .zip(bodies)
        .map(|((id, heading), body)| part(id, heading, (), body));
    view! {
        {head(words)}
        {state::state(session, words, sheet)}
        {contents(words.get(about::CONTENTS), headings)}
        {parts.collect_view()}
        {policy::recommendation(policy::PILOT).map(|one| sources(words, one.sources()))}
    }
}

fn head(words: Words) -> impl IntoView {
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
    }
}
