//! Question by question: better, worse, the same, and what cannot be compared, each with both answers.

use leptos::prelude::*;
use shopready_engine::check::{Check, Effective};
use shopready_engine::compare::Comparison;
use shopready_engine::questionnaire::QuestionId;

use super::pair::Pair;
use crate::words::{Text, Words, compare as text, review};

/// Draws the questions that moved as lists, the others in folds.
pub(super) fn questions(words: Words, pair: &Pair<'_>, comparison: &Comparison) -> impl IntoView + use<> {
    let row = |question: QuestionId| row(words, pair.then.check(), pair.now.check(), question);
    let moved = |questions: Vec<QuestionId>, id: &'static str, heading: fn(Words, &str) -> String| {
        (!questions.is_empty()).then(|| {
            view! {
                <h3>{heading(words, &questions.len().to_string())}</h3>
                <ul class="list" id=id>
                    {questions.into_iter().map(row).collect_view()}
                </ul>
            }
        })
    };
    let up = comparison.up.iter().map(|moved| moved.question).collect();
    let down = comparison.down.iter().map(|moved| moved.question).collect();
    let none = (comparison.up.is_empty() && comparison.down.is_empty())
        .then(|| view! { <p>{words.get(text::NONE_MOVED)}</p> });
    let same = fold(
        "same",
        text::same(words, &comparison.same.len().to_string()),
        None,
        comparison.same.iter().map(row).collect(),
    );
    let rest = fold(
        "not-comparable",
        text::not_comparable(words, &comparison.not_comparable.len().to_string()),
        Some(words.get(text::NOT_COMPARABLE_WHY)),
        comparison.not_comparable.iter().map(row).collect(),
    );
    view! {
        <section class="section" aria-labelledby="questions">
            <div class="section__head">
                <h2 id="questions">{words.get(text::BY_QUESTION)}</h2>
            </div>
            {none}
            {moved(up, "up", text::went_up)}
            {moved(down, "down", text::went_down)}
            <div class="folds">{same} {rest}</div>
        </section>
    }
}

/// Rows in a fold; nothing where there are none.
fn fold(
    id: &'static str,
    title: String,
    why: Option<&'static str>,
    rows: Vec<impl IntoView>,
) -> Option<impl IntoView> {
    (!rows.is_empty()).then(|| {
        view! {
            <details class="fold fold--lined" id=id>
                <summary>
                    <span>{title}</span>
                </summary>
                <div class="fold__body">
                    {why.map(|why| view! { <p class="soft small">{why}</p> })}
                    <ul class="list">{rows}</ul>
                </div>
            </details>
        }
    })
}

/// A question with what was answered then and now.
pub(in crate::pages) fn row(
    words: Words,
    then: &Check,
    now: &Check,
    question: QuestionId,
) -> impl IntoView + use<> {
    let answer = |label: Text, check: &Check| {
        let given = text::answered(words, answer(words, check, question), words.get(label));
        view! { <span class="given">{given}</span> }
    };
    view! {
        <li class="moved" data-question=question.id()>
            <b>{words.question(question)}</b>
            {answer(text::THEN, then)}
            {answer(text::NOW, now)}
        </li>
    }
}

/// What was answered, or why there is no answer.
fn answer(words: Words, check: &Check, question: QuestionId) -> &'static str {
    if !check.is_on_path(question) {
        return words.get(text::NOT_ASKED);
    }
    match check.effective(question) {
        Effective::Level(level) => words.option(question, level),
        Effective::DontKnow => words.dont_know(),
        Effective::NotApplicable => words.not_applicable(),
        Effective::Unanswered => words.get(review::OPEN),
    }
}
