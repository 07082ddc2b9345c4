//! What the keys do.

use leptos::prelude::*;

use super::block::Block;
use crate::words::{Words, about as text};

/// The keys, and what they do.
pub(super) fn keyboard(words: Words) -> Vec<Block> {
    let keys = [
        (["0", "4"], " – ", text::KEY_LEVELS),
        (["Enter", ""], "", text::KEY_ENTER),
        (["↑", "↓"], " ", text::KEY_ARROWS),
        (["Tab", ""], "", text::KEY_TAB),
        (["Space", ""], "", text::KEY_SPACE),
        (["Esc", ""], "", text::KEY_ESCAPE),
    ];
    let rows = keys.map(|([first, second], between, does)| {
        view! {
            <tr>
                <th scope="row">
                    <kbd>{first}</kbd>
                    {between}
                    {(!second.is_empty()).then(|| view! { <kbd>{second}</kbd> })}
                </th>
                <td>{words.get(does)}</td>
            </tr>
        }
    });
    let table = view! {
        <table class="table keys">
            <thead>
                <tr>
                    <th scope="col">{words.get(text::KEY)}</th>
                    <th scope="col">{words.get(text::KEY_DOES)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    };
    vec![Block::View(table.into_any())]
}
