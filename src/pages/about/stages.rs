//! The stages, and the questions that hold them.

use leptos::prelude::*;
use shopready_engine::questionnaire::{QuestionId, Stage};

use crate::words::{Words, about as text};

/// From which score each stage is, and the foundation rule.
pub(super) fn stages(words: Words) -> impl IntoView {
    let rows = Stage::ALL.map(|stage| {
        view! {
            <tr>
                <th scope="row">
                    {words.stage(stage)}
                    <span class="given">{words.stage_summary(stage)}</span>
                </th>
                <td class="number">{stage.min_score()}</td>
            </tr>
        }
    });
    let foundation = text::foundation(
        words,
        words.stage(Stage::Building),
        words.stage(Stage::Connected),
        &Stage::Connected.foundation_level().to_string(),
        &Stage::Leading.foundation_level().to_string(),
    );
    let questions = QuestionId::all().filter(|question| question.rules().foundation);
    view! {
        <table class="table reasons">
            <thead>
                <tr>
                    <th scope="col">{words.get(text::STAGE)}</th>
                    <th scope="col" class="number">
                        {words.get(text::FROM_SCORE)}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
        <p>{foundation}</p>
        <ul class="bullets">
            {questions.map(|question| view! { <li>{words.question(question)}</li> }).collect_view()}
        </ul>
    }
}
