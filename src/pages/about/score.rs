//! How the score is made: formula, weights, and what happens to answers that are no level.

use leptos::prelude::*;
use shopready_engine::questionnaire::{
    CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, DimensionId, MANY_NOT_APPLICABLE, MIN_DIMENSION_COVERAGE,
    MIN_OVERALL_COVERAGE, QuestionId,
};

use crate::words::{Text, Words, about as text, question};

/// The whole method of the score.
pub(super) fn score(words: Words) -> impl IntoView {
    view! {
        <p>{words.get(text::SCORE_LEVELS)}</p>
        <p>{words.get(text::SCORE_AREA)}</p>
        <p class="formula">{words.get(text::SCORE_AREA_FORMULA)}</p>
        <p>{words.get(text::SCORE_ALL)}</p>
        <p class="formula">{words.get(text::SCORE_ALL_FORMULA)}</p>
        <p>{words.get(text::SCORE_ROUNDING)}</p>
        {weights(words)}
        {question_weights(words)}
        <h3>{words.get(text::CASES)}</h3>
        {cases(words)}
    }
}

/// Why an area weighs what it weighs.
fn reason(dimension: DimensionId) -> Option<Text> {
    Some(match dimension {
        DimensionId::PAY => text::WEIGHT_PAY,
        DimensionId::REACH => text::WEIGHT_REACH,
        DimensionId::CUST => text::WEIGHT_CUST,
        DimensionId::OPS => text::WEIGHT_OPS,
        DimensionId::BACK => text::WEIGHT_BACK,
        DimensionId::SAFE => text::WEIGHT_SAFE,
        DimensionId::LEAD => text::WEIGHT_LEAD,
        _ => return None,
    })
}

fn weights(words: Words) -> impl IntoView {
    let rows = DimensionId::all().map(|dimension| {
        view! {
            <tr>
                <th scope="row">
                    {words.dimension(dimension)}
                    <span class="given">{reason(dimension).map(|reason| words.get(reason))}</span>
                </th>
                <td class="number">{dimension.weight()}</td>
            </tr>
        }
    });
    let total: u16 = DimensionId::all()
        .map(|dimension| u16::from(dimension.weight()))
        .sum();
    view! {
        <table class="table reasons">
            <caption>{words.get(text::WEIGHTS)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.get(text::AREA)}</th>
                    <th scope="col" class="number">
                        {words.get(text::WEIGHT)}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.get(text::TOTAL)}</th>
                    <td class="number">{total}</td>
                </tr>
            </tfoot>
        </table>
    }
}

/// The weight of every question inside its area, folded away.
fn question_weights(words: Words) -> impl IntoView {
    let area = |dimension: DimensionId| {
        let questions = QuestionId::all().filter(move |question| question.rules().dimension == dimension);
        let rows = questions.map(|question| {
            view! {
                <tr>
                    <td>{words.question(question)}</td>
                    <td class="number">{question.rules().weight}</td>
                </tr>
            }
        });
        view! {
            <tbody>
                <tr>
                    <th scope="rowgroup" colspan="2">
                        {words.dimension(dimension)}
                    </th>
                </tr>
                {rows.collect_view()}
            </tbody>
        }
    };
    view! {
        <details class="fold fold--lined" id="question-weights">
            <summary>
                <span>{words.get(text::QUESTION_WEIGHTS)}</span>
            </summary>
            <div class="fold__body">
                <table class="table">{DimensionId::all().map(area).collect_view()}</table>
            </div>
        </details>
    }
}

/// What happens to answers that are no level.
fn cases(words: Words) -> impl IntoView {
    let percent = |percent: u8| percent.to_string();
    let cases = [
        (words.dont_know(), words.get(text::DONT_KNOW).to_owned()),
        (
            words.not_applicable(),
            text::not_applicable(words, &percent(MANY_NOT_APPLICABLE)),
        ),
        (
            words.get(text::OPEN),
            text::open_text(
                words,
                &percent(MIN_DIMENSION_COVERAGE),
                &percent(MIN_OVERALL_COVERAGE),
            ),
        ),
        (
            words.get(question::QUICK_CHECK),
            words.get(text::QUICK_TEXT).to_owned(),
        ),
        (
            words.get(text::CONFIDENCE),
            text::confidence_text(words, &percent(CONFIDENCE_HIGH), &percent(CONFIDENCE_MEDIUM)),
        ),
    ];
    let cases = cases.map(|(case, what)| {
        view! {
            <div>
                <dt>{case}</dt>
                <dd>{what}</dd>
            </div>
        }
    });
    view! { <dl class="terms">{cases.into_iter().collect_view()}</dl> }
}
