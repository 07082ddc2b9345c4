//! What the link holds, and what it does not.

use leptos::prelude::*;

use crate::pages::adviser::contents::{Contents, contents};
use crate::session::Session;
use crate::words::handover as text;

/// Draws both lists.
pub(super) fn holds(session: Session) -> impl IntoView {
    let words = session.words();
    let held = move || {
        session.with_open(|open| {
            let record = open?.record();
            Some(contents(words, &Contents::of(&record.check, &record.facts)))
        })
    };
    let line = |line| view! { <li>{words.get(line)}</li> };
    let missing = [text::NO_NAMES, text::NO_NOTES, text::NO_WAY_BACK];
    view! {
        <section class="section" aria-labelledby="holds">
            <div class="section__head">
                <h2 id="holds">{words.get(text::HOLDS)}</h2>
            </div>
            {held}
            <p class="small soft">{words.get(text::WHO_SEES)}</p>
        </section>
        <section class="section" aria-labelledby="holds-not">
            <div class="section__head">
                <h2 id="holds-not">{words.get(text::HOLDS_NOT)}</h2>
            </div>
            <ul class="bullets">{missing.map(line).into_iter().collect_view()}</ul>
        </section>
    }
}
