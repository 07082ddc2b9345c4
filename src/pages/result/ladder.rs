//! The four stages as a ladder: what each means and asks, and where the business stands.

use leptos::prelude::*;
use shopready_engine::questionnaire::Stage;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::lift::lift;
use crate::session::Session;
use crate::words::{Words, result as text};

/// Draws the ladder, the highest stage on top, and under it what would lift the business.
pub(super) fn ladder(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    view! {
        <section class="section" aria-labelledby="ladder">
            <div class="section__head">
                <h2 id="ladder">{words.get(text::LADDER)}</h2>
            </div>
            {current
                .draw(move |outcome| {
                    let rungs = Stage::ALL.into_iter().rev().map(|stage| rung(words, outcome, stage));
                    view! { <ol class="ladder">{rungs.collect_view()}</ol> }
                })} {lift(session, current)}
        </section>
    }
}

/// Where a stage lies from the one shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The stage shown.
    Here,
    /// The stage that the score alone reaches while the basics hold the one shown below it.
    Held,
    /// Below the one shown.
    Below,
    /// Above it, or none is shown.
    Above,
}

impl Place {
    fn of(outcome: &Outcome, stage: Stage) -> Self {
        let result = outcome.score.stage;
        match result.shown {
            Some(shown) if shown == stage => Self::Here,
            Some(shown) if shown > stage => Self::Below,
            Some(_) if result.by_score == Some(stage) => Self::Held,
            _ => Self::Above,
        }
    }

    fn id(self) -> &'static str {
        ["here", "held", "below", "above"][self as usize]
    }
}

fn rung(words: Words, outcome: &Outcome, stage: Stage) -> impl IntoView + use<> {
    let place = Place::of(outcome, stage);
    let mark = match place {
        Place::Here => Some((Icon::ChevronRight, text::YOU_ARE_HERE)),
        Place::Held => Some((Icon::Lock, text::SCORE_ALONE)),
        Place::Below | Place::Above => None,
    };
    let mark = mark.map(|(sign, label)| {
        view! {
            <span class="rung__mark">
                {icon(sign)}
                {words.get(label)}
            </span>
        }
    });
    view! {
        <li
            class="rung"
            data-rung=stage.id()
            data-place=place.id()
            aria-current=(place == Place::Here).then_some("true")
        >
            <p class="rung__line">
                <b>{words.stage(stage)}</b>
                <span class="rung__asks">{asks(words, stage)}</span>
            </p>
            {mark}
            <p class="rung__means">{words.stage_summary(stage)}</p>
        </li>
    }
}

/// What a stage asks for: points, and a level of the basics where it asks for one.
fn asks(words: Words, stage: Stage) -> String {
    let points = stage.min_score().to_string();
    match stage.foundation_level() {
        0 => text::from_points(words, &points),
        level => text::from_points_and_basics(words, &level.to_string(), &points),
    }
}
