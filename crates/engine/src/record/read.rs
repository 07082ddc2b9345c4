//! Reading a record.

use std::borrow::Cow;

use super::{Entries, Reason, Record, RecordError};
use crate::check::{Answer, Answers, Check, Mode, Profile};
use crate::json::{NoObject, Object, object, text};
use crate::questionnaire::{self, ProfileQuestionId, QuestionId};

/// A fact that follows from the profile and is never given.
const SECTOR: &str = "sector";

/// Where something is wrong, and why.
type Wrong = (String, Reason);

/// Values of the keys that the rules know. Of a repeated key the last counts.
#[derive(Default)]
struct Parts<'a> {
    id: Option<&'a str>,
    questionnaire: Option<&'a str>,
    mode: Option<&'a str>,
    profile: Option<&'a str>,
    facts: Option<&'a str>,
    answers: Option<&'a str>,
    extra: Entries<'a>,
}

pub(super) fn read(json: &[u8]) -> Result<Record<'_>, RecordError> {
    let line = |reason| RecordError {
        id: None,
        at: "line".to_owned(),
        reason,
    };
    let json = std::str::from_utf8(json).map_err(|error| line(Reason::NotUtf8(error.valid_up_to() + 1)))?;
    let whole = object(json).map_err(|wrong| {
        line(match wrong {
            NoObject::Other => Reason::NotAnObject,
            NoObject::NotJson(place) => Reason::NotJson(place),
        })
    })?;
    let mut parts = Parts::default();
    for (key, value) in whole {
        match &*key {
            "id" => parts.id = Some(value),
            "questionnaire" => parts.questionnaire = Some(value),
            "mode" => parts.mode = Some(value),
            "profile" => parts.profile = Some(value),
            "facts" => parts.facts = Some(value),
            "answers" => parts.answers = Some(value),
            _ => parts.extra.push(key, value),
        }
    }
    let (id, reason) = match parts.id.map(text) {
        None => (None, Reason::Missing),
        Some(id) => (id.filter(|id| !id.is_empty()), Reason::NotAnId),
    };
    let Some(id) = id else {
        return Err(RecordError {
            id: None,
            at: "id".to_owned(),
            reason,
        });
    };
    match parts.read(&id) {
        Ok(record) => Ok(record),
        Err((at, reason)) => Err(RecordError {
            id: Some(id.into_owned()),
            at,
            reason,
        }),
    }
}

impl<'a> Parts<'a> {
    fn read(self, id: &Cow<'a, str>) -> Result<Record<'a>, Wrong> {
        let questionnaire_extra = questionnaire(required("questionnaire", self.questionnaire)?)?;
        let mode = text(required("mode", self.mode)?).and_then(|mode| Mode::parse(&mode));
        let mode = mode.ok_or_else(|| ("mode".to_owned(), Reason::UnknownMode))?;
        let profile = profile(required("profile", self.profile)?)?;
        let answers = self
            .answers
            .map_or_else(|| Ok(Answers::new()), |value| answers(value, &profile))?;
        let facts = self.facts.map_or_else(|| Ok(Entries::default()), facts)?;
        Ok(Record {
            id: id.clone(),
            check: Check {
                mode,
                profile,
                answers,
            },
            facts,
            questionnaire_extra,
            extra: self.extra,
        })
    }
}

fn required<'a>(at: &str, value: Option<&'a str>) -> Result<&'a str, Wrong> {
    value.ok_or_else(|| (at.to_owned(), Reason::Missing))
}

fn entries<'a>(at: &str, value: &'a str) -> Result<Object<'a>, Wrong> {
    object(value).map_err(|_| (at.to_owned(), Reason::NotAnObject))
}

pub(super) fn place(parent: &str, key: &str) -> String {
    [parent, ".", key].concat()
}

fn questionnaire(value: &str) -> Result<Entries<'_>, Wrong> {
    let (mut id, mut version, mut extra) = (None, None, Entries::default());
    for (key, value) in entries("questionnaire", value)? {
        match &*key {
            "id" => id = Some(value),
            "version" => version = Some(value),
            _ => extra.push(key, value),
        }
    }
    let known = [
        (
            "questionnaire.id",
            id,
            questionnaire::ID,
            Reason::UnknownQuestionnaire,
        ),
        (
            "questionnaire.version",
            version,
            questionnaire::VERSION,
            Reason::UnknownVersion,
        ),
    ];
    for (at, value, known, reason) in known {
        if text(required(at, value)?).as_deref() != Some(known) {
            return Err((at.to_owned(), reason));
        }
    }
    Ok(extra)
}

fn profile(value: &str) -> Result<Profile, Wrong> {
    let mut values = [None; ProfileQuestionId::COUNT];
    for (key, value) in entries("profile", value)? {
        let question = ProfileQuestionId::parse(&key)
            .ok_or_else(|| (place("profile", &key), Reason::UnknownProfileQuestion))?;
        values[question.index()] = Some(value);
    }
    let mut options = [None; ProfileQuestionId::COUNT];
    for question in ProfileQuestionId::all() {
        let Some(value) = values[question.index()] else {
            continue;
        };
        let option =
            text(value).and_then(|id| question.rules().options.iter().position(|option| *option == id));
        let Some(option) = option else {
            return Err((place("profile", question.id()), Reason::UnknownOption));
        };
        options[question.index()] = Some(option as u8);
    }
    Profile::from_options(options).ok_or_else(|| {
        let sector_given = options[ProfileQuestionId::SECTOR.index()].is_some();
        let missing = if sector_given {
            ProfileQuestionId::STAFF
        } else {
            ProfileQuestionId::SECTOR
        };
        (place("profile", missing.id()), Reason::Missing)
    })
}

fn answers(value: &str, profile: &Profile) -> Result<Answers, Wrong> {
    let mut values = [None; QuestionId::COUNT];
    for (key, value) in entries("answers", value)? {
        let question =
            QuestionId::parse(&key).ok_or_else(|| (place("answers", &key), Reason::UnknownQuestion))?;
        values[question.index()] = Some(value);
    }
    let mut answers = Answers::new();
    for question in QuestionId::all() {
        let Some(value) = values[question.index()] else {
            continue;
        };
        let answer = answer(question, value, profile);
        answers.set(
            question,
            Some(answer.map_err(|reason| (place("answers", question.id()), reason))?),
        );
    }
    Ok(answers)
}

fn answer(question: QuestionId, value: &str, profile: &Profile) -> Result<Answer, Reason> {
    let rules = question.rules();
    if !rules.is_on_path(profile.sector(), Mode::Full) {
        return Err(Reason::OtherSector);
    }
    if let &[digit @ b'0'..=b'4'] = value.as_bytes() {
        return Answer::level(digit - b'0').ok_or(Reason::NotAnAnswer);
    }
    match text(value).as_deref() {
        Some(DONT_KNOW) => Ok(Answer::DontKnow),
        Some(NOT_APPLICABLE) if rules.not_applicable_allowed => Ok(Answer::NotApplicable),
        Some(NOT_APPLICABLE) => Err(Reason::AlwaysApplies),
        _ => Err(Reason::NotAnAnswer),
    }
}

/// The words of a record for the answers that are no level.
pub(super) const DONT_KNOW: &str = "dont_know";
pub(super) const NOT_APPLICABLE: &str = "not_applicable";

fn facts(value: &str) -> Result<Entries<'_>, Wrong> {
    let mut facts = Entries::default();
    for (key, value) in entries("facts", value)? {
        if key == SECTOR {
            return Err((place("facts", SECTOR), Reason::FactFollows));
        }
        facts.push(key, value);
    }
    Ok(facts)
}
