//! What would lift the business to the next stage: points, basics, and a few steps that are enough.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::plan::{self, Choice, Lift, Path, PathStep};
use shopready_engine::questionnaire::QuestionId;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::step::{hours, title};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, result as text};

/// So many steps are shown at once; more are in a fold.
const SHOWN_AT_ONCE: usize = 4;

/// Draws it; nothing where no stage is shown, a word where there is none above.
pub(super) fn lift(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    current.draw(move |outcome| {
        outcome.score.stage.shown?;
        let path = plan::path(&outcome.check);
        let body = match plan::lift(&outcome.check, &path) {
            Some(lift) => to_next(words, outcome, &path, &lift).into_any(),
            None => view! { <p data-lift="">{words.get(text::LIFT_HIGHEST)}</p> }.into_any(),
        };
        Some(view! { <div class="lift stack">{body}</div> })
    })
}

fn to_next(words: Words, outcome: &Outcome, path: &Path, lift: &Lift) -> impl IntoView + use<> {
    let stage = words.stage(lift.stage);
    let points = match lift.points_missing {
        0 => words.get(text::LIFT_NO_POINTS).to_owned(),
        1 => words.get(text::LIFT_POINT).to_owned(),
        points => text::lift_points(words, &points.to_string()),
    };
    let level = lift.stage.foundation_level().to_string();
    let basics = (!lift.foundations.is_empty()).then(|| {
        let basics = lift
            .foundations
            .iter()
            .map(|question| basic(words, outcome, question));
        view! {
            <p>{text::lift_basics(words, &level)}</p>
            <ul class="bullets">{basics.collect_view()}</ul>
        }
    });
    let steps = match &lift.steps {
        Some(choice) => enough(words, stage, path, choice).into_any(),
        None => view! { <p class="soft">{text::lift_beyond(words, stage)}</p> }.into_any(),
    };
    view! {
        <h3 data-lift=lift.stage.id() data-points=lift.points_missing.to_string()>
            {text::lift_to(words, stage)}
        </h3>
        <p>
            <b>{points}</b>
        </p>
        {basics}
        {steps}
    }
}

/// A basic that is too low for the next stage, with the answer of today.
fn basic(words: Words, outcome: &Outcome, question: QuestionId) -> impl IntoView + use<> {
    let answer = match outcome.check.effective(question) {
        Effective::Level(level) => words.option(question, level),
        _ => words.dont_know(),
    };
    let answer = text::labelled(words, words.get(text::YOUR_ANSWER), answer);
    view! {
        <li data-lift-basic=question.id()>
            <a href=Route::Question(question).hash()>{words.question(question)}</a>
            <span class="given">{answer}</span>
        </li>
    }
}

/// The steps that are enough, and what they take in all.
fn enough(words: Words, stage: &str, path: &Path, choice: &Choice) -> impl IntoView + use<> {
    let steps: Vec<_> = choice.steps(path).collect();
    let sentence = match steps.len() {
        1 => text::lift_step(words, stage),
        count => text::lift_steps(words, &count.to_string(), stage),
    };
    let total = match choice.totals(path).hours {
        1 => words.get(text::TOTAL_HOURS_ONE).to_owned(),
        hours => text::total_hours(words, &hours.to_string()),
    };
    let assumed = steps
        .iter()
        .any(|step| step.assumed)
        .then(|| view! { <p class="soft small">{words.get(text::LIFT_ASSUMED)}</p> });
    let is_short = steps.len() <= SHOWN_AT_ONCE;
    let rows = steps.into_iter().map(|step| row(words, step));
    view! {
        <details class="fold fold--lined" id="lift-steps" open=is_short>
            <summary>
                <span>{sentence} <span class="given">{total}</span></span>
            </summary>
            <ol class="list">{rows.collect_view()}</ol>
        </details>
        {assumed}
        <p>
            <a class="way" id="lift-to-plan" href=Route::Plan.hash()>
                {words.get(text::LIFT_TO_PLAN)}
                {icon(Icon::ChevronRight)}
            </a>
        </p>
    }
}

fn row(words: Words, step: &PathStep) -> impl IntoView + use<> {
    let cost = words.cost_band(step.cost);
    view! {
        <li class="lift__step" data-lift-step=step.id.to_string()>
            {title(words, step.id.question, step.from)}
            <span class="given">
                {hours(words, step.hours)} "\u{a0}· " <span class="nowrap">{cost}</span>
            </span>
        </li>
    }
}
