//! What stands in place of the list while the adviser's screens are switched off.

use leptos::prelude::*;

use crate::adviser::Adviser;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::session::Session;
use crate::words::clients as text;

/// What this is, for whom, and the one button that switches it on.
pub(in super::super) fn off(session: Session) -> impl IntoView {
    let words = session.words();
    let points = [
        (Icon::List, text::OFF_LIST),
        (Icon::Edit, text::OFF_ENTRY),
        (Icon::Check, text::OFF_COMPARE),
        (Icon::Download, text::OFF_FILES),
        (Icon::Lock, text::OFF_PRIVATE),
    ];
    let points = points.map(|(sign, point)| {
        view! {
            <li>
                {icon(sign)}
                <span>{words.get(point)}</span>
            </li>
        }
    });
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <p>{words.get(text::OFF_LEAD)}</p>
        </div>
        <div class="stack clients-off">
            <ul class="promise">{points.into_iter().collect_view()}</ul>
            <div class="choices">
                <button
                    class="button button--wide"
                    id="switch-on"
                    on:click=move |_| {
                        Adviser::of(session).switch(true);
                        document::focus_later("heading".to_owned());
                    }
                >
                    {words.get(text::SWITCH_ON)}
                </button>
                <p class="small soft">{words.get(text::OFF_SAME)}</p>
            </div>
        </div>
    }
}
