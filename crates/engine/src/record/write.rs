//! Writing a record.

use super::read::{DONT_KNOW, NOT_APPLICABLE};
use super::{Entries, Record};
use crate::check::{Answer, Mode};
use crate::json::write_text;
use crate::questionnaire::{self, ProfileQuestionId};

pub(super) fn write(record: &Record<'_>) -> String {
    let check = &record.check;
    let mut out = String::with_capacity(1024);
    out.push_str("{\"id\":");
    write_text(&mut out, &record.id);
    out.push_str(",\"questionnaire\":{\"id\":");
    write_text(&mut out, questionnaire::ID);
    out.push_str(",\"version\":");
    write_text(&mut out, questionnaire::VERSION);
    entries(&mut out, &record.questionnaire_extra, false);
    out.push_str("},\"mode\":");
    write_text(&mut out, check.mode.id());
    out.push_str(",\"profile\":{");
    let mut first = true;
    for question in ProfileQuestionId::all() {
        if let Some(option) = check.profile.option_id(question) {
            key(&mut out, question.id(), &mut first);
            write_text(&mut out, option);
        }
    }
    out.push_str("},\"facts\":{");
    entries(&mut out, &record.facts, true);
    out.push_str("},\"answers\":{");
    let mut first = true;
    for (question, answer) in check.answers.iter() {
        if question.rules().is_on_path(check.profile.sector(), Mode::Full) {
            key(&mut out, question.id(), &mut first);
            match answer {
                Answer::Level(level) => out.push(char::from(b'0' + level.get())),
                Answer::DontKnow => write_text(&mut out, DONT_KNOW),
                Answer::NotApplicable => write_text(&mut out, NOT_APPLICABLE),
            }
        }
    }
    out.push('}');
    entries(&mut out, &record.extra, false);
    out.push('}');
    out
}

/// The entries as a JSON object, in order, each value as it is written.
pub(super) fn object(of: &Entries<'_>) -> String {
    let mut out = String::from("{");
    entries(&mut out, of, true);
    out.push('}');
    out
}

fn key(out: &mut String, key: &str, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(',');
    }
    write_text(out, key);
    out.push(':');
}

fn entries(out: &mut String, entries: &Entries<'_>, mut first: bool) {
    for (name, value) in entries.texts() {
        key(out, name, &mut first);
        out.push_str(value);
    }
}
