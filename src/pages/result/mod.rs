//! The result: how far the business is, what holds it, and what to do first.

pub(super) mod areas;
mod benchmarks;
pub(super) mod computed;
pub(super) mod figures;
pub(super) mod head;
mod ladder;
mod lift;
mod limits;
mod onward;
mod radar;
mod recheck;
pub(super) mod ruler;
pub(super) mod since;
pub mod step;
mod steps;
mod sum;

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::page_head::page_head;
use crate::pages::keeping::keeping;
use crate::pages::outcome::{Current, Outcome};
use crate::route::Route;
use crate::session::Session;
use crate::words::{question, result as text};

/// Draws the result of the open check. What is drawn follows the check; folds, focus and scroll stay.
pub(super) fn result(session: Session) -> impl IntoView {
    let current = Current::of(session);
    let has_result = Memo::new(move |_| current.with(|outcome| !outcome.is_empty()));
    move || {
        if has_result.get() {
            screen(session, current).into_any()
        } else {
            nothing_yet(session, current).into_any()
        }
    }
}

/// The story in the order in which it is told: where the business is and why, what holds it, what to do first, who
/// helps, and what else there is to know. On a wide screen it stands in two columns.
fn screen(session: Session, current: Current) -> impl IntoView {
    // A rough result is soon made again; an adviser is reminded among the clients.
    let reminds = move || !session.is_adviser() && !current.with(Outcome::is_rough);
    view! {
        <div class="telling">
            <div class="telling__left">
                {head::head(session, current)} {since::since(session, current)}
                {limits::limits(session, current)} {keeping(session, reminds)}
            </div>
            <div class="telling__right">{areas::areas(session, current)}</div>
            <div class="telling__left">
                {ladder::ladder(session, current)} {steps::steps(session, current)}
                {onward::help(session, current)}
            </div>
            <div class="telling__right">
                {onward::look_again(session, current)} {benchmarks::benchmarks(session, current)}
                {onward::onward(session)}
            </div>
        </div>
    }
}

/// Nothing to score: nothing is answered, or nothing applies.
fn nothing_yet(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    let body = move || match current.with(|outcome| outcome.first_open()) {
        Some(first) => (text::EMPTY, text::EMPTY_ANSWER, Route::Question(first)),
        None => (text::EMPTY_NONE_APPLY, question::TO_REVIEW, Route::Review),
    };
    view! {
        {page_head(words.get(text::HEADING), None)}
        <div class="empty">
            <p data-score="" data-high="" data-stage="">
                {move || words.get(body().0)}
            </p>
            <a class="button" id="first-gap" href=move || body().2.hash()>
                {move || words.get(body().1)}
                {icon(Icon::ArrowRight)}
            </a>
        </div>
    }
}
