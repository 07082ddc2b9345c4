//! A link to paste, where no camera has opened it.

use leptos::prelude::*;
use shopready_engine::pack;

use super::link::reason;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::page_head::page_head;
use crate::route::Route;
use crate::session::Session;
use crate::words::receive as text;

const LINK: &str = "pasted-link";
const WRONG: &str = "pasted-wrong";

/// Draws the screen. What is pasted is shown on the screen of links before anything is added.
pub(super) fn receive(session: Session) -> impl IntoView {
    let words = session.words();
    let pasted = RwSignal::new(String::new());
    let wrong: RwSignal<Option<String>> = RwSignal::new(None);
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let bytes = pasted.with_untracked(|pasted| pack::from_text(pasted));
        match bytes.and_then(|bytes| pack::decode(&bytes).map(|_| bytes)) {
            Ok(bytes) => session.go(&Route::Adviser("link", pack::to_text(&bytes))),
            Err(error) => {
                wrong.set(Some(reason(words, &error)));
                document::select_later(LINK);
            }
        }
    };
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        <form class="stack" id="receive" on:submit=look novalidate>
            <div class="field">
                <label class="field__label" for=LINK>
                    {words.get(text::LINK)}
                </label>
                <p class="field__help" id="pasted-help">
                    {words.get(text::HELP)}
                </p>
                <textarea
                    class="input"
                    id=LINK
                    rows="4"
                    dir="ltr"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby="pasted-help pasted-wrong"
                    aria-invalid=move || wrong.with(Option::is_some).to_string()
                    prop:value=move || pasted.get()
                    on:input:target=move |event| {
                        pasted.set(event.target().value());
                        wrong.set(None);
                    }
                ></textarea>
                <div id=WRONG role="alert">
                    {move || {
                        let wrong = wrong.get()?;
                        Some(view! { <p class="field__error">{icon(Icon::Warning)} {wrong}</p> })
                    }}
                </div>
            </div>
            <p>
                <button class="button" id="look" type="submit">
                    {words.get(text::LOOK)}
                    {icon(Icon::ArrowRight)}
                </button>
            </p>
        </form>
    }
}
