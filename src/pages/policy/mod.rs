//! The committee's recommendations, and what they mean for a shop.
//!
//! Each recommendation is a fold ([`recommendation`]) under its area, with the questions that touch it ([`answers`]);
//! below them stand the other systems ([`system`]). An address may name a recommendation: its fold is open then.

mod answers;
mod recommendation;
mod system;

use leptos::prelude::*;

use crate::browser::document;
use crate::pages::contents::{contents, part};
use crate::pages::outcome::Current;
use crate::pages::schemes::no_check;
use crate::policy::{self, Area};
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, about, policy as text};

/// Id of the heading above the other systems.
const SYSTEMS: &str = "policy-systems";

/// Draws the page, with the recommendation of a number opened and shown.
pub(super) fn policy(session: Session, opened: Option<u8>) -> impl IntoView {
    let words = session.words();
    let current = Current::of(session);
    if let Some(id) = opened.and_then(policy::recommendation).map(|one| one.id) {
        recommendation::show(id);
    }
    let areas = (0..).zip(policy::areas());
    let headings = areas.clone().map(|(place, area)| (area.id, words.area(place)));
    let systems = std::iter::once((SYSTEMS, words.get(text::SYSTEMS)));
    view! {
        {head(words)}
        {move || session.open_id().is_none().then(|| no_check(session, text::NO_CHECK))}
        {contents(words.get(about::CONTENTS), headings.chain(systems))}
        {areas.map(|(place, area)| self::area(session, current, place, area, opened)).collect_view()}
        {system::systems(session, SYSTEMS)}
    }
}

fn head(words: Words) -> impl IntoView {
    let lead = text::lead(
        words,
        &policy::areas().len().to_string(),
        &policy::COUNT.to_string(),
    );
    let compiled = date::written(words, policy::COMPILED_ON);
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <p class="soft">{lead}</p>
            <p class="small soft">{words.titles_note()}</p>
            <p class="small soft">{text::dates(words, &compiled)}</p>
        </div>
    }
}

/// An area with its recommendations.
fn area(
    session: Session,
    current: Current,
    place: usize,
    area: &'static Area,
    opened: Option<u8>,
) -> impl IntoView {
    let words = session.words();
    let heading = text::area(words, &(place + 1).to_string(), words.area(place));
    let members = area.recommendations.iter().filter_map(|number| {
        let one = policy::recommendation(*number)?;
        Some(recommendation::fold(
            session,
            current,
            *number,
            one,
            opened == Some(*number),
        ))
    });
    let body = view! { <div class="schemes">{members.collect_view()}</div> };
    part(
        area.id,
        heading,
        recommendation::mark(words, area.title_translated),
        body,
    )
}

/// Shows a part of the page that an address names, once the page is drawn and its heading has had the focus.
fn show(id: &'static str, focus: &'static str) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            document::scroll_to(id);
            document::focus(focus);
        });
    });
}
