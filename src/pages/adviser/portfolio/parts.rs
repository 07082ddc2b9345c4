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

/// Which folds were opened. What is drawn anew keeps the folds of the page as they are, so this lives outside of it.
#[derive(Clone, Copy)]
pub(super) struct Folds(RwSignal<Vec<&'static str>>);

impl Folds {
    /// None yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }
}

/// The figures of a part as a table, folded away.
pub(super) fn as_table<V: IntoView + 'static>(
    words: Words,
    folds: Folds,
    id: &'static str,
    table: impl Fn() -> V + Send + 'static,
) -> impl IntoView {
    let name = words.get(result::AS_TABLE);
    // A wide one scrolls sideways on a phone, also by keys.
    let table = move || {
        view! {
            <div class="table-wrap" tabindex="0" role="group" aria-label=name>
                {table()}
            </div>
        }
    };
    folded(folds, id, name.to_owned(), table)
}

/// What is not needed at once: drawn when it is opened for the first time.
pub(super) fn folded<V: IntoView + 'static>(
    Folds(opened): Folds,
    id: &'static str,
    summary: String,
    content: impl Fn() -> V + Send + 'static,
) -> impl IntoView {
    let is_opened = Memo::new(move |_| opened.with(|opened| opened.contains(&id)));
    let open = move |_| {
        if !is_opened.get_untracked() {
            opened.update(|opened| opened.push(id));
        }
    };
    view! {
        <details class="fold fold--lined" id=id on:toggle=open>
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
