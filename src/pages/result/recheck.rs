//! When a new check shows what has changed.

use leptos::prelude::*;
use shopready_engine::questionnaire::SUGGEST_AFTER_MONTHS;

use crate::session::Session;
use crate::text::date;
use crate::words::result as text;

/// From which day another check is worth the time; nothing where the day cannot be told.
pub(super) fn hint(session: Session) -> impl IntoView {
    let words = session.words();
    move || {
        let begun = session.begun()?;
        let day = date::day_of(&begun)?.plus_months(SUGGEST_AFTER_MONTHS)?;
        let months = SUGGEST_AFTER_MONTHS.to_string();
        let hint = text::check_again(words, &date::day(words, day), &months);
        Some(view! { <p class="soft small">{hint}</p> })
    }
}
