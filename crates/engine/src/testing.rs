//! Checks for tests, written as sentences.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::check::{Answer, Answers, Check, Mode, Profile, Sector, Staff};
use crate::questionnaire::{ProfileQuestionId, QuestionId};

/// Places of the options of the profile question on data sent abroad.
const CROSS_NO: u8 = 0;
const CROSS_YES: u8 = 1;

/// A check written as a sentence: `a_check(Sector::Retail).all(2).but("pay_till", "0").build()`.
#[derive(Clone)]
pub(crate) struct CheckBuilder {
    mode: Mode,
    options: [Option<u8>; ProfileQuestionId::COUNT],
    answers: Answers,
}

pub(crate) fn a_check(sector: Sector) -> CheckBuilder {
    let mut options = Profile::new(sector, Staff::Micro).options();
    options[ProfileQuestionId::CROSS.index()] = Some(CROSS_YES);
    CheckBuilder {
        mode: Mode::Full,
        options,
        answers: Answers::new(),
    }
}

pub(crate) fn question(id: &str) -> QuestionId {
    QuestionId::parse(id).unwrap_or_else(|| panic!("no question {id}"))
}

/// `0` to `4`, `?` for don't know, `-` for does not apply, nothing for no answer.
pub(crate) fn answer(text: &str) -> Option<Answer> {
    match text {
        "" => None,
        "?" => Some(Answer::DontKnow),
        "-" => Some(Answer::NotApplicable),
        level => Some(Answer::level(level.parse().unwrap()).unwrap()),
    }
}

impl CheckBuilder {
    pub(crate) fn quick(mut self) -> Self {
        self.mode = Mode::Quick;
        self
    }

    pub(crate) fn staff(mut self, staff: Staff) -> Self {
        self.options[ProfileQuestionId::STAFF.index()] = Some(staff as u8);
        self
    }

    pub(crate) fn nothing_crosses_the_boundary(mut self) -> Self {
        self.options[ProfileQuestionId::CROSS.index()] = Some(CROSS_NO);
        self
    }

    /// Every question of the sector gets this answer.
    pub(crate) fn all(mut self, text: &str) -> Self {
        let sector = Profile::from_options(self.options).unwrap().sector();
        for question in QuestionId::path(sector, Mode::Full) {
            self.answers.set(question, answer(text));
        }
        self
    }

    /// These questions get this answer.
    pub(crate) fn but(mut self, ids: &str, text: &str) -> Self {
        for id in ids.split_whitespace() {
            self.answers.set(question(id), answer(text));
        }
        self
    }

    pub(crate) fn build(self) -> Check {
        Check {
            mode: self.mode,
            profile: Profile::from_options(self.options).unwrap(),
            answers: self.answers,
        }
    }
}
