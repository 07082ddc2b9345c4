//! Another check of the same business: what is taken over, and what becomes of the last answers.

use leptos::prelude::*;
use shopready_store::again::LastAnswers;

use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::{Saving, Session};
use crate::text::date;
use crate::words::{again as text, app};

/// Draws the choice. Nothing begins before one of the two buttons is pressed.
pub(super) fn again(session: Session) -> impl IntoView {
    let words = session.words();
    let lead = move || {
        let begun = date::moment(words, &session.begun()?);
        Some(text::lead(words, &begun))
    };
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            <p class="soft">{lead}</p>
        </div>
        <ul class="bullets">
            {[text::TAKEN_OVER, text::STAYS, text::NOT_TAKEN_OVER]
                .map(|line| view! { <li>{words.get(line)}</li> })
                .into_iter()
                .collect_view()}
        </ul>
        {move || {
            if matches!(session.saving(), Saving::Failed(_)) {
                notice(Tone::Warn, words.get(text::SAVE_FIRST)).into_any()
            } else {
                choices(session).into_any()
            }
        }}
        <p>
            <a class="way" id="back" href=Route::Result.hash()>
                {icon(Icon::ChevronLeft)}
                {words.get(app::BACK)}
            </a>
        </p>
    }
}

fn choices(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <div class="choices">
            <button
                class="button button--wide"
                id="again-kept"
                type="button"
                on:click=move |_| session.check_again(LastAnswers::Kept)
            >
                {words.get(text::KEEP)}
                {icon(Icon::ArrowRight)}
            </button>
            <p class="small soft">{words.get(text::KEEP_NOTE)}</p>
            <button
                class="button button--quiet button--wide"
                id="again-left"
                type="button"
                on:click=move |_| session.check_again(LastAnswers::Left)
            >
                {words.get(text::LEAVE)}
            </button>
            <p class="small soft">{words.get(text::LEAVE_NOTE)}</p>
        </div>
    }
}
