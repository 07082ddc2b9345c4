//! The ruler with the four stages.

use leptos::prelude::*;
use shopready_engine::questionnaire::Stage;

use crate::pages::outcome::{Current, Outcome};
use crate::session::Session;
use crate::text::number::share;
use crate::words::{Words, result as text};

/// Score and range on a scale of 100, and under it the stages: the one shown, and the one that is held.
pub(super) fn ruler(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    current.draw(move |outcome| draw(words, outcome))
}

/// The ruler of an outcome.
pub(in crate::pages) fn draw(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let of_hundred = |score: u8| share(usize::from(score), 100);
    let overall = outcome.score.overall;
    let low = overall.map(|overall| of_hundred(overall.score));
    let high = overall.map(|overall| of_hundred(overall.high));
    view! {
        <div class="ruler">
            <div class="ruler__track" aria-hidden="true" style:--share=low style:--share-high=high>
                {Stage::ALL.map(|_| view! { <i></i> }).into_iter().collect_view()}
            </div>
            <ol class="stages">
                {Stage::ALL.map(|stage| name(words, outcome, stage)).into_iter().collect_view()}
            </ol>
        </div>
    }
}

fn name(words: Words, outcome: &Outcome, stage: Stage) -> impl IntoView + use<> {
    let result = outcome.score.stage;
    let is_shown = result.shown == Some(stage);
    let is_held = !is_shown && result.by_score == Some(stage);
    view! {
        <li aria-current=is_shown.then_some("true") data-state=is_held.then_some("held")>
            <span class="stages__from">{stage.min_score().to_string()}</span>
            {words.stage(stage)}
            {is_held
                .then(|| {
                    view! { <span class="visually-hidden">{words.get(text::BY_SCORE)}</span> }
                })}
        </li>
    }
}
