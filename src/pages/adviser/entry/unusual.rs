//! Answers that do not seem to fit together: at the question, and all of them at the foot, told as they arise.

use leptos::prelude::*;
use shopready_engine::questionnaire::{CONSISTENCY_CHECKS, QuestionId};

use super::desk::Desk;
use crate::components::icon::{Icon, icon};
use crate::words::review;

/// Draws the hint at the question that is said not to apply, as long as there is one.
pub(super) fn of_question(desk: Desk, question: QuestionId) -> impl IntoView {
    let places = places(desk);
    move || {
        let here = places.get().into_iter();
        let here = here.filter(|place| CONSISTENCY_CHECKS[*place].not_applicable_question == question);
        here.map(|place| {
            view! {
                <p class="entry-card__unusual">
                    {icon(Icon::Warning)} <span>{desk.words.consistency_check(place)}</span>
                </p>
            }
        })
        .collect_view()
    }
}

/// Draws all of them. The list is always there, so that what comes into it is told.
pub(super) fn unusual(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let places = places(desk);
    let items = move || {
        let items = places.get().into_iter().map(|place| {
            let question = CONSISTENCY_CHECKS[place].not_applicable_question;
            view! {
                <li data-unusual=question.id()>
                    {icon(Icon::Warning)}
                    <div>
                        <p>
                            <b>{words.get(review::UNUSUAL)}</b>
                        </p>
                        <p>{words.consistency_check(place)}</p>
                        <button type="button" class="way" on:click=move |_| desk.jump(question)>
                            {words.question(question)}
                            {icon(Icon::ChevronRight)}
                        </button>
                    </div>
                </li>
            }
        });
        items.collect_view()
    };
    view! {
        <div class="entry-unusual" role="status">
            <ul>{items}</ul>
        </div>
    }
}

/// The places of those that there are now.
fn places(desk: Desk) -> Memo<Vec<usize>> {
    Memo::new(move |_| {
        desk.session.with_open(|open| {
            let check = open.map(|open| open.check());
            check
                .into_iter()
                .flat_map(|check| check.unusual_combinations().map(|(place, _)| place))
                .collect()
        })
    })
}
