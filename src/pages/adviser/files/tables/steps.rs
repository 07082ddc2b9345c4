//! One row a step that something was decided about.

use shopready_store::client::Client;
use shopready_store::marks::{Mark, State};
use shopready_store::saved::SavedCheck;

use super::{client_name, day};
use crate::pages::plan::done::reason;
use crate::pages::plan::step_words::title;
use crate::words::{Words, files as text};

pub(super) fn heads(words: Words) -> Vec<&'static str> {
    let heads = [
        text::COL_ID,
        text::COL_CLIENT,
        text::BEGUN,
        text::COL_QUESTION,
        text::COL_LEVEL,
        text::COL_STEP,
        text::COL_STATE,
        text::COL_DAY,
        text::COL_REASON,
    ];
    heads.into_iter().map(|head| words.get(head)).collect()
}

pub(super) fn rows(words: Words, saved: &SavedCheck, client: Option<&Client>) -> Vec<Vec<String>> {
    let row = |mark: &Mark| {
        let (state, on, why) = match &mark.state {
            State::Planned(on) => (text::PLANNED, on.to_string(), String::new()),
            State::Done { on, .. } => (text::DONE, on.to_string(), String::new()),
            State::NotForUs(why) => (text::NOT_FOR_US, String::new(), reason(words, why)),
        };
        vec![
            saved.id().to_owned(),
            client_name(client),
            day(&saved.begun),
            mark.step.question.id().to_owned(),
            mark.step
                .to
                .map(|level| level.get().to_string())
                .unwrap_or_default(),
            title(words, mark.step),
            words.get(state).to_owned(),
            on,
            why,
        ]
    };
    saved.marks().iter().map(row).collect()
}
