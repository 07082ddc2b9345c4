//! The plan: every step in order, with room to write down when it is done.

use leptos::prelude::*;
use shopready_engine::check::{Effective, Level};
use shopready_engine::plan::{Blocked, Step};
use shopready_engine::questionnaire::QuestionId;

use super::paper::join;
use crate::pages::outcome::Outcome;
use crate::pages::result::step;
use crate::words::{Words, report as text, result};

/// Draws the plan.
pub(super) fn plan(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let steps = &outcome.steps;
    let all = steps.quick.iter().chain(&steps.projects).chain(&steps.later);
    let rows = all.zip(1..).map(|(step, number)| row(words, number, step));
    let waiting = steps
        .blocked
        .iter()
        .map(|blocked| waiting(words, outcome, *blocked));
    view! {
        <section class="section sheet" aria-labelledby="report-plan">
            <div class="section__head">
                <h2 id="report-plan">{words.get(text::PLAN)}</h2>
                <span class="section__note">{words.get(text::ESTIMATES)}</span>
            </div>
            <ol class="list plan-rows">{rows.collect_view()}</ol>
            {(!steps.blocked.is_empty())
                .then(|| {
                    view! {
                        <h3>{words.get(text::WAITING)}</h3>
                        <ul class="list plan-rows">{waiting.collect_view()}</ul>
                    }
                })}
        </section>
    }
}

fn row(words: Words, number: usize, step: &Step) -> impl IntoView + use<> {
    let question = step.question;
    let reason = step.foundation_first.then(|| words.get(result::BASIC_FIRST));
    let topic = words.dimension(question.rules().dimension);
    view! {
        <li class="plan-row" data-step=question.id()>
            <span class="plan-row__number" aria-hidden="true">
                {number.to_string()}
            </span>
            <div>
                <p class="plan-row__title">{step::title(words, step)}</p>
                <p class="given">{join(&[topic, reason.unwrap_or_default()])}</p>
            </div>
            <p class="plan-row__takes">
                <span class="nowrap">{step::hours(words, step.hours)}</span>
                <span class="nowrap">{words.cost_band(step.cost)}</span>
                <span class="nowrap">{words.get(step::impact(step.impact))}</span>
            </p>
            <p class="plan-row__done">
                <span class="tick" aria-hidden="true"></span>
                {words.get(text::DONE_ON)}
            </p>
        </li>
    }
}

fn waiting(words: Words, outcome: &Outcome, blocked: Blocked) -> impl IntoView + use<> {
    let level = match outcome.check.effective(blocked.question) {
        Effective::Level(level) => level,
        _ => Level::LOWEST,
    };
    let by: QuestionId = blocked.by;
    view! {
        <li class="plan-row" data-blocked=blocked.question.id()>
            <span class="plan-row__number" aria-hidden="true"></span>
            <div>
                <p class="plan-row__title">{words.action(blocked.question, level)}</p>
                <p class="given">
                    {result::labelled(words, words.get(result::WAITS_FOR), words.question(by))}
                </p>
            </div>
        </li>
    }
}
