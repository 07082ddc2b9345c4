//! What to be wary of, and what a person must look up.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::components::external::{external, host};
use crate::words::{Words, schemes as text};

/// Old web pages and grant fraud.
pub(super) fn care(sheet: Sheet) -> impl IntoView {
    let words = sheet.words;
    view! {
        <details class="fold fold--lined" id="take-care">
            <summary>
                <span>{words.get(text::CARE)}</span>
            </summary>
            <div class="fold__body">
                {warnings(words)}
            </div>
        </details>
    }
}

/// What to be wary of, a sentence each.
pub fn warnings(words: Words) -> impl IntoView {
    let lines = [
        text::CARE_OLD,
        text::CARE_FEE,
        text::CARE_ADVANCE,
        text::CARE_SITE,
    ];
    view! {
        <ul class="bullets">
            {lines.into_iter().map(|line| view! { <li>{words.get(line)}</li> }).collect_view()}
        </ul>
    }
}

/// The watch list of the catalogue.
pub(super) fn watch(sheet: Sheet) -> impl IntoView {
    let list = &sheet.catalogue.watch;
    (!list.is_empty()).then(|| {
        let lines = list.iter().map(|watch| {
            let links = watch.url.iter().map(|url| {
                let name = host(url).unwrap_or(url);
                view! { <li>{external(sheet.words, url, name)}</li> }
            });
            view! {
                <li data-watch=watch.id.as_str()>
                    <p>{sheet.say(&watch.text)}</p>
                    <ul class="links">{links.collect_view()}</ul>
                </li>
            }
        });
        view! {
            <details class="fold fold--lined" id="watch-list">
                <summary>
                    <span>{sheet.words.get(text::WATCH)}</span>
                </summary>
                <div class="fold__body">
                    <ul class="stack">{lines.collect_view()}</ul>
                </div>
            </details>
        }
    })
}
