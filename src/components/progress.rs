//! How far the check is, dimension by dimension.

use leptos::prelude::*;
use shopready_engine::questionnaire::{DimensionId, QuestionId};

use crate::session::Session;
use crate::text::number;
use crate::words::question as text;

/// The bar above a question: one part a dimension, as wide as it has questions.
#[component]
pub fn Progress(
    /// The question on screen.
    question: QuestionId,
) -> impl IntoView {
    let session = Session::get();
    let words = session.words();
    let here = question.rules().dimension;
    let place = move || {
        let path = session.asked();
        let number = path
            .iter()
            .position(|asked| *asked == question)
            .map_or(0, |place| place + 1);
        (number > 0).then(|| text::count(words, &number.to_string(), &path.len().to_string()))
    };
    let part = move |dimension: DimensionId| {
        let count = Memo::new(move |_| session.progress(dimension));
        view! {
            <li
                class="progress__part"
                data-dimension=dimension.id()
                aria-current=(dimension == here).then_some("step")
                style:--count=move || count.get().1.to_string()
                style:--share=move || {
                    let (answered, total) = count.get();
                    number::share(answered, total)
                }
                hidden=move || count.get().1 == 0
            >
                <span class="visually-hidden">
                    {move || {
                        let (answered, total) = count.get();
                        let name = words.dimension(dimension);
                        text::progress_dimension(words, &answered.to_string(), name, &total.to_string())
                    }}
                </span>
            </li>
        }
    };
    view! {
        <div class="progress" data-progress="" role="group" aria-label=words.get(text::PROGRESS)>
            <p class="progress__line">
                <span>{words.dimension(here)}</span>
                <span class="nowrap">{place}</span>
            </p>
            <ol class="progress__parts">{DimensionId::all().map(part).collect_view()}</ol>
        </div>
    }
}
