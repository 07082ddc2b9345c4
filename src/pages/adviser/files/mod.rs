//! Files: what goes out, what comes in, and how much room there is.

mod export;
mod held;
mod import;
mod input;
mod out;
mod preview;
mod room;
mod scope;
mod seal;
mod sealed_input;
mod sides;
mod tables;
mod told;
mod work;

use leptos::prelude::*;

use crate::components::page_head::page_head;
use crate::pages::lock;
use crate::session::Session;
use crate::words::files as text;
use work::Work;

/// Draws the screen. Owners see the same without what is about clients.
pub(super) fn files(session: Session) -> impl IntoView {
    let words = session.words();
    let work = Work::new();
    let looked = RwSignal::new(0);
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        {work::progress(session, &work)}
        <div class="columns">
            <div class="stack">{room::room(session, looked)} {out::out(session, &work, looked)}
                {lock::section(session)}</div>
            <div class="stack">{input::input(session, &work, looked)}</div>
        </div>
    }
}
