//! The frame of a part: its heading, and its figures as a table.

use leptos::prelude::*;

use crate::words::{Text, Words, result};

/// A part of the screen under its heading.
pub(super) fn part(
    words: Words,
    id: &'static str,
    heading: Text,
    note: impl IntoView,
    body: impl IntoView,
) -> impl IntoView {
    view! {
        <section class="section portfolio__part" data-part=id aria-labelledby=id>
            <div class="section__head">
                <h2 id=id>{words.get(heading)}</h2>
                <span class="section__note">{note}</span>
            </div>
            {body}
        </section>
    }
}

/// The figures of a part as a table, folded away.
pub(super) fn as_table<V: IntoView + 'static>(
    words: Words,
    id: &'static str,
    table: impl Fn() -> V + Send + 'static,
) -> impl IntoView {
    let table = move || view! { <div class="table-wrap">{table()}</div> };
    folded(id, words.get(result::AS_TABLE).to_owned(), table)
}

/// What is not needed at once: drawn when it is opened for the first time.
pub(super) fn folded<V: IntoView + 'static>(
    id: &'static str,
    summary: String,
    content: impl Fn() -> V + Send + 'static,
) -> impl IntoView {
    let is_opened = RwSignal::new(false);
    view! {
        <details class="fold fold--lined" id=id on:toggle=move |_| is_opened.set(true)>
            <summary>
                <span>{summary}</span>
            </summary>
            {move || is_opened.get().then(&content)}
        </details>
    }
}

/// A table: what it shows, the names of its columns, and its rows. All columns but the first hold figures.
pub(super) fn table(
    words: Words,
    caption: Text,
    columns: impl IntoIterator<Item = Text>,
    rows: impl IntoView,
) -> impl IntoView {
    let columns = columns.into_iter().enumerate().map(|(place, column)| {
        view! {
            <th scope="col" class:number=place != 0>
                {words.get(column)}
            </th>
        }
    });
    view! {
        <table class="table">
            <caption class="visually-hidden">{words.get(caption)}</caption>
            <thead>
                <tr>{columns.collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A row of it.
pub(super) fn row(
    id: &'static str,
    name: impl IntoView,
    figures: impl IntoIterator<Item = String>,
) -> impl IntoView {
    let figures = figures
        .into_iter()
        .map(|figure| view! { <td class="number">{figure}</td> });
    view! {
        <tr data-row=id>
            <th scope="row">{name}</th>
            {figures.collect_view()}
        </tr>
    }
}
