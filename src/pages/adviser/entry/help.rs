//! What the keys do, shown by `?`.

use leptos::prelude::*;

use super::desk::Desk;
use crate::browser::dialog;
use crate::words::{Text, app, entry as text};

/// The id of the dialog.
pub(super) const ID: &str = "entry-keys";

const TITLE: &str = "entry-keys-title";

/// The keys, and what they do.
const KEYS: [(&[&str], Text); 9] = [
    (&["1", "2", "3", "4", "5"], text::KEY_LEVELS),
    (&["0"], text::KEY_DONT_KNOW),
    (&["9", "N"], text::KEY_NOT_APPLICABLE),
    (&["S", "T", "U"], text::KEY_EVIDENCE),
    (&["M"], text::KEY_NOTE),
    (&["C"], text::KEY_CONFIRM),
    (&["↑", "↓", "K", "J"], text::KEY_MOVE),
    (&["←", "→", "PgUp", "PgDn"], text::KEY_PARTS),
    (&["G"], text::KEY_GAP),
];

/// Draws the button that opens the list, and the list.
pub(super) fn help(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let rows = KEYS.map(|(keys, does)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " });
        view! {
            <tr>
                <th scope="row">{keys.collect_view()}</th>
                <td>{words.get(does)}</td>
            </tr>
        }
    });
    view! {
        <p class="keys-hint">
            <button type="button" class="button button--plain" id="show-keys" on:click=|_| dialog::open(ID)>
                {words.get(text::KEYS)}
                <span class="key-hint" aria-hidden="true">
                    "?"
                </span>
            </button>
        </p>
        <dialog class="dialog entry-keys" id=ID aria-labelledby=TITLE>
            <h2 id=TITLE>{words.get(text::KEYS)}</h2>
            <p class="soft">{words.get(text::KEYS_LEAD)}</p>
            <table class="table keys">
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
            <div class="dialog__actions">
                <button type="button" class="button" id="close-keys" on:click=|_| dialog::close(ID)>
                    {words.get(app::CLOSE)}
                </button>
            </div>
        </dialog>
    }
}
