//! What can be done today: free steps of the owner's own, and help that is open.

use leptos::prelude::*;
use shopready_engine::questionnaire::CostBand;

use super::help;
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::step;
use crate::pages::schemes::sheet::Sheet;
use crate::session::Session;
use crate::words::{Words, pilot as text};

/// So many steps at most: the plan has them all.
const MOST: usize = 5;

/// Draws the steps, and the help.
pub(super) fn now(session: Session, sheet: Option<Sheet>, current: Current) -> impl IntoView {
    let words = session.words();
    view! {
        {current.draw(move |outcome| steps(words, outcome))}
        {sheet.map(|sheet| help::help(sheet, current))}
    }
}

fn steps(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let steps = &outcome.steps;
    let begin = steps.quick.iter().chain(&steps.projects).chain(&steps.later);
    let free: Vec<_> = begin
        .filter(|step| step.cost == CostBand::FREE)
        .take(MOST)
        .collect();
    let body = if free.is_empty() {
        view! { <p class="soft">{words.get(text::NOW_NO_STEPS)}</p> }.into_any()
    } else {
        let rows = free.into_iter().map(|step| step::row(words, step));
        view! {
            <p class="small soft">{words.get(text::NOW_STEPS_NOTE)}</p>
            <ol class="list" id="free-steps">
                {rows.collect_view()}
            </ol>
        }
        .into_any()
    };
    view! {
        <h3>{words.get(text::NOW_STEPS)}</h3>
        {body}
    }
}
