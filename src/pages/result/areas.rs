//! The seven areas: bars with their numbers, the same as a table, and the sum behind them.

use leptos::prelude::*;
use shopready_engine::questionnaire::MIN_DIMENSION_COVERAGE;
use shopready_engine::score::DimensionScore;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::computed::computed;
use crate::pages::result::radar;
use crate::session::Session;
use crate::text::number::share;
use crate::words::{Words, result as text};

/// Draws the areas of the full check; the quick one has none, and leads there.
pub(super) fn areas(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let is_rough = Memo::new(move |_| current.with(Outcome::is_rough));
    view! {
        <section class="section" aria-labelledby="areas">
            <div class="section__head">
                <h2 id="areas">{words.get(text::AREAS)}</h2>
                <span class="section__note" hidden=move || is_rough.get()>
                    {words.get(text::AREAS_NOTE)}
                </span>
            </div>
            {move || {
                if is_rough.get() {
                    full_check_only(session).into_any()
                } else {
                    scores(words, current).into_any()
                }
            }}
            {computed(session, current)}
        </section>
    }
}

fn full_check_only(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <p>{words.get(text::AREAS_FULL_ONLY)}</p>
        <button
            class="button button--wide"
            id="extend"
            type="button"
            on:click=move |_| session.extend_to_full()
        >
            {words.get(text::EXTEND)}
            {icon(Icon::ArrowRight)}
        </button>
    }
}

fn scores(words: Words, current: Current) -> impl IntoView {
    view! {
        {current
            .draw(move |outcome| {
                radar::has_shape(outcome)
                    .then(|| (radar::radar(words, outcome), radar::key(words, outcome)))
            })}
        {current
            .draw(move |outcome| {
                let bars = outcome.score.dimensions.map(|area| bar(words, &area));
                view! { <ul class="bars">{bars.into_iter().collect_view()}</ul> }
            })}
        {current.draw(move |outcome| legend(words, outcome))}
        <details class="fold fold--lined" id="areas-table">
            <summary>
                <span>{words.get(text::AS_TABLE)}</span>
            </summary>
            <div class="table-wrap">{current.draw(move |outcome| table(words, outcome))}</div>
        </details>
    }
}

/// An area with its score as a bar and in figures.
pub(in crate::pages) fn bar(words: Words, area: &DimensionScore) -> impl IntoView + use<> {
    let of_hundred = |score: Option<u8>| score.map(|score| share(usize::from(score), 100));
    view! {
        <li
            class="bar"
            data-dimension=area.dimension.id()
            data-score=area.score.map(|score| score.to_string()).unwrap_or_default()
        >
            <div class="bar__line">
                <span>{words.dimension(area.dimension)}</span>
                <span class="bar__figure">{figure(words, area)}</span>
            </div>
            <div
                class="bar__track"
                aria-hidden="true"
                style:--share=of_hundred(area.score)
                style:--share-high=of_hundred(area.high.filter(|high| Some(*high) > area.score))
            ></div>
        </li>
    }
}

/// The score with its range, or why there is none.
pub(in crate::pages) fn figure(words: Words, area: &DimensionScore) -> String {
    match (area.score, area.high) {
        (Some(score), Some(high)) if high > score => {
            text::area_range(words, &high.to_string(), &score.to_string())
        }
        (Some(score), _) => score.to_string(),
        (None, _) => none(words, area).to_owned(),
    }
}

fn none(words: Words, area: &DimensionScore) -> &'static str {
    if area.applicable == 0 {
        words.not_applicable()
    } else {
        words.get(text::AREA_TOO_FEW)
    }
}

/// What hatching means, and why a score is missing, where there is any.
pub(in crate::pages) fn legend(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let areas = &outcome.score.dimensions;
    let hatching = areas
        .iter()
        .any(|area| area.high > area.score)
        .then(|| view! { <p class="soft small">{words.get(text::HATCHING)}</p> });
    let too_few = areas
        .iter()
        .any(|area| area.score.is_none() && area.applicable > 0)
        .then(|| {
            let percent = MIN_DIMENSION_COVERAGE.to_string();
            view! { <p class="soft small">{text::too_few_why(words, &percent)}</p> }
        });
    (hatching, too_few)
}

fn table(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let number = |score: Option<u8>| score.map(|score| score.to_string());
    let rows = outcome.score.dimensions.map(|area| {
        let figures = if area.score.is_none() {
            view! {
                <td class="number" colspan="2">
                    {none(words, &area)}
                </td>
            }
            .into_any()
        } else {
            view! {
                <td class="number">{number(area.score)}</td>
                <td class="number">{number(area.high)}</td>
            }
            .into_any()
        };
        view! {
            <tr data-row=area.dimension.id()>
                <th scope="row">{words.dimension(area.dimension)}</th>
                <td class="number">{area.dimension.weight()}</td>
                {figures}
            </tr>
        }
    });
    let overall = outcome.score.overall;
    view! {
        <table class="table table--sum">
            <caption class="visually-hidden">{words.get(text::AREAS)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.get(text::AREA)}</th>
                    <th scope="col" class="number">
                        {words.get(text::WEIGHT)}
                    </th>
                    <th scope="col" class="number">
                        {words.get(text::SCORE)}
                    </th>
                    <th scope="col" class="number">
                        {words.get(text::UPPER_END)}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.get(text::OVERALL)}</th>
                    <td class="number">{outcome.score.shares.counted_weight}</td>
                    <td class="number">{number(overall.map(|overall| overall.score))}</td>
                    <td class="number">{number(overall.map(|overall| overall.high))}</td>
                </tr>
            </tfoot>
        </table>
    }
}
