//! What else to look at, and where to go on.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;

use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::recheck;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, again, app, handover, question, result as text, review};

/// Questions to find out about, and answers that do not seem to fit together.
pub(super) fn look_again(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    (
        current.draw(move |outcome| {
            let unknown = outcome.score.answered.dont_know;
            let rows = unknown
                .iter()
                .map(|question| (question, words.evidence(question)));
            list(words, text::FIND_OUT, "find-out", &rows.collect::<Vec<_>>())
        }),
        current.draw(move |outcome| {
            let unusual = outcome.check.unusual_combinations();
            let rows =
                unusual.map(|(place, hint)| (hint.not_applicable_question, words.consistency_check(place)));
            list(words, review::UNUSUAL, "unusual", &rows.collect::<Vec<_>>())
        }),
    )
}

/// Questions, each with a hint and the way there; nothing where there are none.
fn list(
    words: Words,
    heading: Text,
    id: &'static str,
    questions: &[(QuestionId, &'static str)],
) -> Option<impl IntoView + use<>> {
    let row = |(question, hint): &(QuestionId, &'static str)| {
        view! {
            <li>
                <a class="list__row" href=Route::Question(*question).hash()>
                    <span>{words.question(*question)} <span class="given">{*hint}</span></span>
                    {icon(Icon::ChevronRight)}
                </a>
            </li>
        }
    };
    (!questions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <div class="section__head">
                    <h2 id=id>{words.get(heading)}</h2>
                </div>
                <ul class="list">{questions.iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}

/// Who helps: the schemes and the pilot programme.
pub(super) fn help(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    // A screen has one filled button; in the quick check it leads to the full one.
    let is_rough = move || current.with(Outcome::is_rough);
    view! {
        <section class="section onward" aria-labelledby="help">
            <div class="section__head">
                <h2 id="help">{words.get(text::HELP)}</h2>
            </div>
            <a
                class="button button--wide"
                class:button--quiet=is_rough
                id="to-schemes"
                href=Route::Schemes.hash()
            >
                {words.get(text::TO_SCHEMES)}
                {icon(Icon::ArrowRight)}
            </a>
            <ul class="list">
                {way(words, Icon::Clock, Route::Pilot, "to-pilot", app::PILOT, text::TO_PILOT_NOTE)}
            </ul>
        </section>
    }
}

/// Plan, report, answers, and when to check again.
pub(super) fn onward(session: Session) -> impl IntoView {
    let words = session.words();
    view! {
        <section class="section onward" aria-labelledby="onward">
            <div class="section__head">
                <h2 id="onward">{words.get(text::ONWARD)}</h2>
            </div>
            <ul class="list">
                {way(words, Icon::List, Route::Plan, "to-plan", text::TO_PLAN, text::TO_PLAN_NOTE)}
                {way(words, Icon::Printer, Route::Report, "print", text::TO_REPORT, text::TO_REPORT_NOTE)}
                {way(words, Icon::Edit, Route::Review, "to-review", question::TO_REVIEW, text::TO_REVIEW_NOTE)}
                {way(
                    words,
                    Icon::External,
                    Route::Adviser("handover", String::new()),
                    "to-handover",
                    handover::HEADING,
                    text::TO_HANDOVER_NOTE,
                )}
                {way(words, Icon::Undo, Route::Again, "to-again", again::HEADING, text::TO_AGAIN_NOTE)}
            </ul>
            {recheck::hint(session)}
        </section>
    }
}

/// A way on, with what it is good for.
fn way(words: Words, sign: Icon, to: Route, id: &'static str, name: Text, note: Text) -> impl IntoView {
    view! {
        <li>
            <a class="list__row" id=id href=to.hash()>
                {icon(sign)}
                <span class="onward__name">
                    <b>{words.get(name)}</b>
                    <span class="given">{words.get(note)}</span>
                </span>
                {icon(Icon::ChevronRight)}
            </a>
        </li>
    }
}
