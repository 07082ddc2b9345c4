//! Score, stage, time and cost, today and then.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;
use shopready_engine::score::{Overall, Score};

use super::super::board::Board;
use super::super::costs::range;
use crate::components::icon::{Icon, icon};
use crate::text::number::grouped;
use crate::words::{Words, plan as text, result};

/// Draws the figures of what is ticked.
pub(super) fn figures(board: Board, words: Words) -> impl IntoView {
    let count = move || match board.choice.with(|choice| choice.len()) {
        1 => words.get(text::TICKED_ONE).to_owned(),
        count => text::ticked(words, &count.to_string()),
    };
    view! {
        <p class="soft small">{count}</p>
        {move || {
            both(board, |before, after| {
                view! {
                    <dl class="cells what-if__cells">
                        {score(words, before.overall, after.overall)} {stage(words, before, after)}
                        {effort(board, words)}
                    </dl>
                    {foundations(words, before, after)}
                }
            })
        }}
    }
}

/// Looks at today's score and the one of the ticked steps.
pub(super) fn both<T>(board: Board, look: impl FnOnce(&Score, &Score) -> T) -> Option<T> {
    board.after.with(|after| {
        let after = after.as_ref()?;
        board.current.with(|outcome| Some(look(&outcome.score, after)))
    })
}

/// Score and stage in one line each, for the bar.
pub(super) fn short(board: Board, words: Words) -> Option<impl IntoView> {
    both(board, |before, after| {
        let (score, then) = (before.overall, after.overall);
        let stages = [before, after].map(|score| score.stage.shown);
        let stage = stages.map(|stage| stage.map_or(words.get(text::NO_SCORE), |stage| words.stage(stage)));
        let stage = if stages[0] == stages[1] {
            stage[0].to_owned()
        } else {
            text::from_to(words, stage[1], stage[0])
        };
        view! {
            <p>
                <span class="what-if-bar__score" data-before=plain(score) data-after=plain(then)>
                    <span class="visually-hidden">{words.get(text::SCORE)} " "</span>
                    {if score == then {
                        written(words, score)
                    } else {
                        text::from_to(words, &written(words, then), &written(words, score))
                    }}
                </span>
                " "
                <span class="what-if-bar__stage">{stage}</span>
            </p>
        }
    })
}

fn score(words: Words, before: Option<Overall>, after: Option<Overall>) -> impl IntoView {
    view! {
        <div class="cell">
            <dt>{words.get(text::SCORE)}</dt>
            <dd
                data-figure="score"
                data-before=plain(before)
                data-after=plain(after)
                data-after-high=after.map(|overall| overall.high.to_string()).unwrap_or_default()
            >
                <span class="what-if__before">{written(words, before)}</span>
                {arrow()}
                <span class="what-if__after">{written(words, after)}</span>
            </dd>
        </div>
    }
}

fn stage(words: Words, before: &Score, after: &Score) -> impl IntoView + use<> {
    let [before, after] = [before, after].map(|score| score.stage.shown);
    let name = |stage: Option<_>| stage.map_or(words.get(text::NO_SCORE), |stage| words.stage(stage));
    let change = (before != after).then(|| {
        view! {
            <span class="what-if__before what-if__before--word">{name(before)}</span>
            {arrow()}
        }
    });
    view! {
        <div class="cell">
            <dt>{words.get(text::STAGE)}</dt>
            <dd data-figure="stage" data-after=after.map(|stage| stage.id()).unwrap_or_default()>
                {change}
                <span class="what-if__word">{name(after)}</span>
            </dd>
        </div>
    }
}

/// Hours and cost of all that is ticked.
fn effort(board: Board, words: Words) -> impl IntoView {
    let totals = board
        .path
        .with(|path| board.choice.with(|choice| choice.totals(path)));
    let most = totals.max_hkd.map(|most| most.to_string()).unwrap_or_default();
    view! {
        <div class="cell">
            <dt>{words.get(text::HOURS)}</dt>
            <dd data-figure="hours" data-after=totals.hours.to_string()>
                {text::about_hours(words, &grouped(totals.hours.into()))}
            </dd>
        </div>
        <div class="cell">
            <dt>{words.get(text::COST)}</dt>
            <dd data-figure="cost" data-min=totals.min_hkd.to_string() data-max=most>
                {range(words, totals.min_hkd, totals.max_hkd)}
            </dd>
        </div>
    }
}

/// The basics that would no longer hold the stage, and those that still would.
fn foundations(words: Words, before: &Score, after: &Score) -> impl IntoView + use<> {
    let (held, still) = (before.stage.held_by, after.stage.held_by);
    let freed = held.iter().filter(move |question| !still.contains(*question));
    let freed = freed.map(|question| {
        line(
            Icon::Check,
            "freed",
            question,
            text::freed(words, words.question(question)),
        )
    });
    let still = still.iter().map(|question| {
        line(
            Icon::Lock,
            "held",
            question,
            text::still_held(words, words.question(question)),
        )
    });
    let only_found_out =
        (before == after).then(|| view! { <p class="small soft">{words.get(text::ONLY_FOUND_OUT)}</p> });
    (freed.collect_view(), still.collect_view(), only_found_out)
}

fn line(sign: Icon, what: &'static str, question: QuestionId, said: String) -> impl IntoView {
    view! {
        <p class="what-if__basic" data-basic=what data-question=question.id()>
            {icon(sign)}
            <span>{said}</span>
        </p>
    }
}

/// A score with its range: `52`, `52 to 54`.
fn written(words: Words, overall: Option<Overall>) -> String {
    match overall {
        None => words.get(text::NO_SCORE).to_owned(),
        Some(overall) if overall.high > overall.score => {
            result::area_range(words, &overall.high.to_string(), &overall.score.to_string())
        }
        Some(overall) => overall.score.to_string(),
    }
}

fn plain(overall: Option<Overall>) -> String {
    overall
        .map(|overall| overall.score.to_string())
        .unwrap_or_default()
}

fn arrow() -> impl IntoView {
    view! { <span class="what-if__arrow">"→"</span> }
}
