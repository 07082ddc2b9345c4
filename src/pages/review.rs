//! All answers by dimension, with gaps and unusual combinations.

use leptos::prelude::*;
use shopready_engine::check::{Answer, Check};
use shopready_engine::questionnaire::{DimensionId, ProfileQuestionId, QuestionId, QuestionSet};
use shopready_store::evidence::Evidence;

use super::evidence;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, app, entry, notes, question, review as text};

/// Draws all answers of the open check.
pub fn review(session: Session) -> impl IntoView {
    let words = session.words();
    let marks = Memo::new(move |_| Marks::of(session));
    move || {
        session
            .check()
            .map(|check| marks.with(|marks| answers(words, &check, marks)))
    }
}

/// What stands beside the answers.
#[derive(PartialEq)]
struct Marks {
    noted: QuestionSet,
    /// How answers are known, and which were only taken over; nothing for owners.
    known: Vec<(QuestionId, Evidence)>,
    carried: QuestionSet,
}

impl Marks {
    fn of(session: Session) -> Self {
        let notes = session.notes().into_iter();
        let (known, carried) = if session.is_adviser() {
            (session.all_evidence(), session.carried())
        } else {
            Default::default()
        };
        Self {
            noted: notes.map(|(question, _)| question).collect(),
            known,
            carried,
        }
    }

    /// Draws what there is to say of an answer.
    fn draw(&self, words: Words, question: QuestionId) -> impl IntoView + use<> {
        let note = self.noted.contains(question).then(|| {
            view! {
                <span class="tag" data-note="">
                    {words.get(notes::NOTE)}
                </span>
            }
        });
        let known = evidence::tag(words, &self.known, question);
        let carried = self.carried.contains(question).then(|| {
            view! {
                <span class="tag tag--warn" data-carried="">
                    {words.get(entry::AS_LAST_TIME)}
                </span>
            }
        });
        (note, known, carried)
    }
}

fn answers(words: Words, check: &Check, marks: &Marks) -> impl IntoView + use<> {
    let asked: Vec<_> = check.path().collect();
    let gaps: Vec<_> = asked
        .iter()
        .copied()
        .filter(|question| check.is_open(*question))
        .collect();
    view! {
        <div class="page-head">
            <h1 id="heading" tabindex="-1">
                {words.get(text::HEADING)}
            </h1>
            {gaps.is_empty().then(|| view! { <p class="soft">{words.get(text::COMPLETE)}</p> })}
        </div>
        {told(words, &gaps)} {hints(words, check)}
        {profile(words, check)}
        {DimensionId::all().map(|dimension| section(words, check, dimension, &asked, marks)).collect_view()}
        <div class="actions">
            {match gaps.first() {
                Some(gap) => {
                    let href = Route::Question(*gap).hash();
                    view! {
                        <a class="button button--quiet" id="first-gap" href=href>
                            {words.get(text::FIRST_GAP)}
                        </a>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <a class="button button--quiet" id="back" href="#/">
                            {icon(Icon::ChevronLeft)}
                            {words.get(app::BACK)}
                        </a>
                    }
                        .into_any()
                }
            }}
            <a class="button" id="see-result" href=Route::Result.hash()>
                {words.get(question::TO_RESULT)}
                {icon(Icon::ChevronRight)}
            </a>
        </div>
    }
}

/// How many questions are open, with the way to the first of them; nothing where none is.
fn told(words: Words, gaps: &[QuestionId]) -> Option<impl IntoView + use<>> {
    let first = *gaps.first()?;
    let count = match gaps.len() {
        1 => words.get(text::GAPS_ONE).to_owned(),
        count => text::gaps(words, &count.to_string()),
    };
    Some(notice(
        Tone::Warn,
        view! {
            <p class="notice__title" data-gaps=gaps.len().to_string()>
                {count}
            </p>
            <p>{words.get(text::FIRST_GAP)}</p>
            <p>
                <a id="first-gap-above" href=Route::Question(first).hash()>
                    {words.question(first)}
                </a>
            </p>
        },
    ))
}

