//! One row a question of the path.

use shopready_engine::check::Answer;
use shopready_engine::questionnaire::QuestionId;
use shopready_store::client::Client;
use shopready_store::evidence::Evidence;
use shopready_store::notes::note;
use shopready_store::saved::SavedCheck;

use super::{client_name, day};
use crate::pages::review::answer;
use crate::words::{Words, evidence as known, files as text};

pub(super) fn heads(words: Words) -> Vec<&'static str> {
    let heads = [
        text::COL_ID,
        text::COL_CLIENT,
        text::BEGUN,
        text::COL_QUESTION,
        text::COL_WORDING,
        text::COL_LEVEL,
        text::COL_ANSWER,
        text::COL_EVIDENCE,
        text::COL_NOTE,
    ];
    heads.into_iter().map(|head| words.get(head)).collect()
}

pub(super) fn rows(words: Words, saved: &SavedCheck, client: Option<&Client>) -> Vec<Vec<String>> {
    let row = |question: QuestionId| {
        let (given, _) = answer(words, saved.check(), question);
        let level = match saved.check().answers.get(question) {
            _ if saved.check().ruled_out(question).is_some() => "not_applicable".to_owned(),
            Some(Answer::Level(level)) => level.get().to_string(),
            Some(Answer::DontKnow) => "dont_know".to_owned(),
            Some(Answer::NotApplicable) => "not_applicable".to_owned(),
            None => String::new(),
        };
        let mark = saved.evidence(question).map_or("", |evidence| {
            words.get(match evidence {
                Evidence::Seen => known::SEEN,
                Evidence::Told => known::TOLD,
                Evidence::Unchecked => known::UNCHECKED,
            })
        });
        vec![
            saved.id().to_owned(),
            client_name(client),
            day(&saved.begun),
            question.id().to_owned(),
            words.question(question).to_owned(),
            level,
            given.to_owned(),
            mark.to_owned(),
            note(saved.record(), question).unwrap_or_default(),
        ]
    };
    saved.check().path().map(row).collect()
}
