//! The profile in a fold: a visit begins with what is known of the business, and what has changed is changed here.

use leptos::prelude::*;
use shopready_engine::questionnaire::ProfileQuestionId;

use super::desk::Desk;
use crate::components::notice::{Tone, notice};
use crate::pages::profile;
use crate::words::{entry as text, profile as words_of_profile};

/// Draws it; folded up it says what was answered.
pub(super) fn profile(desk: Desk) -> impl IntoView {
    let (session, words) = (desk.session, desk.words);
    let given = move || {
        let given = ProfileQuestionId::all().filter_map(|question| {
            let option = session.profile_option(question)?;
            // The answers to the rest are "no" or "yes", which say nothing by themselves.
            let says_it_all = [ProfileQuestionId::SECTOR, ProfileQuestionId::STAFF].contains(&question);
            says_it_all.then(|| words.profile_option(question, option))
        });
        given.collect::<Vec<_>>().join(" · ")
    };
    let tried = RwSignal::new(false);
    view! {
        <details class="fold fold--lined entry-profile" id="entry-profile">
            <summary>
                <span>
                    {words.get(text::PROFILE)} " "
                    <span class="soft small entry-profile__given">{given}</span>
                </span>
            </summary>
            <div class="fold__body entry-profile__body">
                {ProfileQuestionId::all()
                    .map(|question| profile::group(session, question, tried))
                    .collect_view()}
                {move || {
                    session
                        .has_answers_aside()
                        .then(|| notice(Tone::Info, words.get(words_of_profile::SECTOR_CHANGED)))
                }}
            </div>
        </details>
    }
}
