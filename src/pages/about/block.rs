//! What a long read is made of. Each shape is drawn by one function, so that a sentence more costs
//! no code but its own.

use std::borrow::Cow;

use leptos::prelude::*;

/// Words of a pack, or filled-in ones.
pub(in crate::pages) type Wording = Cow<'static, str>;

/// A part of a long read.
pub(in crate::pages) enum Block {
    /// A heading below the part's own.
    Heading(Wording),
    /// A paragraph.
    Paragraph(Wording),
    /// A formula in words.
    Formula(Wording),
    /// A list of sentences.
    List(Vec<Wording>),
    /// Terms, each with what it means.
    Terms(Vec<(Wording, Wording)>),
    /// A table of two columns, the second of numbers.
    Table(Table),
    /// Something that is drawn elsewhere.
    View(AnyView),
}

/// A table of two columns, the second of numbers.
pub(in crate::pages) struct Table {
    /// What it shows; may be empty where a heading says it.
    pub caption: &'static str,
    /// The heads of the columns.
    pub head: [&'static str; 2],
    /// Rows: name, what there is to say about it, number.
    pub rows: Vec<(&'static str, &'static str, u16)>,
    /// The last row, if there is one.
    pub foot: Option<(&'static str, u16)>,
}

/// Draws a part.
pub(in crate::pages) fn draw(block: Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h3>{text}</h3> }.into_any(),
        Block::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Block::Formula(text) => view! { <p class="formula">{text}</p> }.into_any(),
        Block::List(lines) => list(lines).into_any(),
        Block::Terms(terms) => term_list(terms).into_any(),
        Block::Table(parts) => table(parts).into_any(),
        Block::View(view) => view,
    }
}

fn list(lines: Vec<Wording>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul class="bullets">{lines.collect_view()}</ul> }
}

fn term_list(terms: Vec<(Wording, Wording)>) -> impl IntoView {
    let terms = terms.into_iter().map(|(term, meaning)| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
            </div>
        }
    });
    view! { <dl class="terms">{terms.collect_view()}</dl> }
}

fn table(parts: Table) -> impl IntoView {
    let [name, number] = parts.head;
    let rows = parts.rows.into_iter().map(row).collect_view();
    let foot = parts
        .foot
        .map(|(name, number)| view! { <tfoot>{row((name, "", number))}</tfoot> });
    let caption = (!parts.caption.is_empty()).then(|| view! { <caption>{parts.caption}</caption> });
    view! {
        <table class="table reasons">
            {caption} <thead>
                <tr>
                    <th scope="col">{name}</th>
                    <th scope="col" class="number">
                        {number}
                    </th>
                </tr>
            </thead> <tbody>{rows}</tbody> {foot}
        </table>
    }
}

fn row((name, note, number): (&'static str, &'static str, u16)) -> impl IntoView {
    let note = (!note.is_empty()).then(|| view! { <span class="given">{note}</span> });
    view! {
        <tr>
            <th scope="row">{name} {note}</th>
            <td class="number">{number}</td>
        </tr>
    }
}
