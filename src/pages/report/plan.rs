//! The plan: every step up to the targets, in order. The first round has room for the pen.

use leptos::prelude::*;
use shopready_engine::plan::{Path, PathStep, StepId, path};

use super::paper::join;
use crate::pages::outcome::Outcome;
use crate::pages::result::step;
use crate::words::{Words, report as text, result};

/// Draws the plan; nothing where every target is reached, which the first page says.
pub(super) fn plan(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let path = path(&outcome.check);
    let (now, later) = path.rounds().split_first()?;
    let rounds = later.iter().zip(2..).map(|(steps, number)| {
        let heading = match number {
            2 => words.get(text::ROUND_SECOND).to_owned(),
            number => text::round_later(words, &number.to_string()),
        };
        round(words, &path, heading, steps, false)
    });
    Some(view! {
        <section class="section sheet" aria-labelledby="report-plan">
            <div class="section__head">
                <h2 id="report-plan">{words.get(text::PLAN)}</h2>
                <span class="section__note">{words.get(text::ESTIMATES)}</span>
            </div>
            {round(words, &path, words.get(text::ROUND_FIRST).to_owned(), now, true)}
            <div class="plan-rounds">{rounds.collect_view()}</div>
        </section>
    })
}

/// The steps of a round, numbered over all rounds.
fn round(
    words: Words,
    path: &Path,
    heading: String,
    steps: &[PathStep],
    with_pen: bool,
) -> impl IntoView + use<> {
    let hours: u16 = steps.iter().map(|step| step.hours).sum();
    let hours = match hours {
        1 => words.get(result::TOTAL_HOURS_ONE).to_owned(),
        hours => result::total_hours(words, &hours.to_string()),
    };
    let rows = steps.iter().map(|step| row(words, path, step, with_pen));
    view! {
        <div class="plan-round">
            <h3>{heading} <span class="section__note">{hours}</span></h3>
            <ol class="list plan-rows">{rows.collect_view()}</ol>
        </div>
    }
}

fn row(words: Words, path: &Path, step: &PathStep, with_pen: bool) -> impl IntoView + use<> {
    let question = step.id.question;
    let takes = join(&[
        words.dimension(question.rules().dimension),
        &step::hours(words, step.hours),
        words.cost_band(step.cost),
        words.get(step::impact(step.impact)),
    ]);
    let pen = with_pen.then(|| {
        view! {
            <p class="plan-row__done">
                <span class="tick"></span>
                {words.get(text::DONE_ON)}
            </p>
        }
    });
    view! {
        <li class="plan-row" data-step=step.id.to_string()>
            <span class="plan-row__number" aria-hidden="true">
                {number(path, step.id).to_string()}
            </span>
            <div>
                <p class="plan-row__title">{step::title(words, question, step.from)}</p>
                <p class="given">{takes}</p>
                {remark(words, path, step).map(|remark| view! { <p class="given">{remark}</p> })}
            </div>
            {pen}
        </li>
    }
}

/// The place of a step in the path, from 1.
fn number(path: &Path, id: StepId) -> usize {
    path.steps().take_while(|step| step.id != id).count() + 1
}

/// Why a step comes first, what it waits for, and whether it may prove needless.
fn remark(words: Words, path: &Path, step: &PathStep) -> Option<String> {
    let basic = step
        .foundation_first
        .then(|| words.get(result::BASIC_FIRST).to_owned());
    let numbers: Vec<_> = step
        .waits_for
        .iter()
        .map(|needed| number(path, *needed).to_string())
        .collect();
    let after = (!numbers.is_empty()).then(|| text::after(words, &numbers.join(words.get(text::LIST_COMMA))));
    let assumed = step.assumed.then(|| words.get(text::ASSUMED).to_owned());
    let remarks: Vec<_> = [basic, after, assumed].into_iter().flatten().collect();
    (!remarks.is_empty()).then(|| remarks.join(words.get(text::AND)))
}
