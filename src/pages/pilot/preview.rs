//! The owner's facts beside the rules of the first round: shown as unconfirmed, deciding nothing.

use leptos::prelude::*;
use shopready_engine::catalogue::{Outcome, Scheme};
use shopready_engine::eligibility::{Explanation, explain};

use super::round::{NEXT, Round};
use crate::pages::schemes::rules::{Use, rules};
use crate::pages::schemes::sheet::Sheet;
use crate::words::{Words, pilot as text};

/// Draws the rules that were carried over, and those that a newer catalogue has published.
pub(super) fn preview(words: Words, sheet: Option<Sheet>) -> impl IntoView {
    let next = sheet.map(|sheet| (sheet, Round::find(sheet.catalogue, sheet.today, NEXT)));
    match next {
        None => view! { <p class="soft">{words.get(text::PREVIEW_MISSING)}</p> }.into_any(),
        Some((_, None)) => view! { <p class="soft">{words.get(text::PREVIEW_NONE)}</p> }.into_any(),
        Some((sheet, Some(next))) => compared(sheet, next.scheme).into_any(),
    }
}

fn compared(sheet: Sheet, scheme: &'static Scheme) -> impl IntoView {
    let words = sheet.words;
    let explained = Memo::new(move |_| sheet.known.with(|known| explain(scheme, &known.facts)));
    let has = |lines: fn(&Explanation<'static>) -> bool| explained.with_untracked(lines);
    let published = has(|now| !now.rules.is_empty()).then(|| {
        view! {
            <h3>{words.get(text::PREVIEW_PUBLISHED)}</h3>
            {rules(sheet, scheme, explained, Use::Rule)}
        }
    });
    let provisional = has(|now| !now.provisional.is_empty()).then(|| {
        view! {
            <p class="soft">{words.get(text::PREVIEW_LEAD)}</p>
            <p class="preview__count" role="status" data-part="count">
                {move || count(words, explained)}
            </p>
            {rules(sheet, scheme, explained, Use::Provisional)}
        }
    });
    let none = (published.is_none() && provisional.is_none())
        .then(|| view! { <p class="soft">{words.get(text::PREVIEW_NONE)}</p> });
    view! {
        <div class="stack" id="preview">
            {published}
            {provisional}
            {none}
        </div>
    }
}

/// How many rules are met, not met, not known.
fn count(words: Words, explained: Memo<Explanation<'static>>) -> String {
    let outcomes: Vec<_> = explained.with(|now| now.provisional.iter().map(|rule| rule.outcome).collect());
    let of = |wanted: Outcome| {
        let like = outcomes.iter().filter(|outcome| **outcome == wanted);
        like.count().to_string()
    };
    text::preview_count(
        words,
        &of(Outcome::Fail),
        &of(Outcome::Pass),
        &outcomes.len().to_string(),
        &of(Outcome::Unknown),
    )
}
