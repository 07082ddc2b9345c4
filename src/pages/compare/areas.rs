//! The seven areas then and now: on a scale of 100 each, and the same as a table.

use leptos::prelude::*;
use shopready_engine::compare::{Change, Comparison};
use shopready_engine::questionnaire::DimensionId;

use super::overall::{direction_id, way};
use crate::text::number::share;
use crate::words::{Words, compare as text, result};

/// Draws the areas; where one of the checks is a quick one there are none, and that is said.
pub(super) fn areas(words: Words, comparison: &Comparison) -> impl IntoView + use<> {
    let changes: Vec<_> = DimensionId::all().zip(comparison.dimensions).collect();
    let body = if comparison.dimensions.iter().all(Option::is_none) {
        view! { <p data-areas="none">{words.get(text::NO_AREAS)}</p> }.into_any()
    } else {
        let lines = changes.iter().map(|(area, change)| line(words, *area, *change));
        view! {
            <p class="soft small">{words.get(text::AREAS_KEY)}</p>
            <ul class="bars">{lines.collect_view()}</ul>
            <details class="fold fold--lined" id="areas-table">
                <summary>
                    <span>{words.get(result::AS_TABLE)}</span>
                </summary>
                <div class="table-wrap">{table(words, &changes)}</div>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="areas">
            <div class="section__head">
                <h2 id="areas">{words.get(result::AREAS)}</h2>
                <span class="section__note">{words.get(result::AREAS_NOTE)}</span>
            </div>
            {body}
        </section>
    }
}

fn line(words: Words, area: DimensionId, change: Option<Change>) -> impl IntoView + use<> {
    let Some(change) = change else {
        return view! {
            <li class="shift" data-area=area.id() data-direction="none">
                <div class="bar__line">
                    <span>{words.dimension(area)}</span>
                    <span class="soft small">{words.get(text::AREA_TOO_FEW_COMMON)}</span>
                </div>
            </li>
        }
        .into_any();
    };
    let (before, after) = (change.before.round_half_up(), change.after.round_half_up());
    let place = |score: u64| share(usize::try_from(score).unwrap_or_default(), 100);
    let (low, high) = (before.min(after), before.max(after));
    view! {
        <li
            class="shift"
            data-area=area.id()
            data-direction=direction_id(change.direction())
            data-before=before.to_string()
            data-after=after.to_string()
        >
            <div class="bar__line">
                <span>{words.dimension(area)}</span>
                <span class="bar__figure">{text::from_to(words, &after.to_string(), &before.to_string())}</span>
            </div>
            <div
                class="shift__track"
                aria-hidden="true"
                style:--low=place(low)
                style:--high=place(high)
                style:--before=place(before)
                style:--after=place(after)
            >
                <i></i>
                <i></i>
            </div>
            <p class="soft small">{way(words, change)}</p>
        </li>
    }
    .into_any()
}

/// The same as a table.
pub(in crate::pages) fn table(
    words: Words,
    changes: &[(DimensionId, Option<Change>)],
) -> impl IntoView + use<> {
    let rows = changes.iter().map(|(area, change)| {
        let figures = match change {
            None => view! {
                <td class="number" colspan="3">
                    {words.get(text::AREA_TOO_FEW_COMMON)}
                </td>
            }
            .into_any(),
            Some(change) => view! {
                <td class="number">{change.before.round_half_up().to_string()}</td>
                <td class="number">{change.after.round_half_up().to_string()}</td>
                <td>{way(words, *change)}</td>
            }
            .into_any(),
        };
        view! {
            <tr data-row=area.id()>
                <th scope="row">{words.dimension(*area)}</th>
                {figures}
            </tr>
        }
    });
    view! {
        <table class="table">
            <caption class="visually-hidden">{words.get(result::AREAS)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.get(result::AREA)}</th>
                    <th scope="col" class="number">
                        {words.get(text::THEN)}
                    </th>
                    <th scope="col" class="number">
                        {words.get(text::NOW)}
                    </th>
                    <th scope="col">{words.get(text::CHANGE)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
