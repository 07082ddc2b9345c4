//! The head of the form: score with its range, stage, what holds it, and how much is known.

use leptos::prelude::*;
use shopready_engine::check::{Effective, Sector};
use shopready_engine::score::Confidence;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::figures::percent;
use crate::pages::result::ruler::ruler;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Words, result as text, start};

/// Draws the head. Its figures are read out when they change.
pub(super) fn head(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    view! {
        <section class="score" aria-labelledby="heading">
            <div class="score__head">
                <div class="row">
                    <h1 id="heading" tabindex="-1">
                        {words.get(text::HEADING)}
                    </h1>
                    {current.draw(move |outcome| marks(words, outcome))}
                </div>
                {subject(session, current)}
            </div>
            <div class="score__top" aria-live="polite" aria-atomic="true">
                {current.draw(move |outcome| figures(words, outcome))}
            </div>
            {ruler(session, current)}
            {current.draw(move |outcome| meaning(words, outcome))}
            {current.draw(move |outcome| held(words, outcome))}
            {current.draw(move |outcome| reliance(words, outcome))}
        </section>
    }
}

/// Whether the result is rough, and whether questions are open.
fn marks(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let rough = outcome
        .is_rough()
        .then(|| view! { <span class="tag">{words.get(text::ROUGH)}</span> });
    let provisional = outcome.first_open().map(|_| {
        view! {
            <span class="tag tag--warn" data-provisional="">
                {words.get(text::PROVISIONAL)}
            </span>
        }
    });
    (rough, provisional)
}

/// Which check it is: trade and day of the last change.
fn subject(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let sector =
        Memo::new(move |_| current.with(|outcome| outcome.check.profile.sector() == Sector::Catering));
    let subject = move || {
        let sector = words.get(if sector.get() {
            start::CHECK_CATERING
        } else {
            start::CHECK_RETAIL
        });
        let day = date::moment(words, &session.changed()?);
        Some(start::check_name(words, &day, sector))
    };
    view! { <span class="small soft">{subject}</span> }
}

/// Score with its range, and stage.
pub(in crate::pages) fn figures(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let overall = outcome.score.overall;
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let score = number(overall.map(|overall| overall.score));
    let high = number(overall.map(|overall| overall.high));
    let value = match overall {
        None => view! { <span class="score__none">{words.get(text::NO_SCORE)}</span> }.into_any(),
        Some(overall) => {
            let range = if overall.high > overall.score {
                text::to_high(words, &high)
            } else {
                words.get(text::POINTS).to_owned()
            };
            view! {
                <span class="score__number">{score.clone()}</span>
                <span class="score__range">{range}</span>
            }
            .into_any()
        }
    };
    let stage = outcome.score.stage.shown;
    view! {
        <div class="score__figure">
            <p class="score__label">{words.get(text::READINESS)}</p>
            <p class="score__value" data-score=score data-high=high>
                {value}
            </p>
        </div>
        <div class="score__stage">
            <p class="score__label">{words.get(text::STAGE)}</p>
            <p
                class=if stage.is_some() { "score__name" } else { "score__none" }
                data-stage=stage.map(|stage| stage.id()).unwrap_or_default()
            >
                {stage.map_or(words.get(text::NO_STAGE), |stage| words.stage(stage))}
            </p>
        </div>
    }
}

/// What the stage says of the shop, and what the range rests on.
pub(in crate::pages) fn meaning(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let summary = outcome.score.stage.shown.map(|stage| {
        view! { <p>{words.stage_summary(stage)}</p> }
    });
    let overall = outcome.score.overall;
    let range = overall
        .filter(|overall| overall.high > overall.score)
        .map(|overall| {
            let high = overall.high.to_string();
            let why = match outcome.score.answered.dont_know.len() {
                1 => text::range_why_one(words, &high),
                count => text::range_why(words, &count.to_string(), &high),
            };
            view! { <p class="soft small">{why}</p> }
        });
    let ends = best_and_worst(words, outcome).map(|ends| {
        let [best, worst] = ends.map(|end| view! { <span class="phrase">{end}</span> });
        view! { <p data-ends="">{best} {worst}</p> }
    });
    (summary.is_some() || range.is_some() || ends.is_some())
        .then(|| view! { <div class="score__meaning">{summary} {ends} {range}</div> })
}

/// Of so many areas with the same score none stands out.
const MOST_ALIKE: usize = 2;

/// The strongest and the weakest areas by name; nothing where no area has a score or none stands out.
fn best_and_worst(words: Words, outcome: &Outcome) -> Option<[String; 2]> {
    let scored = || {
        let areas = outcome.score.dimensions.iter();
        areas.filter_map(|area| Some((area.dimension, area.score?)))
    };
    let named = |score: u8| {
        let names: Vec<_> = scored()
            .filter(|(_, own)| *own == score)
            .map(|(area, _)| words.dimension(area))
            .collect();
        (names.len() <= MOST_ALIKE).then(|| names.join(words.get(text::AND)))
    };
    let best = scored().map(|(_, score)| score).max()?;
    let worst = scored().map(|(_, score)| score).min()?;
    let (strong, weak) = (named(best)?, named(worst)?);
    (best > worst).then(|| {
        [
            text::strongest(words, &strong, &best.to_string()),
            text::weakest(words, &weak, &worst.to_string()),
        ]
    })
}

/// The basics that hold the stage below the one by score, and what each needs next.
fn held(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let held_by = outcome.score.stage.held_by;
    let line = |question| {
        let next = match outcome.check.effective(question) {
            Effective::Level(level) => words.action(question, level),
            _ => words.find_out(),
        };
        view! {
            <li data-held-by=question.id()>
                <a href=Route::Question(question).hash()>{words.question(question)}</a>
                <span class="given">{next}</span>
            </li>
        }
    };
    (!held_by.is_empty()).then(|| {
        view! {
            <div class="score__held">
                {icon(Icon::Lock)} <div>
                    <p>
                        <b>{words.stage_held()}</b>
                    </p>
                    <ul>{held_by.iter().map(line).collect_view()}</ul>
                </div>
            </div>
        }
    })
}

/// How much is known, in figures and in words.
pub(in crate::pages) fn reliance(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let answered = outcome.score.answered;
    let share = percent(answered.permille());
    let confidence = words.get(match answered.confidence {
        Confidence::High => text::CONFIDENCE_HIGH,
        Confidence::Medium => text::CONFIDENCE_MEDIUM,
        Confidence::Low => text::CONFIDENCE_LOW,
    });
    view! {
        <dl class="score__known">
            <div>
                <dt>{words.get(text::KNOWN_SHARE)}</dt>
                <dd data-answered=share.clone()>{share.clone()} "%"</dd>
            </div>
            <div>
                <dt>{words.get(text::CONFIDENCE)}</dt>
                <dd>{confidence}</dd>
            </div>
        </dl>
    }
}
