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
pub(super) fn as_table(words: Words, id: &'static str, table: impl IntoView) -> impl IntoView {
    view! {
        <details class="fold fold--lined portfolio__table" id=id>
            <summary>
                <span>{words.get(result::AS_TABLE)}</span>
            </summary>
            <div class="table-wrap">{table}</div>
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
