//! The rules of a scheme: what each asks, how the owner stands to it, where it was read.

use leptos::prelude::*;
use shopready_engine::catalogue::{Follow, Outcome, Predicate, Scheme};
use shopready_engine::eligibility::{Explanation, PredicateLine, RuleLine};
use shopready_engine::facts::FactAnswer;

use super::answers::in_words;
use super::ask;
use super::sheet::Sheet;
use crate::components::icon::{Icon, icon};
use crate::words::schemes as text;

/// What a predicate is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It decides.
    Rule,
    /// A rule of an earlier round, not confirmed.
    Provisional,
    /// A limit on the amount.
    Limit,
    /// A step before applying.
    Step,
}

impl Use {
    fn of<'a>(self, explanation: &'a Explanation<'static>) -> &'a [RuleLine<'static>] {
        if self == Self::Provisional {
            &explanation.provisional
        } else {
            &explanation.rules
        }
    }
}

/// Draws the rules that decide, or those of an earlier round.
pub fn rules(
    sheet: Sheet,
    scheme: &'static Scheme,
    explained: Memo<Explanation<'static>>,
    shown_as: Use,
) -> impl IntoView {
    let rules = explained.with_untracked(|now| shown_as.of(now).to_vec());
    let rows = (0..)
        .zip(rules)
        .map(|(place, rule)| match rule.predicates.as_slice() {
            [line] => row(sheet, scheme, line.predicate, shown_as).into_any(),
            alternatives => {
                let outcome = move || explained.with(|now| shown_as.of(now)[place].outcome);
                let outcome = Memo::new(move |_| outcome());
                let rows = alternatives
                    .iter()
                    .map(|line| row(sheet, scheme, line.predicate, shown_as));
                view! {
                    <li class="rule-group">
                        <p class="rule-group__head">
                            {move || sign(outcome.get())} <b>{sheet.label("phrase", "any_of")}</b>
                            <span>{move || sheet.label("rule_result", outcome.get().id())}</span>
                        </p>
                        <ul>{rows.collect_view()}</ul>
                    </li>
                }
                .into_any()
            }
        });
    view! { <ul class="rules">{rows.collect_view()}</ul> }
}

/// Draws predicates that decide nothing.
pub(super) fn lines(
    sheet: Sheet,
    scheme: &'static Scheme,
    lines: &[PredicateLine<'static>],
    shown_as: Use,
) -> impl IntoView + use<> {
    let rows = lines
        .iter()
        .map(|line| row(sheet, scheme, line.predicate, shown_as));
    view! { <ul class="rules">{rows.collect_view()}</ul> }
}

/// How the owner stands to a predicate.
#[derive(Clone, Copy, PartialEq)]
struct Standing {
    outcome: Outcome,
    answer: Option<FactAnswer>,
    reason: Option<&'static Follow>,
}

fn row(
    sheet: Sheet,
    scheme: &'static Scheme,
    predicate: &'static Predicate,
    shown_as: Use,
) -> impl IntoView + use<> {
    let standing = Memo::new(move |_| {
        sheet.known.with(|known| Standing {
            outcome: predicate.outcome(&known.facts),
            answer: known.facts.get(predicate.fact),
            reason: known
                .filled
                .iter()
                .find(|follow| follow.fact == predicate.fact)
                .copied(),
        })
    });
    let place = [
        scheme.id.as_str(),
        if shown_as == Use::Provisional {
            "-before-"
        } else {
            "-"
        },
        predicate.id.as_str(),
    ]
    .concat();
    let source = text::read_where(
        sheet.words,
        sheet.label("certainty", predicate.certainty.id()),
        &sheet.evidence(scheme),
    );
    let (button, form) = ask::editor(sheet, predicate.fact, place);
    view! {
        <li class="rule" data-rule=predicate.id.as_str() data-result=move || standing.get().outcome.id()>
            {move || sign(standing.get().outcome)}
            <div>
                <p>{sheet.say(&predicate.rule)}</p>
                <div class="given-line">
                    <p>{move || given(sheet, predicate, standing.get(), shown_as)}</p>
                    {button}
                </div>
                {move || {
                    let why = why(sheet, predicate, standing.get());
                    why.map(|why| view! { <p class="rule__source">{why}</p> })
                }}
                <p class="rule__source">{source}</p>
                {form}
            </div>
        </li>
    }
}

fn sign(outcome: Outcome) -> impl IntoView {
    icon(match outcome {
        Outcome::Pass => Icon::Check,
        Outcome::Fail => Icon::Cross,
        Outcome::Unknown => Icon::Question,
    })
}

/// The result with the answer it comes from.
fn given(sheet: Sheet, predicate: &Predicate, standing: Standing, shown_as: Use) -> impl IntoView + use<> {
    let words = sheet.words;
    let result = match (shown_as, standing.outcome) {
        (Use::Step, Outcome::Pass) => words.get(text::STEP_DONE),
        (Use::Step, Outcome::Fail) => words.get(text::STEP_OPEN),
        (_, outcome) => sheet.label("rule_result", outcome.id()),
    };
    let said = match standing.answer {
        None => words.get(text::NOT_ANSWERED).to_owned(),
        Some(answer) => {
            let answer = in_words(sheet, predicate.fact, answer);
            if standing.reason.is_some() {
                text::follows(words, &answer)
            } else {
                text::you_answered(words, &answer)
            }
        }
    };
    view! {
        <span class="rule__result">{result}</span>
        {said}
    }
}

/// Why there is an answer that the owner did not give here.
fn why(sheet: Sheet, predicate: &Predicate, standing: Standing) -> Option<&'static str> {
    match standing.reason {
        Some(reason) => Some(sheet.say(&reason.why)),
        None if sheet.catalogue.vocabulary.follows_from_profile(predicate.fact) => {
            standing.answer.map(|_| sheet.words.get(text::FROM_PROFILE))
        }
        None => None,
    }
}
