//! The first page, for the owner: where the shop stands, what to do first, who may help.

use leptos::prelude::*;
use shopready_engine::plan::Step;

use super::holds::holds;
use super::paper::{Paper, join};
use super::{limits, stands};
use crate::catalogue::CatalogueState;
use crate::pages::outcome::Outcome;
use crate::pages::result::{areas, head, ruler, step};
use crate::words::{Words, report as text, result, schemes};

/// Draws the first page.
pub(super) fn front(paper: Paper, outcome: &Outcome) -> impl IntoView + use<> {
    let words = paper.words;
    view! {
        <div class="sheet sheet--front">
            {limits(words, outcome)} {score(words, outcome)}
            <div class="front">{bars(words, outcome)} {first_steps(words, outcome)}</div> {support(paper)}
        </div>
    }
}

fn score(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    view! {
        <div class="score">
            <div class="score__top">{head::figures(words, outcome)}</div>
            {ruler::draw(words, outcome)}
            {head::meaning(words, outcome)}
            {holds(words, outcome)}
            {head::reliance(words, outcome)}
        </div>
    }
}

fn bars(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let body = if outcome.is_rough() {
        view! { <p class="small">{words.get(text::AREAS_FULL_ONLY)}</p> }.into_any()
    } else {
        let bars = outcome.score.dimensions.map(|area| areas::bar(words, &area));
        view! {
            <ul class="bars">{bars.into_iter().collect_view()}</ul>
            {areas::legend(words, outcome)}
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="report-areas">
            <div class="section__head">
                <h2 id="report-areas">{words.get(result::AREAS)}</h2>
                <span class="section__note">{words.get(result::AREAS_NOTE)}</span>
            </div>
            {body}
        </section>
    }
}

/// The steps to begin with: quick ones, then projects.
fn first_steps(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let steps = &outcome.steps;
    let list = |heading, list: &'static str, steps: &[Step], before: usize| {
        let rows = steps.iter().zip(before + 1..);
        let rows = rows.map(|(step, number)| row(words, list, number, step));
        (!steps.is_empty()).then(|| {
            view! {
                <h3 class="first-steps__head">{words.get(heading)}</h3>
                <ol class="first-steps" start=(before + 1).to_string()>
                    {rows.collect_view()}
                </ol>
            }
        })
    };
    let nothing = (steps.quick.is_empty() && steps.projects.is_empty())
        .then(|| view! { <p>{words.get(result::NO_STEPS)}</p> });
    view! {
        <section class="section" aria-labelledby="report-first">
            <div class="section__head">
                <h2 id="report-first">{words.get(text::FIRST_STEPS)}</h2>
            </div>
            {nothing}
            {list(result::QUICK_STEPS, "quick", &steps.quick, 0)}
            {list(result::PROJECTS, "project", &steps.projects, steps.quick.len())}
        </section>
    }
}

fn row(words: Words, list: &'static str, number: usize, step: &Step) -> impl IntoView + use<> {
    let takes = join(&[
        &step::hours(words, step.hours),
        words.cost_band(step.cost),
        words.get(step::impact(step.impact)),
    ]);
    view! {
        <li class="first-step" data-step=step.question.id() data-list=list>
            <span class="step__number" aria-hidden="true">
                {number.to_string()}
            </span>
            <div>
                <p class="first-step__title">{step::title(words, step.question, step.from)}</p>
                <p class="given">{takes}</p>
            </div>
        </li>
    }
}

/// The schemes to look at first, with the date of what is known of them.
fn support(paper: Paper) -> impl IntoView + use<> {
    let words = paper.words;
    let body = match paper.sheet {
        Some(sheet) => {
            let all = stands::stands(sheet);
            view! {
                {stands::list(sheet, &stands::first(&all, [3, 2, 1]), true)}
                <p class="small soft">{stands::count(words, &all)}</p>
            }
            .into_any()
        }
        None => no_catalogue(paper).into_any(),
    };
    view! {
        <section class="section" aria-labelledby="report-support">
            <div class="section__head">
                <h2 id="report-support">{words.get(schemes::HEADING)}</h2>
                <span class="section__note">{words.get(text::NO_APPROVAL)}</span>
            </div>
            {body}
        </section>
    }
}

/// Why there are no schemes: they are on their way, or there are none to be had.
fn no_catalogue(paper: Paper) -> impl IntoView + use<> {
    let is_loading = paper.session.catalogue() == CatalogueState::Loading;
    let (state, text) = if is_loading {
        ("loading", schemes::LOADING)
    } else {
        ("missing", text::NO_SCHEMES)
    };
    view! { <p data-catalogue=state>{paper.words.get(text)}</p> }
}
