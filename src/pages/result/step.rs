//! One step: what to do, what it takes, and why.

use leptos::prelude::*;
use shopready_engine::check::Level;
use shopready_engine::plan::{Blocked, Step, StepId};
use shopready_engine::questionnaire::QuestionId;
use shopready_store::marks::{Marks, State};

use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::text::date;
use crate::words::{Text, Words, plan, result as text};

/// A step to begin with, numbered over both lists, with what the plan says of it.
pub(super) fn card(
    words: Words,
    list: &'static str,
    number: usize,
    step: &Step,
    marks: &Marks,
) -> impl IntoView + use<> {
    let question = step.question;
    let id = StepId {
        question,
        to: step.from.map(Level::up),
    };
    let reason = step.foundation_first.then(|| {
        view! {
            <p class="step__why">
                {icon(Icon::Lock)} <span>
                    <b>{words.get(text::BASIC_FIRST)}</b>
                </span>
            </p>
        }
    });
    let look_at = step
        .from
        .is_none()
        .then(|| view! { <p class="step__topic">{words.evidence(question)}</p> });
    let opens = match step.unlocked.len() {
        0 => None,
        1 => Some(words.get(text::OPENS_ONE).to_owned()),
        count => Some(text::opens(words, &count.to_string())),
    };
    view! {
        <li class="step" data-step=question.id() data-list=list>
            <span class="step__number" aria-hidden="true">
                {number.to_string()}
            </span>
            <div class="step__body">
                {reason} <h3 class="step__title">{title(words, step.question, step.from)}</h3> {look_at}
                <p class="step__topic">{words.dimension(question.rules().dimension)}</p>
                <ul class="chips">
                    <li class="chip">{icon(Icon::Clock)} {hours(words, step.hours)}</li>
                    <li class="chip">{icon(Icon::Coin)} {words.cost_band(step.cost)}</li>
                    <li class="chip">
                        <span class="impact" data-impact=step.impact.to_string() aria-hidden="true"></span>
                        {words.get(impact(step.impact))}
                    </li>
                </ul>
                {opens.map(|opens| view! { <p class="step__topic">{opens}</p> })}
                {decided(words, marks.get(id))}
            </div>
            <a class="step__answer" href=Route::Question(question).hash()>
                <span>{answer(words, step)}</span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

/// What the owner has decided about the step in the plan. A step that was done has moved the answer, so that another
/// one stands in its place.
fn decided(words: Words, state: Option<&State>) -> Option<impl IntoView + use<>> {
    let (sign, decision) = match state? {
        State::Planned(day) => (Icon::Check, plan::planned_on(words, &date::day(words, *day))),
        State::NotForUs(_) => (Icon::Cross, words.get(plan::MARK_NOT_FOR_US).to_owned()),
        State::Done { .. } => return None,
    };
    Some(view! {
        <p class="step__why" data-decided="">
            {icon(sign)}
            <span>
                <a href=Route::Plan.hash()>{decision}</a>
            </span>
        </p>
    })
}

/// A step for later, in one row.
pub fn row(words: Words, step: &Step) -> impl IntoView + use<> {
    let takes = [
        hours(words, step.hours),
        words.cost_band(step.cost).to_owned(),
        words.get(impact(step.impact)).to_owned(),
    ];
    let takes = takes.map(|part| view! { "\u{a0}· " <span class="nowrap">{part}</span> });
    view! {
        <li data-step=step.question.id() data-list="later">
            <a class="list__row" href=Route::Question(step.question).hash()>
                <span>
                    {title(words, step.question, step.from)}
                    <span class="given">
                        {words.dimension(step.question.rules().dimension)}
                        {takes.into_iter().collect_view()}
                    </span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

/// A step that waits, and the question it waits for.
pub(super) fn waiting(words: Words, action: &'static str, blocked: Blocked) -> impl IntoView + use<> {
    let by = blocked.by;
    view! {
        <li data-blocked=blocked.question.id()>
            <a class="list__row" href=Route::Question(by).hash()>
                <span>
                    {action}
                    <span class="given">
                        {text::labelled(words, words.get(text::WAITS_FOR), words.question(by))}
                    </span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

/// The next action; where the level is not known, the question to find out.
pub(in crate::pages) fn title(words: Words, question: QuestionId, from: Option<Level>) -> String {
    match from {
        Some(level) => words.action(question, level).to_owned(),
        None => text::labelled(words, words.find_out(), words.question(question)),
    }
}

/// What was answered: where the step begins.
fn answer(words: Words, step: &Step) -> String {
    let given = step
        .from
        .map_or(words.dont_know(), |level| words.option(step.question, level));
    text::labelled(words, words.get(text::YOUR_ANSWER), given)
}

/// About how many hours, in words.
pub(in crate::pages) fn hours(words: Words, hours: u16) -> String {
    match hours {
        1 => words.get(text::HOURS_ONE).to_owned(),
        hours => text::hours(words, &hours.to_string()),
    }
}

/// How much a step helps, in words.
pub(in crate::pages) fn impact(impact: u8) -> Text {
    match impact {
        0 | 1 => text::IMPACT_SMALL,
        2 => text::IMPACT_MEDIUM,
        _ => text::IMPACT_LARGE,
    }
}
