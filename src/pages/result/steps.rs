//! What to do first, what later, and what waits.

use leptos::prelude::*;
use shopready_engine::check::{Effective, Level};
use shopready_engine::plan::Step;
use shopready_store::marks::Marks;

use crate::components::notice::{Tone, notice};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::step;
use crate::session::Session;
use crate::words::{Text, Words, result as text};

/// Draws the steps: quick ones and projects as cards, the rest in folds.
pub(super) fn steps(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let marks = Memo::new(move |_| session.marks());
    view! {
        {current.draw(move |outcome| nothing_to_do(words, outcome))}
        {current
            .draw(move |outcome| {
                let (steps, heading) = (&outcome.steps.quick, text::QUICK_STEPS);
                marks.with(|marks| list(words, "quick", "quick-steps", heading, steps, 0, marks))
            })}
        {current
            .draw(move |outcome| {
                let before = outcome.steps.quick.len();
                let (steps, heading) = (&outcome.steps.projects, text::PROJECTS);
                marks.with(|marks| list(words, "project", "projects", heading, steps, before, marks))
            })}
        <div class="folds">{later(words, current)} {blocked(words, current)}</div>
    }
}

fn nothing_to_do(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let steps = &outcome.steps;
    // Nothing blocked stands without the step that it waits for, and nothing is later without a first.
    (steps.quick.is_empty() && steps.projects.is_empty())
        .then(|| notice(Tone::Success, words.get(text::NO_STEPS)))
}

fn list(
    words: Words,
    name: &'static str,
    id: &'static str,
    heading: Text,
    steps: &[Step],
    before: usize,
    marks: &Marks,
) -> Option<impl IntoView + use<>> {
    let hours: u16 = steps.iter().map(|step| step.hours).sum();
    let total = match hours {
        1 => words.get(text::TOTAL_HOURS_ONE).to_owned(),
        hours => text::total_hours(words, &hours.to_string()),
    };
    let cards = steps
        .iter()
        .zip(before + 1..)
        .map(|(step, number)| step::card(words, name, number, step, marks));
    (!steps.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <div class="section__head">
                    <h2 id=id>{words.get(heading)}</h2>
                    <span class="section__note">{total}</span>
                </div>
                <ol class="steps" start=(before + 1).to_string()>
                    {cards.collect_view()}
                </ol>
            </section>
        }
    })
}

fn later(words: Words, current: Current) -> impl IntoView {
    let count = move || current.with(|outcome| outcome.steps.later.len());
    view! {
        <details class="fold fold--lined" id="later" hidden=move || count() == 0>
            <summary>
                <span>{move || text::later(words, &count().to_string())}</span>
            </summary>
            <ol class="list">
                {current
                    .draw(move |outcome| {
                        outcome
                            .steps
                            .later
                            .iter()
                            .map(|step| step::row(words, step))
                            .collect_view()
                    })}
            </ol>
        </details>
    }
}

fn blocked(words: Words, current: Current) -> impl IntoView {
    let count = move || current.with(|outcome| outcome.steps.blocked.len());
    view! {
        <details class="fold fold--lined" id="blocked" hidden=move || count() == 0>
            <summary>
                <span>{move || text::blocked(words, &count().to_string())}</span>
            </summary>
            <div class="fold__body">
                <p class="soft small">{words.get(text::BLOCKED_WHY)}</p>
                <ul class="list">
                    {current
                        .draw(move |outcome| {
                            outcome
                                .steps
                                .blocked
                                .iter()
                                .map(|blocked| {
                                    let level = match outcome.check.effective(blocked.question) {
                                        Effective::Level(level) => level,
                                        _ => Level::LOWEST,
                                    };
                                    let action = words.action(blocked.question, level);
                                    step::waiting(words, action, *blocked)
                                })
                                .collect_view()
                        })}
                </ul>
            </div>
        </details>
    }
}
