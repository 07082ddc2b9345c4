//! What limits the result, said before anything is built on it.

use leptos::prelude::*;
use shopready_engine::questionnaire::{MANY_NOT_APPLICABLE, MIN_OVERALL_COVERAGE};

use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::pages::outcome::{Current, Outcome};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, result as text};

/// Draws the notices: questions open, no overall, much that does not apply.
pub(super) fn limits(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    (
        current.draw(move |outcome| missing(words, outcome)),
        current.draw(move |outcome| {
            let percent = MANY_NOT_APPLICABLE.to_string();
            let answered = outcome.score.answered;
            answered
                .many_not_applicable
                .then(|| notice(Tone::Info, text::much_not_applicable(words, &percent)))
        }),
    )
}

/// Which questions are open and whether that leaves no overall, with the way to the first of them.
fn missing(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let no_overall = outcome.score.overall.is_none();
    let first = outcome.first_open();
    if first.is_none() && !no_overall {
        return None;
    }
    let why = no_overall.then(|| {
        let counted = outcome.score.shares.counted_weight.to_string();
        let needed = MIN_OVERALL_COVERAGE.to_string();
        view! { <p>{text::no_overall(words, &counted, &needed)}</p> }
    });
    let to_first = first.map(|first| {
        let label = match outcome.score.answered.unanswered.len() {
            1 => words.get(text::ANSWER_REST_ONE).to_owned(),
            count => text::answer_rest(words, &count.to_string()),
        };
        view! {
            <a class="button button--quiet" id="first-gap" href=Route::Question(first).hash()>
                {label}
                {icon(Icon::ArrowRight)}
            </a>
        }
    });
    let title = first.map(|_| view! { <p class="notice__title">{words.provisional()}</p> });
    Some(notice(Tone::Warn, (title, why, to_first)))
}
