//! A check as it is saved: the check record of `formats.md`, and what saving adds to it.

use std::borrow::Cow;

use shopready_engine::check::{Answer, Check, Mode, Profile};
use shopready_engine::json::{list, text, write_text};
use shopready_engine::questionnaire::{self, ProfileQuestionId, QuestionId};
use shopready_engine::record::{Entries, Record, RecordError};

use crate::{migrate, sum};

/// The form of what saving adds. A reader of this version reads all versions before it: see [`crate::migrate`].
pub const SCHEMA: u64 = 2;

/// Keys that saving adds to a record.
mod key {
    pub(super) const SCHEMA: &str = "schema";
    pub(super) const REVISION: &str = "revision";
    pub(super) const BEGUN: &str = "begun";
    pub(super) const CHANGED: &str = "changed";
    /// Ids of facts that were not said but follow from others.
    pub(super) const FILLED: &str = "filled";
    /// Answers to questions of the other sector, kept in case the sector is changed back.
    pub(super) const ASIDE: &str = "aside";
    /// A checksum of all before it: see [`crate::sum`].
    pub(super) const SUM: &str = "sum";
}

/// Why a saved text is not a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no valid record.
    Record(RecordError),
    /// A key that saving adds is missing or of the wrong kind.
    Key(&'static str),
    /// It was saved by a later version of the app: nothing is wrong with it, but it is not to be touched here.
    Later,
}

/// A check with its revision and dates.
#[derive(Debug, Clone)]
pub struct SavedCheck {
    record: Record<'static>,
    /// Counts the saves, from 1; 0 before the first.
    pub revision: u64,
    /// Moment of the beginning, UTC: `2026-11-22T03:04:05.678Z`.
    pub begun: String,
    /// Moment of the last save, UTC.
    pub changed: String,
    /// Ids of the facts that were filled in because they follow from others.
    pub filled: Vec<String>,
    /// The form in which it was read.
    pub(crate) schema: u64,
    /// Whether it stands on the device, as far as is known here: what is not found there then was erased.
    pub(crate) stands: bool,
    /// What the last save wrote without being sure that it stands there: found again, it is not another tab's.
    pub(crate) unconfirmed: Option<String>,
}

impl SavedCheck {
    /// A new check without answers.
    #[must_use]
    pub fn begin(id: String, mode: Mode, profile: Profile, now: &str) -> Self {
        let check = Check {
            mode,
            profile,
            answers: Default::default(),
        };
        Self {
            record: Record::new(id, check),
            revision: 0,
            begun: now.to_owned(),
            changed: now.to_owned(),
            filled: Vec::new(),
            schema: SCHEMA,
            stands: false,
            unconfirmed: None,
        }
    }

    /// Reads what [`SavedCheck::write`] wrote, in this version or one before it. Whether its checksum fits is not asked.
    ///
    /// # Errors
    /// The text is no valid record, lacks what saving adds, or is of a later version.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        match parse(text)? {
            (_, schema) if schema > SCHEMA => Err(Unreadable::Later),
            (record, schema) => Self::of(record, schema),
        }
    }

    /// Reads what a later version wrote, to be looked at only; `None` where this one does not understand it.
    pub(crate) fn read_later(text: &str) -> Option<Self> {
        let (record, schema) = parse(text).ok()?;
        Self::of(record, schema).ok()
    }

    fn of(mut record: Record<'static>, schema: u64) -> Result<Self, Unreadable> {
        migrate::up(&mut record, schema);
        let revision = take(&record, key::REVISION, number)?;
        let begun = take(&record, key::BEGUN, owned)?;
        let changed = take(&record, key::CHANGED, owned)?;
        let filled = take(&record, key::FILLED, read_texts)?;
        read_aside(&mut record)?;
        let added = [
            key::SCHEMA,
            key::REVISION,
            key::BEGUN,
            key::CHANGED,
            key::FILLED,
            key::ASIDE,
            key::SUM,
        ];
        added.into_iter().for_each(|key| record.extra.put(key, None));
        Ok(Self {
            record,
            revision,
            begun,
            changed,
            filled,
            schema,
            stands: true,
            unconfirmed: None,
        })
    }

    /// The check as JSON in one line: a check record with further keys, the last of them a checksum.
    #[must_use]
    pub fn write(&self) -> String {
        sum::seal(self.write_bare())
    }

    /// Whether it was saved by a later version of the app: it can be looked at, and is never written.
    #[must_use]
    pub fn is_later(&self) -> bool {
        self.schema > SCHEMA
    }

    /// The same without the checksum.
    pub(crate) fn write_bare(&self) -> String {
        let mut record = self.record.clone();
        let mut add = |key: &str, json: String| record.extra.put(key, Some(json));
        add(key::SCHEMA, SCHEMA.to_string());
        add(key::REVISION, self.revision.to_string());
        add(key::BEGUN, quoted(&self.begun));
        add(key::CHANGED, quoted(&self.changed));
        add(key::FILLED, write_texts(&self.filled));
        if self.has_answers_aside() {
            add(key::ASIDE, self.write_aside());
        }
        record.write()
    }

    /// Lets the next save keep the check on the device again, though it was erased there.
    pub fn keep_again(&mut self) {
        self.stands = false;
    }

    /// Id of the check.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.record.id
    }

    /// Mode, profile and answers.
    #[must_use]
    pub fn check(&self) -> &Check {
        &self.record.check
    }

    /// The record: with the facts.
    #[must_use]
    pub fn record(&self) -> &Record<'static> {
        &self.record
    }

    /// The record, to change its facts.
    pub fn record_mut(&mut self) -> &mut Record<'static> {
        &mut self.record
    }

    /// Mode and answers, to change them.
    pub fn check_mut(&mut self) -> &mut Check {
        &mut self.record.check
    }

    /// Answers a profile question with the option at a place. An option that does not exist changes
    /// nothing. After a change of the sector the answers of the other one are kept aside.
    pub fn set_profile_option(&mut self, question: ProfileQuestionId, option: u8) {
        let mut options = self.record.check.profile.options();
        options[question.index()] = Some(option);
        if let Some(profile) = Profile::from_options(options) {
            self.record.check.profile = profile;
        }
    }

    /// Whether there are answers to questions of the other sector.
    #[must_use]
    pub fn has_answers_aside(&self) -> bool {
        self.aside().next().is_some()
    }

    /// A JSON object: the level of each question, 5 for "don't know", 6 for "does not apply".
    fn write_aside(&self) -> String {
        let mut json = String::from("{");
        for (question, answer) in self.aside() {
            if json.len() > 1 {
                json.push(',');
            }
            json.push('"');
            json.push_str(question.id());
            json.push_str("\":");
            json.push(char::from(b'0' + digit(answer)));
        }
        json.push('}');
        json
    }

    fn aside(&self) -> impl Iterator<Item = (QuestionId, Answer)> {
        let check = &self.record.check;
        check
            .answers
            .iter()
            .filter(|(question, _)| is_aside(check, *question))
    }
}

