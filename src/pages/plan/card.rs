//! One step: what to do, what it takes, what it waits for, what is decided, and the way to decide.

use leptos::prelude::*;
use shopready_engine::check::Level;
use shopready_engine::plan::{PathStep, StepId};
use shopready_store::marks::State;

use super::board::Board;
use super::form;
use super::step_words::title;
use crate::components::icon::{Icon, icon};
use crate::pages::result::step;
use crate::text::date;
use crate::words::{Words, plan as text, result};

/// Draws a step.
pub(super) fn card(board: Board, words: Words, number: usize, step: &PathStep) -> impl IntoView + use<> {
    let id = step.id;
    let shown = {
        let step = step.clone();
        Memo::new(move |_| board.shows(&step))
    };
    let state = Memo::new(move |_| board.state(id));
    let is_ticked = Memo::new(move |_| board.choice.with(|choice| choice.contains(id)));
    let state_name = move || {
        state.with(|state| match state {
            Some(State::Planned(_)) => "planned",
            _ => "open",
        })
    };
    view! {
        <li
            class="step plan-step"
            data-step=id.question.id()
            data-to=id.to.map_or("known".to_owned(), |level: Level| level.get().to_string())
            data-state=state_name
            data-ticked=move || is_ticked.get().to_string()
            hidden=move || !shown.get()
        >
            <span class="step__number" aria-hidden="true">
                {number.to_string()}
            </span>
            <div class="step__body">{what(words, step)}</div>
            {move || state.with(|state| decided(board, words, state.as_ref()))}
            {foot(board, words, id, is_ticked)}
            {form::place(board, words, step)}
        </li>
    }
}

fn what(words: Words, step: &PathStep) -> impl IntoView + use<> {
    let id = step.id;
    let first = step.foundation_first.then(|| {
        view! {
            <p class="step__why">
                {icon(Icon::Lock)} <span>
                    <b>{words.get(result::BASIC_FIRST)}</b>
                </span>
            </p>
        }
    });
    let look_at = id
        .to
        .is_none()
        .then(|| view! { <p class="step__topic">{words.evidence(id.question)}</p> });
    let assumed = step
        .assumed
        .then(|| view! { <p class="step__topic">{words.get(text::ASSUMED)}</p> });
    let waits_for = step.waits_for.iter().map(|other| {
        let first = text::waits_for(words, &title(words, *other));
        view! {
            <p class="step__topic" data-waits-for=other.to_string()>
                {first}
            </p>
        }
    });
    view! {
        {first}
        <h3 class="step__title">{title(words, id)}</h3>
        {look_at}
        <p class="step__topic">{words.dimension(id.question.rules().dimension)}</p>
        <ul class="chips">
            <li class="chip">{icon(Icon::Clock)} {step::hours(words, step.hours)}</li>
            <li class="chip">{icon(Icon::Coin)} {words.cost_band(step.cost)}</li>
            <li class="chip">
                <span class="impact" data-impact=step.impact.to_string() aria-hidden="true"></span>
                {words.get(step::impact(step.impact))}
            </li>
        </ul>
        {waits_for.collect_view()}
        {assumed}
        {opens(words, &step.opens)}
    }
}

/// The steps that wait for this one.
fn opens(words: Words, waiting: &[StepId]) -> Option<impl IntoView + use<>> {
    let count = match waiting.len() {
        0 => return None,
        1 => words.get(text::OPENS_ONE).to_owned(),
        count => text::opens(words, &count.to_string()),
    };
    let waiting = waiting.iter().map(|other| {
        view! { <li data-opens=other.to_string()>{title(words, *other)}</li> }
    });
    Some(view! {
        <details class="fold plan-step__opens">
            <summary>
                <span>{count}</span>
            </summary>
            <ul class="bullets small">{waiting.collect_view()}</ul>
        </details>
    })
}

/// The day for which the step is planned.
fn decided(board: Board, words: Words, state: Option<&State>) -> Option<impl IntoView + use<>> {
    let Some(State::Planned(day)) = state else {
        return None;
    };
    let is_past = board.today.is_some_and(|today| *day < today);
    let written = date::day(words, *day);
    let (class, sign, said) = if is_past {
        (
            "plan-step__day plan-step__day--past",
            Icon::Warning,
            text::planned_past(words, &written),
        )
    } else {
        ("plan-step__day", Icon::Check, text::planned_on(words, &written))
    };
    Some(view! {
        <p class=class data-planned=day.to_string()>
            {icon(sign)}
            <span>{said}</span>
        </p>
    })
}

/// The tick of the trial, and the way to the form.
fn foot(board: Board, words: Words, id: StepId, is_ticked: Memo<bool>) -> impl IntoView {
    let tick = format!("try-{id}");
    let is_open = move || board.form.get() == Some(id);
    let toggle = move |_| {
        let open = (board.form.get_untracked() != Some(id)).then_some(id);
        board.form.set(open);
    };
    view! {
        <div class="plan-step__foot">
            <div class="answer">
                <input
                    class="answer__input"
                    type="checkbox"
                    id=tick.clone()
                    data-try=id.to_string()
                    prop:checked=move || is_ticked.get()
                    on:change=move |_| board.toggle(id)
                />
                <label class="answer__card" for=tick>
                    <span class="answer__text">
                        {words.get(text::TRY_IT)}
                        {named(words, id)}
                    </span>
                </label>
            </div>
            <button
                class="button button--quiet"
                type="button"
                id=format!("arrange-{id}")
                data-arrange=id.to_string()
                aria-expanded=move || is_open().to_string()
                on:click=toggle
            >
                {words.get(text::ARRANGE)}
                {named(words, id)}
            </button>
        </div>
    }
}

/// Of which step a control is, for those who do not see the card around it.
fn named(words: Words, id: StepId) -> impl IntoView {
    view! { <span class="visually-hidden">{result::labelled(words, "", &title(words, id))}</span> }
}
