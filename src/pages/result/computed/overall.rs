//! The sum of the overall, and of its upper end.

use leptos::prelude::*;
use shopready_engine::questionnaire::MIN_OVERALL_COVERAGE;

use crate::pages::outcome::Outcome;
use crate::pages::result::figures::{fraction, quotient, rounded};
use crate::pages::result::sum::{self, End, Part};
use crate::text::number::grouped;
use crate::words::{Text, Words, result as text};

/// Draws both ends; where no overall is shown, why.
pub(super) fn overall(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let score = &outcome.score;
    let Some(overall) = score.overall else {
        let counted = score.shares.counted_weight.to_string();
        let needed = MIN_OVERALL_COVERAGE.to_string();
        return view! { <p>{text::no_overall(words, &counted, &needed)}</p> }.into_any();
    };
    let upper = if overall.exact == overall.exact_high {
        view! { <p>{words.get(text::SAME_UPPER)}</p> }.into_any()
    } else {
        end(words, outcome, End::Upper).into_any()
    };
    (end(words, outcome, End::Score), upper).into_any()
}

fn end(words: Words, outcome: &Outcome, end: End) -> Option<impl IntoView + use<>> {
    let sum = sum::overall(&outcome.score, end)?;
    let name = match end {
        End::Score => text::SCORE,
        End::Upper => text::UPPER_END,
    };
    let product = text::product_over(words, &grouped(sum.denominator));
    let mut equation = quotient(sum.sum, sum.denominator);
    equation.push_str(" ÷ ");
    equation.push_str(&sum.weight.to_string());
    equation.push_str(" = ");
    equation.push_str(&rounded(sum.exact));
    let heading = |name: Text| view! { <th scope="col" class="number">{words.get(name)}</th> };
    Some(view! {
        <div class="table-wrap">
            <table class="table table--sum table--groups">
                <caption>{words.get(name)}</caption>
                <thead>
                    <tr>
                        {heading(text::WEIGHT)}
                        {heading(text::SCORE)}
                        <th scope="col" class="number">
                            {product}
                        </th>
                    </tr>
                </thead>
                {sum.parts.iter().map(|part| group(words, part)).collect_view()}
                <tfoot>
                    <tr>
                        <th scope="rowgroup" colspan="3">
                            {words.get(text::TOTAL)}
                        </th>
                    </tr>
                    <tr>
                        <td class="number">{sum.weight}</td>
                        <td></td>
                        <td class="number">{grouped(sum.sum)}</td>
                    </tr>
                </tfoot>
            </table>
        </div>
        <p class="sum">{equation}</p>
    })
}

/// An area with its figures below its name, so that long ones have room on the narrowest phone.
fn group(words: Words, part: &Part) -> impl IntoView + use<> {
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="3">
                    {words.dimension(part.dimension)}
                </th>
            </tr>
            <tr>
                <td class="number">{part.weight}</td>
                <td class="number">{fraction(part.score)}</td>
                <td class="number">{grouped(part.product)}</td>
            </tr>
        </tbody>
    }
}
