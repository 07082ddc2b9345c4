//! A button that opens the form for one fact in place.

use leptos::prelude::*;
use shopready_engine::asking::Next;
use shopready_engine::facts::FactId;

use super::super::sheet::Sheet;
use super::draft;
use super::form::{Place, form};
use crate::browser::document;
use crate::route::Route;
use crate::words::schemes as text;

/// The way to answer a fact or to change its answer, in two parts: the button for the line of the
/// answer, and the form for the space below it. `place` is an id of the page. A fact that follows
/// from the profile is changed there; without a check nothing is.
pub(in super::super) fn editor(sheet: Sheet, fact: FactId, place: String) -> (AnyView, AnyView) {
    if !sheet.has_check {
        return (().into_any(), ().into_any());
    }
    let words = sheet.words;
    let asked = sheet.say(&sheet.fact(fact).ask);
    let what = view! { <span class="visually-hidden">{asked}</span> };
    if sheet.catalogue.vocabulary.follows_from_profile(fact) {
        let link = view! {
            <a class="edit-fact" href=Route::Profile.hash()>
                {words.get(text::CHANGE)}
                {what}
            </a>
        };
        return (link.into_any(), ().into_any());
    }
    let is_open = RwSignal::new(draft::is_open(sheet, &place));
    let is_answered = Memo::new(move |_| sheet.known.with(|known| known.facts.get(fact).is_some()));
    let button_id = [&place, "-edit"].concat();
    let heading = [&place, "-heading"].concat();
    let form_id = place.clone();
    let toggle = move || {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            document::focus_later(heading.clone());
        } else {
            draft::discard(sheet, &form_id);
        }
    };
    let button = view! {
        <button
            type="button"
            class="edit-fact"
            id=button_id
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| toggle()
        >
            {move || words.get(if is_answered.get() { text::CHANGE } else { text::ANSWER })}
            {what}
        </button>
    };
    let form = move || {
        is_open.get().then(|| {
            form(
                sheet,
                Next::Fact(fact),
                Place::Row {
                    prefix: place.clone(),
                    is_open,
                },
            )
        })
    };
    (button.into_any(), form.into_any())
}
