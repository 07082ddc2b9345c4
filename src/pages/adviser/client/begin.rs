//! Beginning a visit.

use leptos::prelude::*;
use shopready_engine::check::Staff;
use shopready_engine::questionnaire::ProfileQuestionId;
use shopready_store::client::Client;
use shopready_store::visit::VisitLine;

use crate::adviser::{Adviser, Begin};
use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::route::Route;
use crate::session::Session;
use crate::words::client as text;

/// The order is that of the profile question's answers.
const STAFF: [Staff; 4] = [Staff::Alone, Staff::Micro, Staff::Small, Staff::Larger];

/// The first visit, which asks how many people work there, or another one.
pub(super) fn begin(session: Session, client: &Client, visits: &[VisitLine]) -> impl IntoView + use<> {
    let words = session.words();
    let body = if visits.is_empty() {
        first(session, client.id.clone()).into_any()
    } else {
        another(session, client.id.clone()).into_any()
    };
    view! {
        <section class="section" aria-labelledby="new-visit">
            <div class="section__head">
                <h2 id="new-visit">{words.get(text::NEW_VISIT)}</h2>
            </div>
            {body}
        </section>
    }
}

fn start(session: Session, client: &str, begin: Begin) {
    if Adviser::of(session).begin_visit(client, begin) {
        session.go(&Route::Adviser("entry", String::new()));
    } else {
        document::scroll_to_top();
    }
}

fn first(session: Session, client: String) -> impl IntoView {
    let words = session.words();
    let chosen = RwSignal::new(None::<Staff>);
    let is_missing = RwSignal::new(false);
    let choices = STAFF.into_iter().enumerate().map(|(place, staff)| {
        let id = format!("staff-{place}");
        let option = u8::try_from(place).unwrap_or_default();
        view! {
            <div class="answer">
                <input
                    class="answer__input"
                    type="radio"
                    name="staff"
                    id=id.clone()
                    prop:checked=move || chosen.get() == Some(staff)
                    on:change=move |_| {
                        is_missing.set(false);
                        chosen.set(Some(staff));
                    }
                />
                <label class="answer__card" for=id>
                    <span class="answer__text">{words.profile_option(ProfileQuestionId::STAFF, option)}</span>
                </label>
            </div>
        }
    });
    let submit = move || match chosen.get_untracked() {
        Some(staff) => start(session, &client, Begin::First(staff)),
        None => {
            is_missing.set(true);
            document::bring_later("staff-0".to_owned());
        }
    };
    view! {
        <form
            id="first-visit"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <fieldset class="group">
                <legend>{words.profile_question(ProfileQuestionId::STAFF)}</legend>
                <p class="field__error" role="alert">
                    {move || {
                        is_missing
                            .get()
                            .then(|| {
                                view! {
                                    {icon(Icon::Warning)}
                                    {words.get(text::STAFF_MISSING)}
                                }
                            })
                    }}
                </p>
                <div class="answers answers--inline answers--short">{choices.collect_view()}</div>
            </fieldset>
            <p class="client-begin">
                <button class="button" id="begin-first" type="submit">
                    {words.get(text::BEGIN_FIRST)}
                    {icon(Icon::ArrowRight)}
                </button>
            </p>
        </form>
    }
}

fn another(session: Session, client: String) -> impl IntoView {
    let words = session.words();
    let empty = client.clone();
    view! {
        <p class="row">
            <button class="button" id="begin-from-last" on:click=move |_| start(session, &client, Begin::FromLast)>
                {words.get(text::FROM_LAST)}
                {icon(Icon::ArrowRight)}
            </button>
            <button
                class="button button--quiet"
                id="begin-empty"
                on:click=move |_| start(session, &empty, Begin::Empty)
            >
                {words.get(text::EMPTY_VISIT)}
            </button>
        </p>
        <p class="small soft">{words.get(text::FROM_LAST_NOTE)}</p>
    }
}