/// Whether a question belongs to the other sector.
fn is_aside(check: &Check, question: QuestionId) -> bool {
    !question.rules().is_on_path(check.profile.sector(), Mode::Full)
}

/// The record of a text and the form that it names.
fn parse(text: &str) -> Result<(Record<'static>, u64), Unreadable> {
    match Record::read(text.as_bytes()) {
        Ok(record) => {
            let schema = take(&record, key::SCHEMA, number)?;
            Ok((record.into_owned(), schema))
        }
        Err(_) if is_later(text) => Err(Unreadable::Later),
        Err(error) => Err(Unreadable::Record(error)),
    }
}

fn take<T>(
    record: &Record<'_>,
    key: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<T, Unreadable> {
    record.extra.text(key).and_then(read).ok_or(Unreadable::Key(key))
}

fn number(json: &str) -> Option<u64> {
    json.parse().ok()
}

fn owned(json: &str) -> Option<String> {
    text(json).map(Cow::into_owned)
}

/// The texts of a list that holds nothing else.
pub(crate) fn read_texts(json: &str) -> Option<Vec<String>> {
    list(json)?.into_iter().map(owned).collect()
}

/// A list of texts as JSON.
pub(crate) fn write_texts(texts: &[String]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
    ["[", &texts.join(","), "]"].concat()
}

fn quoted(text: &str) -> String {
    let mut json = String::new();
    write_text(&mut json, text);
    json
}

/// Whether a text that is no valid record here names a later form or a later questionnaire.
fn is_later(text: &str) -> bool {
    let Some(record) = Entries::read(text) else {
        return false;
    };
    let schema = record.text(key::SCHEMA).and_then(number);
    let version = record
        .text("questionnaire")
        .and_then(Entries::read)
        .and_then(|named| owned(named.text("version")?));
    schema.is_some_and(|schema| schema > SCHEMA)
        || version.is_some_and(|version| numbers(&version) > numbers(questionnaire::VERSION))
}

/// The numbers of a version, `0.1.0`; `None`, which comes before all of them, for what is none.
fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|number| number.parse().ok()).collect()
}

/// 0 to 4 for a level, 5 for "don't know", 6 for "does not apply".
fn digit(answer: Answer) -> u8 {
    match answer {
        Answer::Level(level) => level.get(),
        Answer::DontKnow => 5,
        Answer::NotApplicable => 6,
    }
}

fn read_aside(record: &mut Record<'_>) -> Result<(), Unreadable> {
    let wrong = Unreadable::Key(key::ASIDE);
    let Some(aside) = record.extra.text(key::ASIDE) else {
        return Ok(());
    };
    let aside = Entries::read(aside).ok_or(wrong.clone())?;
    let mut answers = Vec::new();
    for (id, digit) in aside.texts() {
        let answer = match digit {
            "5" => Some(Answer::DontKnow),
            "6" => Some(Answer::NotApplicable),
            level => level.parse().ok().and_then(Answer::level),
        };
        let question = QuestionId::parse(id).ok_or(wrong.clone())?;
        answers.push((question, answer.ok_or(wrong.clone())?));
    }
    for (question, answer) in answers {
        // An answer of the record itself is never replaced from here.
        if is_aside(&record.check, question) {
            record.check.answers.set(question, Some(answer));
        }
    }
    Ok(())
}
