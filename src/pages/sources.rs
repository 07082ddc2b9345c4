//! Where something about policy was read.

use leptos::prelude::*;

use crate::components::external::{external, site};
use crate::policy::Source;
use crate::text::date;
use crate::words::{Words, policy as text};

/// A fold with every source: title, date, and the address where one is recorded.
pub fn sources(words: Words, sources: impl Iterator<Item = &'static Source>) -> impl IntoView {
    let lines = sources.map(|source| view! { <li>{line(words, source)}</li> });
    view! {
        <details class="fold fold--lined" data-part="sources">
            <summary>
                <span>{words.get(text::SOURCES)}</span>
            </summary>
            <ul class="small sources fold__body">{lines.collect_view()}</ul>
        </details>
    }
}

fn line(words: Words, source: &'static Source) -> impl IntoView {
    let publisher = (!source.publisher.is_empty()).then_some([", ", source.publisher]);
    let address = match site(source.url) {
        Some(site) => external(words, source.url, site),
        None => view! { <span class="soft">{words.get(text::NO_ADDRESS)}</span> }.into_any(),
    };
    view! {
        <span lang="en-HK">{source.title} {publisher}</span>
        <span class="sources__date">{date::written(words, source.date)}</span>
        {address}
    }
}
