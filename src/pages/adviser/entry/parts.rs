//! The parts of the check, with how much of each is done, as links.

use leptos::prelude::*;
use shopready_engine::questionnaire::DimensionId;

use super::desk::Desk;
use super::route;
use crate::text::number;
use crate::words::entry as text;

/// Draws them; one without questions is left out.
pub(super) fn parts(desk: Desk) -> impl IntoView {
    view! {
        <nav class="entry-parts" aria-label=desk.words.get(text::PARTS)>
            <ol>{DimensionId::all().map(|part| link(desk, part)).collect_view()}</ol>
        </nav>
    }
}

fn link(desk: Desk, part: DimensionId) -> impl IntoView {
    let words = desk.words;
    let name = words.dimension(part);
    let count = Memo::new(move |_| desk.counts.with(|counts| counts[part.index()]));
    let figure = move || {
        let (done, asked) = count.get();
        [done.to_string(), asked.to_string()].join("/")
    };
    view! {
        <li hidden=move || count.get().1 == 0>
            <a
                class="entry-parts__part"
                href=route(part).hash()
                data-part=part.id()
                data-count=figure
                aria-current=(part == desk.part).then_some("page")
                style:--share=move || {
                    let (done, asked) = count.get();
                    number::share(done, asked)
                }
            >
                <span class="entry-parts__name">{name}</span>
                " "
                <span class="entry-parts__count">{figure}</span>
            </a>
        </li>
    }
}
