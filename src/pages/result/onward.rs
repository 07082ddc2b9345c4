//! What else to look at, and where to go on.

use leptos::prelude::*;
use shopready_engine::questionnaire::QuestionId;

use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::pages::outcome::{Current, Outcome};
use crate::pages::result::recheck;
use crate::route::Route;
use crate::session::Session;
use crate::words::{Text, Words, question, result as text, review};

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

/// Schemes, answers, paper, and when to check again.
pub(super) fn onward(session: Session, current: Current) -> impl IntoView {
    let words = session.words();
    // A screen has one filled button; in the quick check it leads to the full one.
    let is_rough = move || current.with(Outcome::is_rough);
    view! {
        <section class="section onward" aria-labelledby="onward">
            <div class="section__head">
                <h2 id="onward">{words.get(text::ONWARD)}</h2>
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
            <div class="row">
                <a class="button button--quiet" id="to-review" href=Route::Review.hash()>
                    {icon(Icon::List)}
                    {words.get(question::TO_REVIEW)}
                </a>
                <button
                    class="button button--quiet"
                    id="print"
                    type="button"
                    on:click=|_| document::print()
                >
                    {icon(Icon::Printer)}
                    {words.get(text::PRINT)}
                </button>
            </div>
            {recheck::hint(session)}
        </section>
    }
}
