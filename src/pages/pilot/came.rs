//! The recommendation, and what came of it, by date.

use leptos::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::policy;
use crate::route::Route;
use crate::text::date;
use crate::words::{Said, Text, Words, pilot as text};

/// What happened, by date. What comes after the last of them is the catalogue's to say.
const CAME: [(&str, Text); 7] = [
    ("2024-02-28", text::CAME_BUDGET),
    ("2024-03", text::CAME_OPENED),
    ("2024-04-12", text::CAME_REPORT),
    ("2025-05", text::CAME_CLOSED),
    ("2025-09-17", text::CAME_ANNOUNCED),
    ("2026-02-25", text::CAME_FUNDED),
    ("2026-07-19", text::CAME_PLAN),
];

/// Draws the recommendation and the dates.
pub(super) fn came(words: Words) -> impl IntoView {
    let area = policy::areas()
        .iter()
        .position(|area| area.recommendations.contains(&policy::PILOT));
    let area = area.map_or("", |place| words.area(place));
    let number = policy::PILOT.to_string();
    let dates = CAME.map(|(day, said)| {
        view! {
            <li class="dates__item" data-date=day>
                <time class="dates__day" datetime=day>
                    {date::written(words, day)}
                </time>
                <p>{words.get(said)}</p>
            </li>
        }
    });
    view! {
        <div class="recommended">
            <p class="small soft">{text::recommendation(words, area, &number)}</p>
            <p>{words.policy(policy::PILOT, Said::Description)}</p>
            <a
                class="recommended__way"
                id="to-recommendation"
                href=Route::Recommendation(policy::PILOT).hash()
            >
                {words.get(text::TO_POLICY)}
                {icon(Icon::ChevronRight)}
            </a>
        </div>
        <ol class="dates">{dates.into_iter().collect_view()}</ol>
        <p class="small soft">{words.get(text::CAME_NOW)}</p>
    }
}
