//! The owner's gaps by kind of solution, with the next thing to do about each.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::questionnaire::{QuestionId, SolutionId};

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::schemes::no_check;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, pilot as text, result};

/// The kinds of solution of the first round; all others are to be added.
const FIRST_ROUND: [SolutionId; 3] = [SolutionId::C1, SolutionId::C2, SolutionId::C3];

/// Draws the kinds of solution, with the gaps of the open check under each.
pub(super) fn gaps(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let has_check = Memo::new(move |_| current.with(|_| true));
    move || {
        if has_check.get() {
            view! {
                <p class="soft">{words.get(text::GAPS_LEAD)}</p>
                {current.draw(move |outcome| own(words, outcome))}
            }
            .into_any()
        } else {
            view! {
                <p class="soft">{words.get(text::GAPS_KINDS)}</p>
                <ul class="list">{SolutionId::all().map(|kind| name(words, kind)).collect_view()}</ul>
                {no_check(session, text::GAPS_NO_CHECK)}
            }
            .into_any()
        }
    }
}

/// A kind by its name alone.
fn name(words: Words, kind: SolutionId) -> impl IntoView {
    view! {
        <li data-solution=kind.id()>
            <p class="list__row">
                <span>{words.solution(kind)} <span class="given">{words.get(round(kind))}</span></span>
            </p>
        </li>
    }
}

fn round(kind: SolutionId) -> Text {
    if FIRST_ROUND.contains(&kind) {
        text::KIND_FIRST
    } else {
        text::KIND_NEW
    }
}

fn own(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let check = &outcome.check;
    let kinds = SolutionId::all().map(|kind| self::kind(words, outcome, kind));
    let others = check.path().filter(|question| check.is_gap(*question));
    let others = match others.filter(|gap| gap.rules().solutions.is_empty()).count() {
        0 => None,
        1 => Some(words.get(text::GAPS_OTHER_ONE).to_owned()),
        count => Some(text::gaps_other(words, &count.to_string())),
    };
    view! {
        <div class="folds">{kinds.collect_view()}</div>
        {others.map(|others| view! { <p id="other-gaps">{others}</p> })}
        <a class="list__row kind__plan" id="to-plan" href=Route::Plan.hash()>
            <span>{words.get(text::TO_PLAN)}</span>
            {icon(Icon::ChevronRight)}
        </a>
    }
}

/// A kind with its gaps, folded.
fn kind(words: Words, outcome: &Outcome, kind: SolutionId) -> impl IntoView + use<> {
    let check = &outcome.check;
    let asked: Vec<_> = check
        .path()
        .filter(|question| question.rules().solutions.contains(&kind))
        .collect();
    let gaps: Vec<_> = asked
        .iter()
        .copied()
        .filter(|question| check.is_gap(*question))
        .collect();
    let open = asked.iter().filter(|question| check.is_open(**question)).count();
    let count = if asked.is_empty() {
        words.get(text::KIND_NOT_ASKED).to_owned()
    } else if gaps.is_empty() {
        words.get(text::KIND_NONE).to_owned()
    } else {
        text::kind_count(words, &asked.len().to_string(), &gaps.len().to_string())
    };
    let open = (open > 0).then(|| text::kind_open(words, &open.to_string()));
    let head = view! {
        <h3 class="kind__name">{words.solution(kind)}</h3>
        <span class="given">{words.get(round(kind))}</span>
        <span class="kind__count">{count} {open.map(|open| view! { <span class="soft">{open}</span> })}</span>
    };
    let number = gaps.len().to_string();
    if gaps.is_empty() {
        return view! {
            <div class="kind kind--none" data-solution=kind.id() data-gaps=number>
                {head}
            </div>
        }
        .into_any();
    }
    let rows = gaps.iter().map(|gap| row(words, outcome, *gap));
    view! {
        <details class="fold fold--lined kind" data-solution=kind.id() data-gaps=number>
            <summary>
                <span>{head}</span>
            </summary>
            <ul class="list fold__body">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// A gap: the question, the answer, the next step.
fn row(words: Words, outcome: &Outcome, question: QuestionId) -> impl IntoView + use<> {
    let (answer, next) = match outcome.check.effective(question) {
        Effective::Level(level) => (words.option(question, level), words.action(question, level)),
        _ => (words.dont_know(), words.evidence(question)),
    };
    let blocked = outcome
        .steps
        .blocked
        .iter()
        .find(|blocked| blocked.question == question);
    let waits = blocked.map(|blocked| {
        let by = words.question(blocked.by);
        view! { <span class="given">{result::labelled(words, words.get(result::WAITS_FOR), by)}</span> }
    });
    view! {
        <li>
            <a class="list__row" data-gap=question.id() href=Route::Question(question).hash()>
                <span>
                    {words.question(question)}
                    <span class="given">{result::labelled(words, words.get(result::YOUR_ANSWER), answer)}</span>
                    <span class="kind__next">
                        <b>{words.get(text::NEXT_STEP)}</b>
                        {next}
                    </span>
                    {waits}
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}
