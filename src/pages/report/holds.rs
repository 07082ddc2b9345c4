//! What keeps the business from the next stage: points, and basics.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::questionnaire::{QuestionId, Stage};

use crate::pages::outcome::Outcome;
use crate::words::{Words, report as text};

/// What lacks for the next stage. Both may be missing, or one of them.
pub(super) struct Lack {
    pub(super) next: Stage,
    /// Points of the overall; 0 where they are there.
    pub(super) points: u8,
    /// Basics below the level that the stage asks for.
    pub(super) basics: Vec<QuestionId>,
}

impl Lack {
    /// `None` where no stage is shown, and at the highest.
    pub(super) fn of(outcome: &Outcome) -> Option<Self> {
        let shown = outcome.score.stage.shown?;
        let next = Stage::ALL.into_iter().find(|stage| *stage > shown)?;
        let score = outcome.score.overall?.score;
        let lacks = |question: &QuestionId| match outcome.check.effective(*question) {
            Effective::Level(level) => level.get() < next.foundation_level(),
            Effective::DontKnow => next.foundation_level() > 0,
            Effective::NotApplicable | Effective::Unanswered => false,
        };
        let path = outcome.check.path();
        let basics = path.filter(|question| question.rules().foundation).filter(lacks);
        Some(Self {
            next,
            points: next.min_score().saturating_sub(score),
            basics: basics.collect(),
        })
    }

    /// The points that lack, in words.
    pub(super) fn points(&self, words: Words) -> Option<String> {
        match self.points {
            0 => None,
            1 => Some(words.get(text::LACKS_POINT).to_owned()),
            points => Some(text::lacks_points(words, &points.to_string())),
        }
    }
}

/// The next action on a question: one level up, or finding out.
pub(super) fn next_action(words: Words, outcome: &Outcome, question: QuestionId) -> &'static str {
    match outcome.check.effective(question) {
        Effective::Level(level) => words.action(question, level),
        _ => words.find_out(),
    }
}

/// Draws what lacks for the next stage, as the foot of the score box.
pub(super) fn holds(words: Words, outcome: &Outcome) -> Option<impl IntoView + use<>> {
    let lack = Lack::of(outcome)?;
    let points = lack.points(words).map(|points| view! { <li>{points}</li> });
    let basics = lack.basics.iter().map(|question| {
        view! {
            <li data-held-by=question.id()>
                {words.question(*question)}
                <span class="given">{next_action(words, outcome, *question)}</span>
            </li>
        }
    });
    Some(view! {
        <div class="score__lack">
            <h2>{text::lacks(words, words.stage(lack.next))}</h2>
            <ul>{points} {basics.collect_view()}</ul>
        </div>
    })
}
