//! The way to the parts of a long read.

use leptos::prelude::*;

use crate::browser::document;

/// The way to each part: the id of its heading, and the heading. Buttons, since the address holds the screen.
pub fn contents(
    label: &'static str,
    parts: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> impl IntoView {
    let lines = parts.into_iter().map(|(id, heading)| {
        let go = move |_| {
            document::scroll_to(id);
            document::focus(id);
        };
        view! {
            <li>
                <button class="contents__link" on:click=go>
                    <span>{heading}</span>
                </button>
            </li>
        }
    });
    view! {
        <nav class="contents" aria-label=label>
            <ol>{lines.collect_view()}</ol>
        </nav>
    }
}

/// A part under its heading, which the contents lead to.
pub fn part(
    id: &'static str,
    heading: impl IntoView,
    note: impl IntoView,
    body: impl IntoView,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section__head">
                <h2 id=id tabindex="-1">
                    {heading}
                </h2>
                {note}
            </div>
            {body}
        </section>
    }
}
