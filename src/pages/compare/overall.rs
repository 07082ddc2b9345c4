//! The overall then and now, over what can be compared, and what each check shows by itself.

use leptos::prelude::*;
use shopready_engine::compare::{Change, Comparison, Direction};
use shopready_engine::score::{Score, score};
use shopready_store::saved::SavedCheck;

use super::pair::Pair;
use crate::pages::result::figures::tenths;
use crate::text::date;
use crate::words::{Words, compare as text, result};

/// Draws the change, and both results as they stand.
pub(super) fn overall(words: Words, pair: &Pair<'_>, comparison: &Comparison) -> impl IntoView + use<> {
    let common = comparison.common().to_string();
    let change = match comparison.overall {
        Some(change) => changed(words, pair, change).into_any(),
        None => view! {
            <p data-change="none">{text::too_few_common(words, &common)}</p>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="change">
            <div class="section__head">
                <h2 id="change">{words.get(result::OVERALL)}</h2>
                <span class="section__note" data-common=common.clone()>
                    {text::over_common(words, &common)}
                </span>
            </div>
            {change}
            <p class="soft small">{words.get(text::ONLY_COMMON)}</p>
            {own_results(words, pair)}
        </section>
    }
}

fn changed(words: Words, pair: &Pair<'_>, change: Change) -> impl IntoView + use<> {
    let cell = |check: &SavedCheck, rounded: u64| {
        view! {
            <div class="cell">
                <dt>{date::moment(words, &check.begun)}</dt>
                <dd class="change__number">{rounded.to_string()}</dd>
            </div>
        }
    };
    let (before, after) = (change.before.round_half_up(), change.after.round_half_up());
    view! {
        <dl
            class="cells"
            data-change=direction_id(change.direction())
            data-before=before.to_string()
            data-after=after.to_string()
        >
            {cell(pair.then, before)}
            {cell(pair.now, after)}
            <div class="cell cell--wide">
                <dt>{words.get(text::CHANGE)}</dt>
                <dd>{way(words, change)}</dd>
            </div>
        </dl>
    }
}

/// The change in words, with the points between them.
pub(super) fn way(words: Words, change: Change) -> String {
    if change.before == change.after {
        return words.get(text::UNCHANGED).to_owned();
    }
    let points = tenths(change.points());
    match change.direction() {
        Direction::Up => text::up_by(words, &points),
        Direction::Down => text::down_by(words, &points),
        Direction::Unclear => text::unclear_by(words, &points),
    }
}

pub(super) fn direction_id(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Unclear => "unclear",
    }
}

/// What each check shows by itself, which counts other questions too.
fn own_results(words: Words, pair: &Pair<'_>) -> impl IntoView + use<> {
    let rows = [pair.then, pair.now].map(|check| own_result(words, check));
    view! {
        <div class="table-wrap">
            <table class="table">
                <caption>{words.get(text::OWN_RESULTS)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.get(text::CHECK_OF)}</th>
                        <th scope="col" class="number">
                            {words.get(result::SCORE)}
                        </th>
                        <th scope="col">{words.get(result::STAGE)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </div>
    }
}

fn own_result(words: Words, check: &SavedCheck) -> impl IntoView + use<> {
    let Score { overall, stage, .. } = score(check.check());
    let points = match overall {
        None => words.get(result::NO_SCORE).to_owned(),
        Some(overall) if overall.high > overall.score => {
            result::area_range(words, &overall.high.to_string(), &overall.score.to_string())
        }
        Some(overall) => overall.score.to_string(),
    };
    let stage = stage
        .shown
        .map_or(words.get(result::NO_STAGE), |stage| words.stage(stage));
    view! {
        <tr>
            <th scope="row">{date::moment(words, &check.begun)}</th>
            <td class="number">{points}</td>
            <td>{stage}</td>
        </tr>
    }
}
