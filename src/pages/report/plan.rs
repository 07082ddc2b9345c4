//! The plan: every step up to the targets, in order, with what was decided about each. The first round
//! has room for the pen.

use leptos::prelude::*;
use shopready_engine::plan::{Path, PathStep, StepId, path};
use shopready_store::marks::{Marks, State};

use super::paper::join;
use crate::pages::outcome::Outcome;
use crate::pages::plan::done::{done_title, reason};
use crate::pages::plan::step_words::title;
use crate::pages::result::step;
use crate::text::date;
use crate::words::{Words, plan as words_of_plan, report as text, result};

/// The path and what was decided about its steps.
struct Plan<'a> {
    words: Words,
    path: Path,
    marks: &'a Marks,
}

/// Draws the plan; nothing where there is no step and none was done, which the first page says.
pub(super) fn plan(words: Words, outcome: &Outcome, marks: &Marks) -> Option<impl IntoView + use<>> {
    let plan = Plan {
        words,
        path: path(&outcome.check),
        marks,
    };
    let done = plan.done();
    let rounds = plan.path.rounds();
    let now = rounds.first().map(|now| plan.round(0, now));
    let later = rounds.iter().enumerate().skip(1);
    let later = later
        .map(|(place, steps)| plan.round(place, steps))
        .collect_view();
    (now.is_some() || done.is_some()).then(|| {
        view! {
            <section class="section sheet" aria-labelledby="report-plan">
                <div class="section__head">
                    <h2 id="report-plan">{words.get(text::PLAN)}</h2>
                    <span class="section__note">{words.get(text::ESTIMATES)}</span>
                </div>
                {now}
                <div class="paper-rounds">{later} {done}</div>
            </section>
        }
    })
}

impl Plan<'_> {
    /// The steps of a round, numbered over all rounds.
    fn round(&self, place: usize, steps: &[PathStep]) -> impl IntoView + use<> {
        let words = self.words;
        let heading = match place {
            0 => words.get(words_of_plan::ROUND_FIRST).to_owned(),
            1 => words.get(words_of_plan::ROUND_SECOND).to_owned(),
            place => words_of_plan::round_later(words, &(place + 1).to_string()),
        };
        let hours: u16 = steps.iter().map(|step| step.hours).sum();
        let hours = match hours {
            1 => words.get(result::TOTAL_HOURS_ONE).to_owned(),
            hours => result::total_hours(words, &hours.to_string()),
        };
        let rows = steps.iter().map(|step| self.row(step, place == 0));
        view! {
            <div class="paper-round">
                <h3>{heading} <span class="section__note">{hours}</span></h3>
                <ol class="list">{rows.collect_view()}</ol>
            </div>
        }
    }

    fn row(&self, step: &PathStep, with_pen: bool) -> impl IntoView + use<> {
        let words = self.words;
        let takes = join(&[
            words.dimension(step.id.question.rules().dimension),
            &step::hours(words, step.hours),
            words.cost_band(step.cost),
            words.get(step::impact(step.impact)),
        ]);
        let is_wanted = !matches!(self.marks.get(step.id), Some(State::NotForUs(_)));
        let pen = (with_pen && is_wanted).then(|| {
            view! {
                <p class="paper-step__done">
                    <span class="tick"></span>
                    {words.get(text::DONE_ON)}
                </p>
            }
        });
        let decided = self.decided(step.id).map(|(state, decided)| {
            view! {
                <p class="paper-step__decided" data-mark=state>
                    {decided}
                </p>
            }
        });
        view! {
            <li class="paper-step" data-step=step.id.to_string()>
                <span class="paper-step__number" aria-hidden="true">
                    {self.number(step.id).to_string()}
                </span>
                <div>
                    <p class="paper-step__title">{title(words, step.id)}</p>
                    <p class="given">{takes}</p>
                    {self.remark(step).map(|remark| view! { <p class="given">{remark}</p> })}
                    {decided}
                </div>
                {pen}
            </li>
        }
    }

    /// The place of a step in the path, from 1.
    fn number(&self, id: StepId) -> usize {
        self.path.steps().take_while(|step| step.id != id).count() + 1
    }

    /// Why a step comes first, what it waits for, and whether it may prove needless.
    fn remark(&self, step: &PathStep) -> Option<String> {
        let words = self.words;
        let basic = step
            .foundation_first
            .then(|| words.get(result::BASIC_FIRST).to_owned());
        let needed = step.waits_for.iter();
        let numbers: Vec<_> = needed.map(|needed| self.number(*needed).to_string()).collect();
        let after =
            (!numbers.is_empty()).then(|| text::after(words, &numbers.join(words.get(text::LIST_COMMA))));
        let assumed = step.assumed.then(|| words.get(text::ASSUMED).to_owned());
        let remarks: Vec<_> = [basic, after, assumed].into_iter().flatten().collect();
        (!remarks.is_empty()).then(|| remarks.join(words.get(text::AND)))
    }

    /// What was decided about a step that is not done: the day, or why it is not for the business.
    fn decided(&self, id: StepId) -> Option<(&'static str, String)> {
        let words = self.words;
        match self.marks.get(id)? {
            State::Planned(on) => {
                let planned = words_of_plan::planned_on(words, &date::day(words, *on));
                Some(("planned", planned))
            }
            State::NotForUs(why) => {
                let label = words.get(words_of_plan::MARK_NOT_FOR_US);
                Some(("not_for_us", result::labelled(words, label, &reason(words, why))))
            }
            State::Done { .. } => None,
        }
    }

    /// What was done, the last first.
    fn done(&self) -> Option<impl IntoView + use<>> {
        let words = self.words;
        let mut done: Vec<_> = self
            .marks
            .iter()
            .filter_map(|mark| match mark.state {
                State::Done { on, .. } => Some((mark.step, on)),
                State::Planned(_) | State::NotForUs(_) => None,
            })
            .collect();
        done.sort_by_key(|(_, on)| std::cmp::Reverse(*on));
        let rows = done.iter().map(|(step, on)| {
            view! {
                <li class="paper-step" data-done=step.to_string()>
                    <span class="paper-step__number" aria-hidden="true">
                        "✓"
                    </span>
                    <div>
                        <p class="paper-step__title">{done_title(words, *step)}</p>
                        <p class="given">{words_of_plan::done_on(words, &date::day(words, *on))}</p>
                    </div>
                </li>
            }
        });
        (!done.is_empty()).then(|| {
            view! {
                <div class="paper-round">
                    <h3>{words.get(words_of_plan::DONE)}</h3>
                    <ul class="list">{rows.collect_view()}</ul>
                </div>
            }
        })
    }
}
