//! The result as it goes on paper: one page for the owner, then the plan, all answers, the support
//! schemes, and how it was reckoned. On screen it is a preview of the same.
//!
//! [`paper`] holds what all parts share. What only the screen has stands in [`tools`].

mod answers;
mod front;
mod holds;
mod method;
mod paper;
mod plan;
mod schemes;
mod stands;
mod summary;
mod tools;
mod visit;

use leptos::prelude::*;
use shopready_engine::questionnaire::{MANY_NOT_APPLICABLE, MIN_OVERALL_COVERAGE, QuestionId};
use shopready_store::marks::Marks;

use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::schemes::{waiting, with_sheet};
use crate::route::Route;
use crate::session::Session;
use crate::words::{Words, question, report as text, result};
use paper::Paper;
use visit::Visit;

/// What the foot of every sheet says, for the style sheet: as a text in quotes.
const EDITION: &str = "--edition";

/// Draws the report of the open check. It follows the check, its notes and the catalogue.
pub(super) fn report(session: Session) -> impl IntoView {
    waiting::try_again_quietly(session);
    let current = Current::of(session);
    let notes = Memo::new(move |_| session.notes());
    let marks = Memo::new(move |_| session.marks());
    let visit = Visit::of(session);
    let whole = with_sheet(session, move |sheet| {
        let words = session.words();
        let paper = Paper {
            session,
            words,
            sheet,
        };
        document::set_variable(EDITION, &format!("\"{}\"", paper.edition()));
        let sheets = move |outcome: &Outcome| {
            notes.with(|notes| {
                marks.with(|marks| visit.with(|visit| sheets(paper, outcome, notes, marks, visit.as_ref())))
            })
        };
        current.draw(sheets).into_any()
    });
    on_cleanup(|| document::set_variable(EDITION, ""));
    view! { <div class="report">{whole}</div> }
}

fn sheets(
    paper: Paper,
    outcome: &Outcome,
    notes: &[(QuestionId, String)],
    marks: &Marks,
    visit: Option<&Visit>,
) -> impl IntoView + use<> {
    let words = paper.words;
    let body = if outcome.is_empty() {
        nothing_yet(words, outcome).into_any()
    } else {
        view! {
            {tools::tools(paper, outcome)}
            {visit.map(|_| visit::name_field(paper))}
            {front::front(paper, outcome)}
            {visit.map(|visit| visit::since(words, outcome, visit))}
            {plan::plan(words, outcome, marks)}
            {answers::answers(words, outcome, notes, visit)}
            {schemes::schemes(paper)}
            {method::method(paper)}
        }
        .into_any()
    };
    view! {
        {masthead(paper, outcome, visit)}
        {body}
        <p class="colophon">{paper.edition()}</p>
    }
}

/// Whose report it is and of when. The shop's name is written in by hand, unless it is a client's.
fn masthead(paper: Paper, outcome: &Outcome, visit: Option<&Visit>) -> impl IntoView + use<> {
    let words = paper.words;
    let rough = outcome
        .is_rough()
        .then(|| view! { <span class="tag">{words.get(result::ROUGH)}</span> });
    let provisional = outcome.first_open().map(|_| {
        view! { <span class="tag tag--warn" data-provisional="">{words.get(result::PROVISIONAL)}</span> }
    });
    view! {
        <header class="masthead">
            <div>
                <h1 id="heading" tabindex="-1">
                    {words.get(text::HEADING)}
                </h1>
                <p class="masthead__subject">{paper.subject(outcome)} {rough} {provisional}</p>
            </div>
            {visit::shop(words, visit)}
            <p class="masthead__edition">{paper.edition()}</p>
        </header>
    }
}

/// Nothing to report: nothing is answered, or nothing applies.
fn nothing_yet(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let (why, way, route) = match outcome.first_open() {
        Some(first) => (result::EMPTY, result::EMPTY_ANSWER, Route::Question(first)),
        None => (result::EMPTY_NONE_APPLY, question::TO_REVIEW, Route::Review),
    };
    view! {
        <div class="empty">
            <p data-score="">{words.get(why)}</p>
            <a class="button" id="first-gap" href=route.hash()>
                {words.get(way)}
                {icon(Icon::ArrowRight)}
            </a>
        </div>
    }
}

/// What must be known before anything is built on the result.
fn limits(words: Words, outcome: &Outcome) -> impl IntoView + use<> {
    let mut lines = Vec::new();
    if outcome.first_open().is_some() {
        lines.push(words.provisional().to_owned());
    }
    if outcome.score.overall.is_none() {
        let counted = outcome.score.shares.counted_weight.to_string();
        let needed = MIN_OVERALL_COVERAGE.to_string();
        lines.push(result::no_overall(words, &counted, &needed));
    }
    if outcome.score.answered.many_not_applicable {
        let percent = MANY_NOT_APPLICABLE.to_string();
        lines.push(result::much_not_applicable(words, &percent));
    }
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        notice(Tone::Warn, lines.collect_view())
    })
}
