//! Language and looks, where the answers lie, erasing, and what version of what this is.

mod adviser;
mod ask;
mod check;
mod damaged;
mod data;
mod looks;
mod versions;

use leptos::prelude::*;

use crate::components::page_head::page_head;
use crate::pages::lock;
use crate::session::Session;
use crate::words::settings as text;

/// Draws the settings.
pub fn settings(session: Session) -> impl IntoView {
    let words = session.words();
    let asked = RwSignal::new(None);
    let kept = Memo::new(move |_| session.kept());
    view! {
        {page_head(words.get(text::HEADING), None)}
        {looks::looks(session)}
        {adviser::adviser(session)}
        {lock::section(session)}
        {check::check(session, kept, asked)}
        {data::data(session, kept, asked)}
        {damaged::damaged(session, kept, asked)}
        {versions::versions(session)}
        {ask::dialog(session, kept, asked)}
    }
}