/// Answers that do not seem to fit together. A hint only: it changes nothing.
fn hints(words: Words, check: &Check) -> impl IntoView + use<> {
    check
        .unusual_combinations()
        .map(|(place, rule)| {
            let href = Route::Question(rule.not_applicable_question).hash();
            notice(
                Tone::Warn,
                view! {
                    <p class="notice__title">{words.get(text::UNUSUAL)}</p>
                    <p>
                        {words.consistency_check(place)} " "
                        <a href=href>{words.question(rule.not_applicable_question)}</a>
                    </p>
                },
            )
        })
        .collect_view()
}

fn profile(words: Words, check: &Check) -> impl IntoView + use<> {
    let rows = ProfileQuestionId::all().map(|question| {
        let given = check.profile.get(question);
        let given = given.map_or(words.get(text::NOT_GIVEN), |option| {
            words.profile_option(question, option)
        });
        row(
            Route::Profile,
            words.profile_question(question),
            None,
            view! { <span class="given">{given}</span> },
        )
    });
    view! {
        <section class="section" aria-labelledby="review-profile">
            <div class="section__head">
                <h2 id="review-profile">{words.get(text::PROFILE)}</h2>
            </div>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
}

fn section(
    words: Words,
    check: &Check,
    dimension: DimensionId,
    asked: &[QuestionId],
    marks: &Marks,
) -> impl IntoView + use<> {
    let questions: Vec<_> = asked
        .iter()
        .copied()
        .filter(|question| question.rules().dimension == dimension)
        .collect();
    let answered = questions
        .iter()
        .filter(|question| !check.is_open(**question))
        .count();
    let count = start_count(words, answered, questions.len());
    let heading = format!("review-{}", dimension.id());
    let rows = questions.iter().map(|question| {
        row(
            Route::Question(*question),
            words.question(*question),
            Some(question.id()),
            (given(words, check, *question), marks.draw(words, *question)),
        )
    });
    let has_gaps = answered < questions.len();
    (!questions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=heading.clone()>
                <div class="section__head">
                    <h2 id=heading.clone()>{words.dimension(dimension)}</h2>
                    <span class="section__note" data-gaps=has_gaps.then_some("")>
                        {count}
                    </span>
                </div>
                <ul class="list">{rows.collect_view()}</ul>
            </section>
        }
    })
}

fn start_count(words: Words, answered: usize, total: usize) -> String {
    crate::words::start::progress_of(words, &answered.to_string(), &total.to_string())
}

/// The answer in words, with its level if it is one; a gap with a sign.
fn given(words: Words, check: &Check, question: QuestionId) -> impl IntoView + use<> {
    if check.is_open(question) {
        return view! {
            <span class="given" data-answer="none">
                {icon(Icon::Question)}
                {words.get(text::OPEN)}
            </span>
        }
        .into_any();
    }
    let (given, level) = answer(words, check, question);
    view! {
        <span class="given" data-level=level>
            {given}
        </span>
    }
    .into_any()
}

/// The answer in words, and its level if it is one.
pub(super) fn answer(words: Words, check: &Check, question: QuestionId) -> (&'static str, Option<u8>) {
    if check.ruled_out(question).is_some() {
        return (words.get(text::LEFT_OUT), None);
    }
    match check.answers.get(question) {
        Some(Answer::Level(level)) => (words.option(question, level), Some(level.get())),
        Some(Answer::DontKnow) => (words.dont_know(), None),
        Some(Answer::NotApplicable) => (words.not_applicable(), None),
        None => (words.get(text::OPEN), None),
    }
}

fn row(
    target: Route,
    asked: &'static str,
    question: Option<&'static str>,
    given: impl IntoView,
) -> impl IntoView {
    view! {
        <li data-answer-of=question>
            <a class="list__row" href=target.hash()>
                <span>{asked} {given}</span>
                {icon(Icon::Edit)}
            </a>
        </li>
    }
}
