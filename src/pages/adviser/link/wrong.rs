//! A link that holds no check that can be opened: what is wrong, and what to do.

use leptos::prelude::*;
use shopready_engine::pack::PackError;

use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, app, link as text, receive};

/// What is wrong with a link, in a sentence or two.
pub(in crate::pages::adviser) fn reason(words: Words, error: &PackError) -> String {
    words
        .get(match error {
            PackError::NotALink => text::NOT_A_LINK,
            PackError::Cut => text::CUT,
            PackError::Damaged => text::DAMAGED,
            PackError::LaterFormat => text::LATER,
            PackError::OtherQuestionnaire(version) => {
                let shown: String = version.chars().take(20).collect();
                return text::other_questionnaire(words, &shown);
            }
        })
        .to_owned()
}

/// Its name for tests and style sheets.
fn name(error: &PackError) -> &'static str {
    match error {
        PackError::NotALink => "foreign",
        PackError::Cut => "cut",
        PackError::Damaged => "damaged",
        PackError::LaterFormat => "later",
        PackError::OtherQuestionnaire(_) => "questionnaire",
    }
}

pub(super) fn wrong(session: Session, error: &PackError) -> impl IntoView + use<> {
    let words = session.words();
    view! {
        {page_head(words.get(text::HEADING), None)}
        <div id="wrong-link" data-wrong=name(error)>
            {notice(
                Tone::Error,
                view! {
                    <p>
                        <bdi>{reason(words, error)}</bdi>
                    </p>
                    <p>{words.get(text::NOTHING_CHANGED)}</p>
                },
            )}
        </div>
        <div class="row">
            <a class="button" id="to-receive" href=Route::Adviser("receive", String::new()).hash()>
                {words.get(receive::HEADING)}
            </a>
            <a class="button button--quiet" href=Route::Start.hash()>
                {words.get(app::START)}
            </a>
        </div>
    }
}
