//! What keeps the business from the next stage: points, and basics.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::plan::{Lift, Path, lift};
use shopready_engine::questionnaire::QuestionId;

use crate::pages::outcome::Outcome;
use crate::words::{Words, report as text};

/// What lacks for the next stage; none at the highest, and where no stage is shown.
pub(super) fn lack(outcome: &Outcome) -> Option<Lift> {
    // The steps that would lift it stand in the plan; without a path they are not looked for.
    lift(&outcome.check, &Path::default())
}

/// The points that lack, in words; nothing where they are there.
pub(super) fn points(words: Words, lack: &Lift) -> Option<String> {
    match lack.points_missing {
        0 => None,
        1 => Some(words.get(text::LACKS_POINT).to_owned()),
        points => Some(text::lacks_points(words, &points.to_string())),
    }
}

/// The next action on a question: one level up, or finding out.
pub(super) fn next_action(words: Words, outcome: &Outcome, question: QuestionId) -> &'static str {
    match outcome.check.effective(question) {
        Effective::Level(level) => words.action(question, level),
        _ => words.find_out(),
    }
}

/// Draws what lacks for the next stage, as a part of the score box.
pub(super) fn holds(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let lack = lack(outcome)?;
    let points = points(words, &lack).map(|points| view! { <li>{points}</li> });
    let basics = lack.foundations.iter().map(|question| {
        view! {
            <li data-held-by=question.id()>
                {words.question(question)} " "
                <span class="given">{next_action(words, outcome, question)}</span>
            </li>
        }
    });
    Some(view! {
        <div class="score__lack">
            <h2>{text::lacks(words, words.stage(lack.stage))}</h2>
            <ul>{points} {basics.collect_view()}</ul>
        </div>
    })
}
