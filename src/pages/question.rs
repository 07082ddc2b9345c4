//! One question a screen.

use leptos::ev;
use leptos::prelude::*;
use shopready_engine::check::{Answer, Level};
use shopready_engine::questionnaire::{ProfileQuestionId, QuestionId};

use crate::browser::document;
use crate::browser::keys::{self, Press};
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::progress::Progress;
use crate::later::LaterState;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, question as text};

/// Draws the screen of a question.
pub fn question(session: Session, question: QuestionId) -> impl IntoView {
    let words = session.words();
    let missing = RwSignal::new(false);
    let go_on = move || {
        if session.answer_of(question).is_some() || session.ruled_out(question).is_some() {
            session.go_after(question);
        } else {
            missing.set(true);
            // It must not hide behind the bar at the foot.
            document::show_later("missing");
        }
    };
    let choose = move |answer| {
        missing.set(false);
        session.answer(question, answer);
    };
    listen_to_keys(session, question, choose, go_on);
    view! {
        <Progress question=question />
        <form
            class="question-form"
            data-question=question.id()
            on:submit=move |event| {
                event.prevent_default();
                go_on();
            }
        >
            {move || {
                let reason = session.ruled_out(question)?;
                let text = if reason == ProfileQuestionId::STAFF {
                    text::RULED_OUT_STAFF
                } else {
                    text::RULED_OUT_CROSS
                };
                Some(notice(Tone::Info, words.get(text)))
            }}
            <fieldset class="question" disabled=move || session.ruled_out(question).is_some()>
                <legend class="question__text">
                    <h1 id="heading" tabindex="-1">
                        {words.question(question)}
                    </h1>
                </legend>
                <div class="answers">
                    {Level::ALL
                        .into_iter()
                        .map(|level| {
                            let answer = Answer::Level(level);
                            card(session, question, answer, words.option(question, level), choose)
                        })
                        .collect_view()}
                </div>
                <div class="answers answers--inline question__aside">
                    {card(session, question, Answer::DontKnow, words.dont_know(), choose)}
                    {question
                        .rules()
                        .not_applicable_allowed
                        .then(|| card(
                            session,
                            question,
                            Answer::NotApplicable,
                            words.not_applicable(),
                            choose,
                        ))}
                </div>
            </fieldset>
            {move || {
                missing
                    .get()
                    .then(|| {
                        notice(
                            Tone::Error,
                            view! {
                                <p id="missing">{words.get(text::CHOOSE_FIRST)}</p>
                                <button
                                    type="button"
                                    class="button button--plain"
                                    id="skip"
                                    data-leads=""
                                    on:click=move |_| session.go_after(question)
                                >
                                    {words.get(text::SKIP)}
                                </button>
                            },
                        )
                    })
            }}
            <div class="question__more">
                {background(words, question)}
                {move || match session.later() {
                    LaterState::Here(later) => Some((later.note)(session, question)),
                    _ => None,
                }} <p class="keys-hint small soft">{words.get(text::KEYS_HINT)}</p>
            </div>
            <div class="actions">
                <button
                    id="back"
                    type="button"
                    data-leads=""
                    class="button button--quiet"
                    on:click=move |_| session.go_before(question)
                >
                    {icon(Icon::ChevronLeft)}
                    {words.get(text::BACK)}
                </button>
                <button id="next" type="submit" data-leads="" class="button">
                    {words.get(text::NEXT)}
                    {icon(Icon::ChevronRight)}
                </button>
            </div>
        </form>
    }
}

/// One answer as a card. The chosen one follows the session, so that another tab's answer shows too.
fn card(
    session: Session,
    question: QuestionId,
    answer: Answer,
    label: &'static str,
    choose: impl Fn(Answer) + Copy + 'static,
) -> impl IntoView {
    let (value, level) = match answer {
        Answer::Level(level) => {
            let level = level.get();
            (["0", "1", "2", "3", "4"][usize::from(level)], Some(level))
        }
        Answer::DontKnow => ("dont_know", None),
        Answer::NotApplicable => ("not_applicable", None),
    };
    let id = format!("answer-{value}");
    let reason = if answer == Answer::NotApplicable {
        session.words().when_not_applicable(question)
    } else {
        ""
    };
    view! {
        <div class="answer" class:answer--aside=level.is_none() data-level=level>
            <input
                class="answer__input"
                type="radio"
                name="answer"
                value=value
                id=id.clone()
                prop:checked=move || session.answer_of(question) == Some(answer)
                on:change=move |_| choose(answer)
            />
            <label class="answer__card" for=id>
                <span class="answer__text">
                    {label}
                    {(!reason.is_empty()).then(|| view! { <span class="answer__note">{reason}</span> })}
                </span>
                {level.map(|_| view! { <span class="answer__level" aria-hidden="true"></span> })}
            </label>
        </div>
    }
}

/// What to look at, and why it is asked; folded away.
fn background(words: Words, question: QuestionId) -> impl IntoView {
    let rules = question.rules();
    view! {
        <details class="fold fold--lined" data-part="evidence">
            <summary>
                <span>{words.get(text::LOOK_AT)}</span>
            </summary>
            <div class="fold__body">
                <p>{words.evidence(question)}</p>
            </div>
        </details>
        <details class="fold fold--lined" data-part="why">
            <summary>
                <span>{words.get(text::WHY_ASKED)}</span>
            </summary>
            <div class="fold__body stack">
                {rules.foundation.then(|| view! { <p>{words.get(text::WHY_FOUNDATION)}</p> })}
                <p>{words.get(text::WHY_RECOMMENDATION)}</p>
                <ul class="bullets">
                    {rules
                        .recommendations
                        .iter()
                        .map(|recommendation| {
                            view! {
                                <li>
                                    <a href=Route::Recommendation(*recommendation).hash()>
                                        {words.recommendation(*recommendation)}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                {if rules.solutions.is_empty() {
                    view! { <p class="soft">{words.get(text::NO_SOLUTION)}</p> }.into_any()
                } else {
                    view! {
                        <p>{words.get(text::WHY_SOLUTION)}</p>
                        <ul class="chips">
                            {rules
                                .solutions
                                .iter()
                                .map(|solution| view! { <li class="chip">{words.solution(*solution)}</li> })
                                .collect_view()}
                        </ul>
                    }
                        .into_any()
                }}
            </div>
        </details>
    }
}

/// 0 to 4 choose the level of that number wherever the focus is; Enter goes on where it has no other meaning.
fn listen_to_keys(
    session: Session,
    question: QuestionId,
    choose: impl Fn(Answer) + Copy + 'static,
    go_on: impl Fn() + Copy + 'static,
) {
    let handle = window_event_listener(ev::keydown, move |event| match keys::press(&event) {
        Some(Press::Digit(digit)) => {
            let answer = Answer::level(digit);
            if let Some(answer) = answer.filter(|_| session.ruled_out(question).is_none()) {
                choose(answer);
            }
        }
        Some(Press::Enter) => {
            event.prevent_default();
            go_on();
        }
        None => {}
    });
    on_cleanup(move || handle.remove());
}
