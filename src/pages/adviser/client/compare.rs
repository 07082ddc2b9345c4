//! Choosing two visits to be put beside each other.

use leptos::prelude::*;
use shopready_store::visit::VisitLine;

use crate::adviser::Adviser;
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::pages::adviser::clients::CameTo;
use crate::route::Route;
use crate::session::Session;
use crate::text::date;
use crate::words::{Text, Words, client as text, clients, start};

/// Draws the choice where there are two or more; at first the latest two.
pub(super) fn compare(session: Session, visits: &[VisitLine]) -> Option<impl IntoView + use<>> {
    let words = session.words();
    let [latest, before, ..] = visits else {
        return None;
    };
    let one = RwSignal::new(before.id.clone());
    let other = RwSignal::new(latest.id.clone());
    let names: Vec<_> = visits
        .iter()
        .map(|visit| (visit.id.clone(), name(words, visit)))
        .collect();
    let submit = move || {
        let both = (one.get_untracked(), other.get_untracked());
        // The comparison needs an open check; it loads the other one wherever that stands.
        if Adviser::of(session).open_visit(&both.1) {
            session.compare_these(both);
            session.go(&Route::Compare);
        } else {
            document::scroll_to_top();
        }
    };
    Some(view! {
        <section class="section" aria-labelledby="compare">
            <div class="section__head">
                <h2 id="compare">{words.get(text::COMPARE)}</h2>
            </div>
            <form
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <div class="pair">
                    {choice(words, "visit-one", text::EARLIER, &names, one)}
                    {choice(words, "visit-other", text::LATER, &names, other)}
                </div>
                <p>
                    <button class="button button--quiet" id="do-compare" type="submit">
                        {words.get(text::DO_COMPARE)}
                        {icon(Icon::ArrowRight)}
                    </button>
                </p>
            </form>
        </section>
    })
}

fn name(words: Words, visit: &VisitLine) -> String {
    let day = date::moment(words, &visit.begun);
    match CameTo::of(&visit.check).score {
        Some(score) => start::check_state(words, &day, &clients::points(words, &score.to_string())),
        None => day,
    }
}

fn choice(
    words: Words,
    id: &'static str,
    label: Text,
    names: &[(String, String)],
    chosen: RwSignal<String>,
) -> impl IntoView + use<> {
    let option = |(id, name): &(String, String)| {
        let own = id.clone();
        view! {
            <option value=id.clone() selected=move || chosen.get() == own>
                {name.clone()}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {words.get(label)}
            </label>
            <select class="input" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                {names.iter().map(option).collect_view()}
            </select>
        </div>
    }
}
