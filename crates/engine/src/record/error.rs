//! What is wrong with a record: where, and why.

use std::fmt;

use crate::facts::WrongFact;

/// What is wrong with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordError {
    /// Id of the record, where it can be read.
    pub id: Option<String>,
    /// The path of keys joined by points, or `line` where there is no JSON object.
    pub at: String,
    /// Why it is wrong.
    pub reason: Reason,
}

/// Why a value of a record is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Not UTF-8 from this byte on, counted from 1.
    NotUtf8(usize),
    /// Not JSON from this byte on, counted from 1.
    NotJson(usize),
    /// Not an object.
    NotAnObject,
    /// Required, but not there.
    Missing,
    /// Not a text, or an empty one.
    NotAnId,
    /// Another questionnaire.
    UnknownQuestionnaire,
    /// Another version of the questionnaire.
    UnknownVersion,
    /// Neither `quick` nor `full`.
    UnknownMode,
    /// No such profile question.
    UnknownProfileQuestion,
    /// No such option of the profile question.
    UnknownOption,
    /// No such question.
    UnknownQuestion,
    /// A question of the other sector.
    OtherSector,
    /// No answer.
    NotAnAnswer,
    /// "Does not apply" where the question always applies.
    AlwaysApplies,
    /// A fact that follows from the profile.
    FactFollows,
    /// No such fact in the catalogue.
    UnknownFact,
    /// Not an answer to that fact.
    WrongFact(WrongFact),
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotUtf8(place) => return write!(out, "not UTF-8 (byte {place})"),
            Self::NotJson(place) => return write!(out, "not JSON (byte {place})"),
            Self::WrongFact(wrong) => return wrong.fmt(out),
            Self::NotAnObject => "not an object",
            Self::Missing => "required, but missing",
            Self::NotAnId => "not a text, or an empty one",
            Self::UnknownQuestionnaire => "not the id of a questionnaire that is known here",
            Self::UnknownVersion => "not a version of the questionnaire that is known here",
            Self::UnknownMode => "neither quick nor full",
            Self::UnknownProfileQuestion => "no such profile question",
            Self::UnknownOption => "no such option of this profile question",
            Self::UnknownQuestion => "no such question",
            Self::OtherSector => "not a question of this sector",
            Self::NotAnAnswer => "neither a level 0 to 4 nor dont_know nor not_applicable",
            Self::AlwaysApplies => "this question always applies",
            Self::FactFollows => "follows from the profile and is never given",
            Self::UnknownFact => "no such fact in the scheme catalogue",
        })
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.at, self.reason)
    }
}

impl std::error::Error for RecordError {}
