//! What the keys do.

use leptos::prelude::*;

use crate::words::{Words, about as text};

/// The keys, and what they do.
pub(super) fn keyboard(words: Words) -> impl IntoView {
    let keys = [
        ("0 – 4", text::KEY_LEVELS),
        ("Enter", text::KEY_ENTER),
        ("↑ ↓", text::KEY_ARROWS),
        ("Tab", text::KEY_TAB),
        ("Space", text::KEY_SPACE),
        ("Esc", text::KEY_ESCAPE),
    ];
    let rows = keys.map(|(key, does)| {
        view! {
            <tr>
                <th scope="row">
                    {key.split(' ').map(cap).collect_view()}
                </th>
                <td>{words.get(does)}</td>
            </tr>
        }
    });
    view! {
        <table class="table keys">
            <thead>
                <tr>
                    <th scope="col">{words.get(text::KEY)}</th>
                    <th scope="col">{words.get(text::KEY_DOES)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
}

/// A key as it stands on the keyboard; a dash between two of them is none.
fn cap(key: &'static str) -> AnyView {
    if key == "–" {
        "– ".into_any()
    } else {
        view! { <kbd>{key}</kbd> }.into_any()
    }
}
