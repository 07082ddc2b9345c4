//! All answers with their notes, by area.

use leptos::prelude::*;
use shopready_engine::questionnaire::{DimensionId, ProfileQuestionId, QuestionId};

use super::paper::join;
use super::visit::Visit;
use crate::pages::outcome::Outcome;
use crate::pages::result::areas;
use crate::pages::review::answer;
use crate::words::{Words, about, notes as note, report as text, result, review};

/// Draws all answers.
pub(super) fn answers(
    words: Words,
    outcome: &Outcome,
    notes: &[(QuestionId, String)],
    visit: Option<&Visit>,
) -> impl IntoView + use<> {
    let parts = DimensionId::all().map(|dimension| part(words, outcome, dimension, notes, visit));
    view! {
        <section class="section" aria-labelledby="report-answers">
            <div class="section__head">
                <h2 id="report-answers">{words.get(review::HEADING)}</h2>
                <span class="section__note">{words.get(text::LEVELS)}</span>
            </div>
            {profile(words, outcome)}
            {parts.collect_view()}
        </section>
    }
}

fn profile(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let cells = ProfileQuestionId::all().map(|question| {
        let given = outcome.check.profile.get(question);
        let given = given.map_or(words.get(review::NOT_GIVEN), |option| {
            words.profile_option(question, option)
        });
        view! {
            <div class="cell">
                <dt>{words.profile_question(question)}</dt>
                <dd>{given}</dd>
            </div>
        }
    });
    view! { <dl class="cells">{cells.collect_view()}</dl> }
}

fn part(
    words: Words,
    outcome: &Outcome,
    dimension: DimensionId,
    notes: &[(QuestionId, String)],
    visit: Option<&Visit>,
) -> Option<impl IntoView + use<>> {
    let path = outcome.check.path();
    let questions: Vec<_> = path
        .filter(|question| question.rules().dimension == dimension)
        .collect();
    if questions.is_empty() {
        return None;
    }
    let area = outcome
        .score
        .dimensions
        .iter()
        .find(|area| area.dimension == dimension);
    let score = area.filter(|_| !outcome.is_rough());
    let score =
        score.map(|area| result::labelled(words, words.get(result::SCORE), &areas::figure(words, area)));
    let weight = result::labelled(words, words.get(about::WEIGHT), &dimension.weight().to_string());
    let rows = questions.iter().map(|question| {
        let note = notes.iter().find(|(noted, _)| noted == question);
        row(
            words,
            outcome,
            *question,
            note.map(|(_, note)| note.as_str()),
            visit,
        )
    });
    Some(view! {
        <div class="answered">
            <h3>
                {words.dimension(dimension)}
                <span class="section__note">{join(&[&score.unwrap_or_default(), &weight])}</span>
            </h3>
            <ul class="list">{rows.collect_view()}</ul>
        </div>
    })
}

/// Longer notes may go over to the next page; their beginning stays with the answer.
const LONG: usize = 500;

fn row(
    words: Words,
    outcome: &Outcome,
    question: QuestionId,
    note: Option<&str>,
    visit: Option<&Visit>,
) -> impl IntoView + use<> {
    let (given, level) = answer(words, &outcome.check, question);
    let level = level.map(|level| {
        view! {
            <span class="level" data-level=level.to_string() aria-hidden="true"></span>
            <span class="visually-hidden">{result::level_of(words, &level.to_string())}</span>
        }
    });
    let long = note.is_some_and(|note| note.chars().count() > LONG);
    let note = note.map(|note| {
        view! {
            <p class="answered__note" data-note=question.id()>
                <b>{words.get(note::NOTE)}</b>
                <span dir="auto">{note.to_owned()}</span>
            </p>
        }
    });
    view! {
        <li class="answered__row" class:answered__row--long=long data-answer-of=question.id()>
            <span class="answered__question">{words.question(question)}</span>
            <span class="answered__given">{level} <span>{given}</span> {visit.map(|visit| visit.marks(words, question))}</span>
            {note}
        </li>
    }
}
