//! How the stage follows from the score and from the basics.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::questionnaire::{MIN_LEVEL_FOR_CONNECTED, MIN_LEVEL_FOR_LEADING, QuestionId, Stage};

use crate::pages::outcome::Outcome;
use crate::words::{Words, result as text, review};

/// The rule of the stages by score, in words.
pub(in crate::pages) fn by_score(words: Words) -> String {
    let name = |stage: Stage| words.stage(stage);
    let from = |stage: Stage| stage.min_score().to_string();
    text::how_stage(
        words,
        name(Stage::Building),
        name(Stage::Connected),
        &from(Stage::Building),
        &from(Stage::Connected),
        &from(Stage::Leading),
        name(Stage::Leading),
        name(Stage::Starting),
    )
}

/// Draws both rules, the basics with their levels, and what comes of them.
pub(super) fn stage(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let name = |stage: Stage| words.stage(stage);
    let by_score = by_score(words);
    let basics = text::how_basics(
        words,
        name(Stage::Building),
        name(Stage::Connected),
        &MIN_LEVEL_FOR_CONNECTED.to_string(),
        &MIN_LEVEL_FOR_LEADING.to_string(),
    );
    let result = outcome.score.stage;
    let cell = |label, stage: Option<Stage>| {
        view! {
            <div class="cell">
                <dt>{words.get(label)}</dt>
                <dd>{stage.map_or(words.get(text::NO_STAGE), name)}</dd>
            </div>
        }
    };
    let questions = outcome
        .check
        .path()
        .filter(|question| question.rules().foundation);
    view! {
        <p>{by_score}</p>
        <p>{basics}</p>
        <ul class="list">
            {questions.map(|question| basic(words, outcome, question)).collect_view()}
        </ul>
        <dl class="cells">
            {cell(text::STAGE_BY_SCORE, result.by_score)}
            {cell(text::STAGE_ALLOWED, Some(result.allowed))}
            {cell(text::STAGE_SHOWN, result.shown)}
        </dl>
    }
}

/// A basic with the level that it counts with, or why it is passed over.
fn basic(words: Words, outcome: &Outcome, question: QuestionId) -> impl IntoView + use<> {
    let level = |level: u8| text::level_of(words, &level.to_string());
    let counts_as = match outcome.check.effective(question) {
        Effective::Level(reached) => level(reached.get()),
        Effective::DontKnow => text::labelled(words, words.dont_know(), &level(0)),
        Effective::NotApplicable => words.not_applicable().to_owned(),
        Effective::Unanswered => words.get(review::OPEN).to_owned(),
    };
    view! { <li class="paper__basic">{words.question(question)} <span class="given">{counts_as}</span></li> }
}
