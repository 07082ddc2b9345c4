//! The sum of one area: its questions, then its score and upper end.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::fraction::Fraction;
use shopready_engine::questionnaire::MIN_DIMENSION_COVERAGE;
use shopready_engine::score::DimensionScore;

use crate::pages::outcome::Outcome;
use crate::pages::result::figures::rounded;
use crate::pages::result::sum::{Line, lines, unknown_weight};
use crate::words::{Words, result as text, review};

/// Draws the sum of an area; nothing where the path has no question of it.
pub(super) fn area(words: Words, outcome: &Outcome, area: &DimensionScore) -> Option<impl IntoView + use<>> {
    let lines = lines(&outcome.check, area.dimension);
    (!lines.is_empty()).then(|| {
        view! {
            <div class="table-wrap">
                <table class="table table--sum">
                    <caption>{words.dimension(area.dimension)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.get(text::QUESTION)}</th>
                            {[text::WEIGHT, text::LEVEL, text::PRODUCT]
                                .map(|name| {
                                    view! {
                                        <th scope="col" class="number">
                                            {words.get(name)}
                                        </th>
                                    }
                                })
                                .into_iter()
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{lines.iter().map(|line| row(words, line)).collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.get(text::TOTAL)}</th>
                            <td class="number">{area.weight}</td>
                            <td></td>
                            <td class="number">{area.sum}</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
            {score(words, area, unknown_weight(&lines))}
        }
    })
}

fn row(words: Words, line: &Line) -> impl IntoView + use<> {
    let note = match line.answer {
        Effective::Level(_) => None,
        Effective::DontKnow => Some(words.dont_know()),
        Effective::NotApplicable => Some(words.not_applicable()),
        Effective::Unanswered => Some(words.get(review::OPEN)),
    };
    let number = |number: Option<u16>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let weight = line.level().map(|_| line.weight);
    view! {
        <tr>
            <th scope="row">
                {words.question(line.question)}
                {note.map(|note| view! { <span class="given">{note}</span> })}
            </th>
            <td class="number">{number(weight)}</td>
            <td class="number">{number(line.level())}</td>
            <td class="number">{number(line.product())}</td>
        </tr>
    }
}

/// Score and upper end as sums; why they do not count, where they do not.
fn score(words: Words, area: &DimensionScore, unknown: u16) -> impl IntoView + use<> {
    let quotient =
        |sum: u16, exact: Fraction| format!("100 × {sum} ÷ (4 × {}) = {}", area.weight, rounded(exact));
    let score = area.exact().map(|exact| {
        let label = words.get(text::SCORE);
        view! { <p class="sum">{text::labelled(words, label, &quotient(area.sum, exact))}</p> }
    });
    let upper = area.upper().filter(|_| unknown > 0).map(|exact| {
        let sum = format!("{} + 4 × {unknown} = {}", area.sum, area.upper_sum);
        let label = words.get(text::UPPER_END);
        view! {
            <p class="sum">{text::labelled(words, label, &sum)}</p>
            <p class="sum">{quotient(area.upper_sum, exact)}</p>
        }
    });
    let left_out = (!area.counts && area.applicable > 0).then(|| {
        let (answered, applicable) = (area.weight.to_string(), area.applicable.to_string());
        let percent = MIN_DIMENSION_COVERAGE.to_string();
        view! { <p class="small">{text::area_not_counted(words, &answered, &applicable, &percent)}</p> }
    });
    (score, upper, left_out)
}
