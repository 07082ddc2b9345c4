//! The six questions on the business.

use leptos::prelude::*;
use shopready_engine::questionnaire::ProfileQuestionId;

use crate::browser::document;
use crate::components::icon::{Icon, icon};
use crate::components::notice::{Tone, notice};
use crate::components::page_head::page_head;
use crate::session::Session;
use crate::words::{app, profile as text};

/// Bytes beyond which a text wraps to many lines in one of two columns on a phone: 27 Latin letters are as
/// wide as 9 Han characters of three bytes.
const LONG: usize = 27;

/// Draws the profile of the open check, or of the one that is about to begin.
pub fn profile(session: Session) -> impl IntoView {
    let words = session.words();
    let tried = RwSignal::new(false);
    let submit = move || {
        if let Some(missing) = session.first_missing_profile() {
            tried.set(true);
            document::focus(&group_id(missing));
            document::scroll_to(&group_id(missing));
        } else {
            session.finish_profile();
        }
    };
    view! {
        {page_head(words.get(text::HEADING), Some(words.get(text::LEAD)))}
        <form on:submit=move |event| {
            event.prevent_default();
            submit();
        }>
            {ProfileQuestionId::all().map(|question| group(session, question, tried)).collect_view()}
            {move || session.has_answers_aside().then(|| notice(Tone::Info, words.get(text::SECTOR_CHANGED)))}
            <div class="actions">
                <a class="button button--quiet" id="back" href="#/">
                    {icon(Icon::ChevronLeft)}
                    {words.get(app::BACK)}
                </a>
                <button class="button" id="profile-next" type="submit">
                    {move || words.get(if session.open_id().is_some() { text::TO_QUESTIONS } else { text::BEGIN })}
                    {icon(Icon::ChevronRight)}
                </button>
            </div>
        </form>
    }
}

/// Sector and staff decide which questions are asked and what is aimed at; the rest may stay open.
fn required(question: ProfileQuestionId) -> Option<crate::words::Text> {
    match question {
        ProfileQuestionId::SECTOR => Some(text::REQUIRED_SECTOR),
        ProfileQuestionId::STAFF => Some(text::REQUIRED_STAFF),
        _ => None,
    }
}

fn group_id(question: ProfileQuestionId) -> String {
    format!("group-{}", question.id())
}

/// A question with its options. What is missing is told once somebody `tried` to go on.
pub(super) fn group(session: Session, question: ProfileQuestionId, tried: RwSignal<bool>) -> impl IntoView {
    let words = session.words();
    let error_id = format!("error-{}", question.id());
    let missing =
        move || required(question).filter(|_| tried.get() && session.profile_option(question).is_none());
    let described_by = error_id.clone();
    let is_long = (0_u8..)
        .zip(question.rules().options)
        .any(|(place, _)| words.profile_option(question, place).len() > LONG);
    let options = (0_u8..).zip(question.rules().options).map(|(place, option)| {
        let id = format!("{}-{option}", question.id());
        view! {
            <div class="answer">
                <input
                    class="answer__input"
                    type="radio"
                    name=question.id()
                    value=*option
                    id=id.clone()
                    prop:checked=move || session.profile_option(question) == Some(place)
                    on:change=move |_| session.choose_profile(question, place)
                />
                <label class="answer__card" for=id>
                    <span class="answer__text">{words.profile_option(question, place)}</span>
                </label>
            </div>
        }
    });
    view! {
        <fieldset
            class="group"
            data-profile=question.id()
            id=group_id(question)
            tabindex="-1"
            aria-describedby=move || missing().map(|_| described_by.clone())
        >
            <legend>
                {words.profile_question(question)}
                {required(question)
                    .is_none()
                    .then(|| view! { " " <span class="soft small">{words.get(text::OPTIONAL)}</span> })}
            </legend>
            {move || {
                missing()
                    .map(|reason| {
                        view! {
                            <p class="field__error" role="alert" id=error_id.clone()>
                                {icon(Icon::Warning)}
                                {words.get(reason)}
                            </p>
                        }
                    })
            }}
            <div class="answers answers--inline" class:answers--long=is_long>
                {options.collect_view()}
            </div>
        </fieldset>
    }
}
