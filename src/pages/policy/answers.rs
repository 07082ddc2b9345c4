//! The questions that touch a recommendation, with the owner's answers and a small score over them.

use leptos::prelude::*;
use shopready_engine::check::{Effective, Mode, Sector};
use shopready_engine::questionnaire::{QuestionId, QuestionSet};
use shopready_engine::score::small;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::policy::Recommendation;
use crate::route::Route;
use crate::text::number::share;
use crate::words::{Text, Words, policy as text, result, review};

/// Draws the questions of a recommendation; says so where it has none.
pub(super) fn answers(words: Words, current: Current, one: &'static Recommendation) -> impl IntoView {
    if one.questions.is_empty() {
        return view! { <p class="soft" data-questions="none">{words.get(text::NO_QUESTION)}</p> }.into_any();
    }
    let has_check = Memo::new(move |_| current.with(|_| true));
    (move || {
        if has_check.get() {
            current.draw(move |outcome| own(words, outcome, one)).into_any()
        } else {
            plain(words, one).into_any()
        }
    })
    .into_any()
}

/// Without a check: what is asked, and of whom.
fn plain(words: Words, one: &'static Recommendation) -> impl IntoView {
    let rows = one.questions.iter().map(|question| {
        let rules = question.rules();
        let [retail, catering] =
            [Sector::Retail, Sector::Catering].map(|sector| rules.is_on_path(sector, Mode::Full));
        let of_whom = match (retail, catering) {
            (true, false) => Some(text::ONLY_RETAIL),
            (false, true) => Some(text::ONLY_CATERING),
            _ => None,
        };
        not_asked(words, *question, of_whom)
    });
    view! {
        <h4 class="scheme__part">{words.get(text::QUESTIONS)}</h4>
        <ul class="list">{rows.collect_view()}</ul>
    }
}

/// With a check: the answers, the score over them, and folded away what was not asked.
fn own(words: Words, outcome: &Outcome, one: &'static Recommendation) -> impl IntoView + use<> {
    let check = &outcome.check;
    let (asked, others): (Vec<_>, Vec<_>) = one
        .questions
        .iter()
        .copied()
        .partition(|question| check.is_on_path(*question));
    let rows = asked.iter().map(|question| answer(words, outcome, *question));
    let reason = |question: QuestionId| {
        let rules = question.rules();
        if rules.is_on_path(check.profile.sector(), Mode::Full) {
            text::ONLY_FULL
        } else if check.profile.sector() == Sector::Retail {
            text::ONLY_CATERING
        } else {
            text::ONLY_RETAIL
        }
    };
    let others = (!others.is_empty()).then(|| {
        let rows = others
            .iter()
            .map(|question| not_asked(words, *question, Some(reason(*question))));
        view! {
            <details class="fold fold--lined" data-part="not-asked">
                <summary>
                    <span>{text::not_asked(words, &others.len().to_string())}</span>
                </summary>
                <ul class="list fold__body">{rows.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <h4 class="scheme__part">{words.get(text::ANSWERS)}</h4>
        {(!asked.is_empty()).then(|| score(words, outcome, one))}
        <ul class="list">{rows.collect_view()}</ul>
        {others}
    }
}

/// The score in two words, for beside the title; nothing where nothing is answered.
pub(super) fn sign(
    words: Words,
    outcome: &Outcome,
    one: &'static Recommendation,
) -> Option<impl IntoView + use<>> {
    let score = small(&outcome.check, questions(one))?;
    let [low, high] = [score.score, score.high].map(|score| score.to_string());
    let figure = if score.high > score.score {
        text::score_sign_range(words, &high, &low)
    } else {
        text::score_sign(words, &low)
    };
    Some(view! { <span class="tag">{figure}</span> })
}

fn questions(one: &'static Recommendation) -> QuestionSet {
    one.questions.iter().copied().collect()
}

/// The score of these questions alone, each counting the same.
fn score(words: Words, outcome: &Outcome, one: &'static Recommendation) -> impl IntoView + use<> {
    let Some(score) = small(&outcome.check, questions(one)) else {
        return view! { <p class="soft">{words.get(text::SCORE_NONE)}</p> }.into_any();
    };
    let [low, high] = [score.score, score.high].map(|score| score.to_string());
    let figure = if score.high > score.score {
        text::score_range(words, &high, &low)
    } else {
        text::score(words, &low)
    };
    let of_hundred = |score: u8| share(usize::from(score), 100);
    view! {
        <div class="policy__score" data-small-score=low>
            <p class="policy__figure">{figure}</p>
            <div
                class="bar__track policy__track"
                aria-hidden="true"
                style:--share=of_hundred(score.score)
                style:--share-high=of_hundred(score.high)
            ></div>
            <p class="small soft">{words.get(text::SCORE_NOTE)}</p>
        </div>
    }
    .into_any()
}

/// A question of the check with its answer, as the way there.
fn answer(words: Words, outcome: &Outcome, question: QuestionId) -> impl IntoView + use<> {
    let (answer, level, said) = match outcome.check.effective(question) {
        Effective::Level(level) => {
            let said = result::level_of(words, &level.get().to_string());
            let option = words.option(question, level);
            ("level", Some(level.get()), result::labelled(words, &said, option))
        }
        Effective::DontKnow => ("dont_know", None, words.dont_know().to_owned()),
        Effective::NotApplicable => ("not_applicable", None, words.not_applicable().to_owned()),
        Effective::Unanswered => ("none", None, words.get(review::OPEN).to_owned()),
    };
    view! {
        <li>
            <a
                class="list__row"
                data-question=question.id()
                data-said=answer
                data-level=level.map(|level| level.to_string())
                href=Route::Question(question).hash()
            >
                <span>{words.question(question)} <span class="given">{said}</span></span>
                {level
                    .map(|_| {
                        view! {
                            <span aria-hidden="true">
                                <span class="answer__level"></span>
                            </span>
                        }
                    })}
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}

/// A question without an answer here, and why.
fn not_asked(words: Words, question: QuestionId, why: Option<Text>) -> impl IntoView + use<> {
    view! {
        <li>
            <p class="list__row" data-question=question.id()>
                <span>
                    {words.question(question)}
                    {why.map(|why| view! { <span class="given">{words.get(why)}</span> })}
                </span>
            </p>
        </li>
    }
}
