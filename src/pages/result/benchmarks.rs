//! Hong Kong figures beside the questions that they measure, each with the owner's own answer.

use leptos::prelude::*;
use shopready_engine::check::Effective;
use shopready_engine::questionnaire::QuestionId;

use crate::benchmarks::{Benchmark, Confidence, beside};
use crate::components::external::{external, site};
use crate::pages::outcome::{Current, Outcome};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, result as text, review};

/// Draws the questions of the check that a published figure measures; nothing where there are none.
pub(super) fn benchmarks(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    current.draw(move |outcome| {
        let applies = |question: &QuestionId| outcome.check.effective(*question) != Effective::NotApplicable;
        let measured = outcome
            .check
            .path()
            .filter(|question| beside(*question).next().is_some());
        let measured: Vec<_> = measured
            .filter(applies)
            .map(|question| beside_answer(words, outcome, question))
            .collect();
        (!measured.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="benchmarks">
                    <div class="section__head">
                        <h2 id="benchmarks">{words.get(text::BENCHMARKS)}</h2>
                    </div>
                    <p class="soft small">{words.get(text::BENCHMARKS_CARE)}</p>
                    {measured}
                </section>
            }
        })
    })
}

fn beside_answer(words: Words, outcome: &Outcome, question: QuestionId) -> impl IntoView + use<> {
    let answer = match outcome.check.effective(question) {
        Effective::Level(level) => words.option(question, level),
        Effective::DontKnow => words.dont_know(),
        Effective::NotApplicable => words.not_applicable(),
        Effective::Unanswered => words.get(review::OPEN),
    };
    let answer = text::labelled(words, words.get(text::YOUR_ANSWER), answer);
    let figures = beside(question).map(|(place, one)| figure(words, words.benchmark(place), one));
    view! {
        <div class="benchmark" data-benchmarks-of=question.id()>
            <h3 class="benchmark__question">
                <a href=Route::Question(question).hash()>{words.question(question)}</a>
            </h3>
            <p class="given">{answer}</p>
            <ul class="benchmark__figures">{figures.collect_view()}</ul>
        </div>
    }
}

/// The sentence names year, population and source; beside it how sure it is and where to read it.
fn figure(words: Words, sentence: &'static str, one: &'static Benchmark) -> impl IntoView + use<> {
    let source = external(words, one.source, site(one.source).unwrap_or(one.source));
    view! {
        <li data-benchmark=one.id data-year=one.year.to_string()>
            <p>{sentence}</p>
            <p class="given">
                <span>{words.get(confidence(one.confidence))}</span>
                {source}
            </p>
        </li>
    }
}

fn confidence(confidence: Confidence) -> Text {
    match confidence {
        Confidence::High => text::READ_OFFICIAL,
        Confidence::Medium => text::READ_PRESS,
        Confidence::Low => text::READ_UNSURE,
    }
}
